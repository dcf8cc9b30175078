package org.w3id.essaim.endpoint.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the words of the index are commonly written, to tell a reader which word was searched in place of a misspelt one. Immutable. */
final class Spellings {

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    private final Map<String, Word> bySingular = new HashMap<>();
    private final Map<String, Word> byEnglish = new HashMap<>();
    private final Map<String, Word> byLight = new HashMap<>();

    private Spellings() {}

    /** Counts words until all entries were seen. */
    static final class Counter {

        private final Map<String, Integer> written = new TreeMap<>();

        void learn(SearchEntry entry) {
            Stream.of(entry.names(), entry.keywords(), entry.texts())
                    .flatMap(List::stream)
                    .flatMap(phrase -> Stream.of(PlainText.of(phrase.text()).split(BETWEEN_WORDS)))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> written.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
        }

        Spellings spellings(Words words) {
            Spellings spellings = new Spellings();
            written.forEach((text, count) -> {
                List<Word> read = words.of(text);
                if (read.size() == 1) {
                    keep(spellings.bySingular, Word::singular, read.get(0));
                    keep(spellings.byEnglish, Word::english, read.get(0));
                    keep(spellings.byLight, Word::light, read.get(0));
                }
            });
            return spellings;
        }

        private void keep(Map<String, Word> map, Function<Word, String> form, Word word) {
            map.merge(form.apply(word), word, (a, b) -> count(b) > count(a) ? b : a);
        }

        private int count(Word word) {
            return written.getOrDefault(word.written(), 0);
        }
    }

    /** The commonest way to write a word of the index given without its plural; the first in alphabetical order among equals. */
    Optional<Word> of(String singular) {
        return Optional.ofNullable(bySingular.get(singular)).or(() -> Optional.ofNullable(byEnglish.get(singular)));
    }

    /** The commonest word of the index that has this light stem. */
    Optional<Word> ofLight(String stem) {
        return Optional.ofNullable(byLight.get(stem));
    }
}
