package org.w3id.essaim.endpoint.engine;

import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What queries see of a snapshot.
 *
 * @param dataset one named graph per file; the default graph is their union. Not changed afterwards, safe for many readers
 * @param snapshotId the hash that names the snapshot
 * @param beside names what the dataset holds beside the snapshot; empty if that is nothing
 * @param search finds its things by words; where there is none, queries that use it are refused
 */
public record SparqlEdition(DatasetGraph dataset, String snapshotId, String beside, Optional<WordSearch> search) {
    public SparqlEdition {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(snapshotId);
        Objects.requireNonNull(beside);
        Objects.requireNonNull(search);
    }

    /** Without a search. */
    public SparqlEdition(DatasetGraph dataset, String snapshotId, String beside) {
        this(dataset, snapshotId, beside, Optional.empty());
    }

    /** What queries see of a snapshot and of nothing else. */
    public SparqlEdition(DatasetGraph dataset, String snapshotId) {
        this(dataset, snapshotId, "");
    }
}
