package org.w3id.essaim.loader.finding;

import java.util.Objects;

/**
 * A change of a file's text.
 *
 * @param offset UTF-16 index of the first character that goes, in the text without a byte order mark
 * @param length UTF-16 units that go; 0 for what is only put in
 * @param text what comes instead
 */
public record Edit(int offset, int length, String text) {
    public Edit {
        Objects.requireNonNull(text);
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("not a part of a text: " + offset + "+" + length);
        }
    }

    /** One past the last character that goes. */
    public int end() {
        return offset + length;
    }
}
