package org.w3id.essaim.endpoint.store;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that is kept of a snapshot.
 *
 * @param name with {@code /} separators, in the snapshot's directory
 * @param path where it lies
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record KeptFile(String name, Path path, long size, String sha256) {
    public KeptFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
        Objects.requireNonNull(sha256);
    }
}
