package org.w3id.essaim.endpoint.lists;

import java.util.Objects;
import org.w3id.essaim.endpoint.search.Manner;

/**
 * What is looked for by words.
 *
 * @param words without white space around them; may be none
 * @param manner how they are taken; tolerant where there are none
 */
public record Sought(String words, Manner manner) {

    /** No words. */
    static final Sought NOTHING = tolerant("");

    public Sought {
        words = words.strip();
        Objects.requireNonNull(manner);
        manner = words.isEmpty() ? Manner.TOLERANT : manner;
    }

    static Sought tolerant(String words) {
        return new Sought(words, Manner.TOLERANT);
    }

    public boolean isNothing() {
        return words.isEmpty();
    }

    public boolean isLiteral() {
        return manner == Manner.LITERAL;
    }
}
