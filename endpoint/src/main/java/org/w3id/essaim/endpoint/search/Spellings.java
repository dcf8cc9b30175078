package org.w3id.essaim.endpoint.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/** How the words of the index are commonly written, to tell a reader which word was searched in place of a misspelt one. */
final class Spellings {

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    private final Analyzer singular;
    private final Map<String, Map<String, Integer>> written = new HashMap<>();

    Spellings(Analyzer singular) {
        this.singular = singular;
    }

    void learn(SearchEntry entry) {
        Stream.of(entry.names(), entry.keywords(), entry.texts())
                .flatMap(List::stream)
                .flatMap(text -> Stream.of(text.split(BETWEEN_WORDS)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(this::count);
    }

    private void count(String word) {
        List<String> tokens = FrenchAnalysis.tokens(singular, word);
        if (tokens.size() == 1) {
            written.computeIfAbsent(tokens.get(0), t -> new TreeMap<>()).merge(word, 1, Integer::sum);
        }
    }

    /** The commonest way to write a word of the index; the first in alphabetical order among equals. */
    String of(String token) {
        return written.getOrDefault(token, Map.of()).entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(token);
    }
}
