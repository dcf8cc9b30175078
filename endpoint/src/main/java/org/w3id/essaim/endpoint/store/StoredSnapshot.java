package org.w3id.essaim.endpoint.store;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;

/**
 * What a store keeps of a publication.
 *
 * @param warnings what its check found; had back without the ways to mend them
 */
public record StoredSnapshot(Snapshot snapshot, Origins origins, Stamp stamp, List<Finding> warnings) {

    public StoredSnapshot {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(origins);
        Objects.requireNonNull(stamp);
        warnings = List.copyOf(warnings);
    }
}
