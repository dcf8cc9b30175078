package org.w3id.essaim.endpoint.describe;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that holds all statements of a snapshot.
 *
 * @param url where it is fetched
 * @param mediaType of what is in it: {@code application/n-quads}
 * @param compression its media type, such as {@code application/gzip}; absent if the file is not compressed
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record Distribution(String url, String mediaType, Optional<String> compression, long bytes, String sha256) {
    public Distribution {
        Objects.requireNonNull(url);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(compression);
        if (!sha256.matches("[0-9a-f]{64}") || bytes < 0) {
            throw new IllegalArgumentException("not a file: " + bytes + " bytes, SHA-256 " + sha256);
        }
    }
}
