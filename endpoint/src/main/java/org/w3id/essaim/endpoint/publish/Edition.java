package org.w3id.essaim.endpoint.publish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.lists.SearchEntries;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.store.StoredSnapshot;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotFile;

/**
 * A snapshot with all that was derived from it. A request takes one edition and keeps it to its end.
 *
 * @param origins which commit each graph comes from
 * @param dataset what queries see: the snapshot's, with the graph of the origins beside
 * @param publishedAt when the snapshot was first published
 * @param warnings what the check found that keeps nothing from being published
 */
public record Edition(
        Snapshot snapshot,
        Origins origins,
        DatasetGraph dataset,
        Catalogue catalogue,
        Lists lists,
        Instant publishedAt,
        List<Finding> warnings) {

    public Edition {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(origins);
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(lists);
        Objects.requireNonNull(publishedAt);
        warnings = List.copyOf(warnings);
    }

    /** One that was published before. */
    static Edition of(StoredSnapshot stored) {
        return of(stored.snapshot(), stored.origins(), stored.stamp().publishedAt())
                .withWarnings(stored.warnings());
    }

    static Edition of(Snapshot snapshot, Origins origins, Instant now) {
        Catalogue catalogue = new Catalogue(snapshot.dataset().getDefaultGraph(), snapshot.things());
        SearchIndex search = SearchIndex.build(SearchEntries.of(catalogue));
        Lists lists = new Lists(catalogue, search).withModified(written(snapshot, origins));
        return new Edition(snapshot, origins, snapshot.dataset(origins), catalogue, lists, now, List.of());
    }

    Edition withWarnings(List<Finding> found) {
        return new Edition(snapshot, origins, dataset, catalogue, lists, publishedAt, found);
    }

    Edition withPublishedAt(Instant time) {
        return new Edition(snapshot, origins, dataset, catalogue, lists, time, warnings);
    }

    /** The same statements, committed since. */
    Edition withOrigins(Origins known) {
        Lists dated = lists.withModified(written(snapshot, known));
        return new Edition(snapshot, known, snapshot.dataset(known), catalogue, dated, publishedAt, warnings);
    }

    /** When a commit last wrote the file of a thing. */
    private static Function<Thing, Optional<Instant>> written(Snapshot snapshot, Origins origins) {
        return thing -> thing.kind()
                .flatMap(kind -> origins.commit(snapshot.things().graph(kind, thing.slug())))
                .map(commit -> commit.at());
    }

    /** The commit that last wrote what is told of an IRI of a thing, also of one that was removed; empty if none is known. */
    public Function<String, Optional<Commit>> written() {
        return iri -> snapshot.things()
                .name(iri)
                .flatMap(name -> origins.commit(snapshot.things().graph(name.kind(), name.slug())));
    }

    /** Whether fictional things stand among the real ones: every page and every view then says so. */
    public boolean isDemonstration() {
        return snapshot.manifest().fictional();
    }

    /** The file that describes a thing; empty for concepts and territories. */
    public Optional<SnapshotFile> fileOf(Thing thing) {
        return thing.kind().flatMap(kind -> snapshot.fileOf(snapshot.things().graph(kind, thing.slug())));
    }
}
