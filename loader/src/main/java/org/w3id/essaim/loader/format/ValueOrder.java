package org.w3id.essaim.loader.format;

import java.util.List;
import java.util.Locale;

/** In which order the values of a property stand: French, English, other languages, then what has none; among themselves by their text. */
final class ValueOrder {

    private static final List<String> LANGUAGES = List.of("fr", "en");

    private ValueOrder() {}

    /**
     * The smaller, the earlier.
     *
     * @param language a tag, or empty
     */
    static int rank(String language) {
        if (language.isEmpty()) {
            return LANGUAGES.size() + 1;
        }
        int rank = LANGUAGES.indexOf(language.toLowerCase(Locale.ROOT));
        return rank < 0 ? LANGUAGES.size() : rank;
    }
}
