package org.w3id.essaim.endpoint.reconcile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what does not tell it from others: case, accents, punctuation.
 *
 * @param words its words, in their order
 */
record Folded(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    Folded {
        words = List.copyOf(words);
    }

    static Folded of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("&", " et ");
        return new Folded(BETWEEN_WORDS
                .splitAsStream(bare)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** What two spellings of one name share: {@code FAB-LAB} and {@code Fablab} are {@code fablab}. Empty if there is no letter or digit. */
    String key() {
        return String.join("", words);
    }

    /** {@code la cantine}. */
    String spaced() {
        return String.join(" ", words);
    }
}
