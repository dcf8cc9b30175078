package org.w3id.essaim.endpoint.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file that is kept beside a snapshot, made from it.
 *
 * @param name of the file, perhaps in a folder: lower-case letters, digits, dots and dashes
 */
public record Piece(String name, Content content) {

    /** What stands in it; the same each time it is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public Piece {
        Objects.requireNonNull(content);
        if (!name.matches("([a-z0-9-]+/)?[A-Za-z0-9-]+(\\.[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the name of a piece: " + name);
        }
    }
}
