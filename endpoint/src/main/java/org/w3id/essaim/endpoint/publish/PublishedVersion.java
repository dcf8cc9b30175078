package org.w3id.essaim.endpoint.publish;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * A snapshot that was published at some time, whether it is still kept or not.
 *
 * @param at when it was first published
 * @param commit that holds just its files, if there is one
 */
public record PublishedVersion(SnapshotId id, Instant at, Optional<String> commit) {
    public PublishedVersion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(commit);
    }
}
