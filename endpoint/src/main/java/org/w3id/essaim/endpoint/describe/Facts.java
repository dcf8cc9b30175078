package org.w3id.essaim.endpoint.describe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotFile;
import org.w3id.essaim.loader.source.Manifest;

/**
 * What a description is made from.
 *
 * @param site where this server is reached, without a final slash
 * @param dumps the files that hold all statements; none where none are served
 * @param limits what a query may cost
 */
public record Facts(
        Snapshot snapshot,
        Origins origins,
        Catalogue catalogue,
        String site,
        List<Distribution> dumps,
        SparqlLimits limits,
        Examples examples) {

    public Facts {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(origins);
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(site);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(examples);
        dumps = List.copyOf(dumps);
    }

    /** The IRI of the dataset, as its manifest has it. */
    String dataset() {
        return snapshot.manifest().iri();
    }

    /** The manifest of the corpus that this one stands on. */
    Optional<Manifest> foundation() {
        Optional<String> required = snapshot.manifest().requires();
        return GraphList.names(this).stream()
                .flatMap(name -> snapshot.fileOf(name).stream())
                .map(SnapshotFile::manifest)
                .filter(manifest -> required.equals(Optional.of(manifest.iri())))
                .findFirst();
    }

    String endpoint() {
        return site + "/sparql";
    }

    /** Where the numbers of the snapshot have their IRIs: of ours, so that they are the same on every server. */
    String statistics() {
        return snapshot.things().base() + ".well-known/void";
    }
}
