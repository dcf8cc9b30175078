package org.w3id.essaim.loader.snapshot;

import java.util.Objects;
import org.w3id.essaim.loader.source.Manifest;

/**
 * The file whose statements a graph holds.
 *
 * @param path in the folder of the corpus that holds it
 * @param manifest of that corpus
 */
public record SnapshotFile(String path, Manifest manifest) {
    public SnapshotFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(manifest);
    }
}
