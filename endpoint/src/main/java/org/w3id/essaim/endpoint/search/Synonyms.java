package org.w3id.essaim.endpoint.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which words stand for which others: {@code synonyms.txt}, read as queries are read. Immutable. */
final class Synonyms {

    private final Map<List<String>, Set<List<Word>>> others = new HashMap<>();
    private int longest;

    private Synonyms() {}

    static Synonyms read(Words words) {
        Synonyms synonyms = new Synonyms();
        for (String line : WordList.lines("synonyms.txt")) {
            List<List<Word>> group = Stream.of(line.split(","))
                    .map(wording -> words.of(PlainText.of(wording)))
                    .toList();
            if (group.size() < 2 || group.contains(List.of())) {
                throw new IllegalStateException("synonyms.txt: “word, other words” is wanted: " + line);
            }
            group.forEach(wording -> synonyms.add(wording, group));
        }
        return synonyms;
    }

    private void add(List<Word> wording, List<List<Word>> group) {
        List<String> key = key(wording);
        longest = Math.max(longest, key.size());
        Set<List<Word>> known = others.computeIfAbsent(key, k -> new LinkedHashSet<>());
        group.stream().filter(other -> !key(other).equals(key)).forEach(known::add);
    }

    private static List<String> key(List<Word> words) {
        return words.stream().map(Word::singular).toList();
    }

    /**
     * Words that are taken together, and what may stand in their place.
     *
     * @param words never empty
     * @param others none if nothing stands for them
     */
    record Span(List<Word> words, List<List<Word>> others) {
        Span {
            words = List.copyOf(words);
            others = List.copyOf(others);
        }

        boolean hasOthers() {
            return !others.isEmpty();
        }
    }

    /** The words one after the other; the longest wording that begins at a word takes the words it needs. */
    List<Span> spans(List<Word> words) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Span span = span(words.subList(at, Math.min(words.size(), at + longest)));
            spans.add(span);
            at += span.words().size();
        }
        return List.copyOf(spans);
    }

    private Span span(List<Word> ahead) {
        for (int length = ahead.size(); length > 0; length--) {
            Set<List<Word>> found = others.get(key(ahead.subList(0, length)));
            if (found != null) {
                return new Span(ahead.subList(0, length), List.copyOf(found));
            }
        }
        return new Span(ahead.subList(0, 1), List.of());
    }
}
