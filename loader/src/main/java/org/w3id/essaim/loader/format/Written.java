package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.List;

/** A term as it is written, with the comments that belong to it. Grows while a file is read, not after. */
final class Written {

    private final StringBuilder text = new StringBuilder();
    private String language = "";

    /** Comment lines that stand before it. */
    final List<String> before = new ArrayList<>();

    /** A comment that ends its line; one at most. */
    final List<String> after = new ArrayList<>();

    void append(String piece) {
        text.append(piece);
    }

    /** @param tag as it is written, without its {@code @} */
    void language(String tag) {
        language = tag;
    }

    String text() {
        return text.toString();
    }

    int languageRank() {
        return ValueOrder.rank(language);
    }

    /** Its comments, when the term itself is not written again. */
    List<String> comments() {
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }
}
