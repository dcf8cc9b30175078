package org.w3id.essaim.endpoint.sparql;

import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What queries see of a snapshot.
 *
 * @param dataset one named graph per file; the default graph is their union. Not changed afterwards, safe for many readers
 * @param snapshotId the hash that names the snapshot
 */
public record SparqlEdition(DatasetGraph dataset, String snapshotId) {
    public SparqlEdition {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(snapshotId);
    }
}
