package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.describe.Described;
import org.w3id.essaim.endpoint.describe.Distribution;
import org.w3id.essaim.endpoint.describe.Examples;
import org.w3id.essaim.endpoint.describe.Facts;
import org.w3id.essaim.endpoint.engine.AnswerFormat;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.publish.DumpPieces;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** The self-description of each edition, made once: at publication, or when it is first asked for. */
final class Descriptions {

    /** As many editions as stay open. */
    private static final int MOST_KEPT = 5;

    /** Of the files that hold all statements, what is in them. */
    private static final Map<String, String> MEDIA_TYPES =
            Map.of(SnapshotDirectory.DATA, "application/n-quads", DumpPieces.TURTLE, "text/turtle");

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);

    private final Site site;
    private final SparqlLimits limits;
    private final Examples examples;
    private final Map<String, Described> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Described> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Descriptions(Site site, SparqlLimits limits, Examples examples) {
        this.site = site;
        this.limits = limits;
        this.examples = examples;
    }

    /** Who asks while it is made waits for it. */
    Described of(Edition edition) {
        String key = edition.snapshot().id().hex() + " " + edition.origins().digest();
        synchronized (kept) {
            return kept.computeIfAbsent(key, k -> Described.of(facts(edition)));
        }
    }

    private Facts facts(Edition edition) {
        return new Facts(
                edition.snapshot(),
                edition.origins(),
                edition.catalogue(),
                site.baseUrl(),
                distributions(edition),
                limits,
                examples);
    }

    /** Those that lie in a store: what is only made when asked for has no size yet. */
    private List<Distribution> distributions(Edition edition) {
        SnapshotId id = edition.snapshot().id();
        Optional<Store> store =
                site.editions().store().filter(s -> s.directory(id).isPresent());
        if (store.isEmpty()) {
            return List.of();
        }
        try {
            return store.get().files(id).stream()
                    .filter(file -> MEDIA_TYPES.containsKey(file.name()))
                    .map(file -> new Distribution(
                            site.baseUrl() + "/dumps/" + id.hex() + "/" + file.name(),
                            Objects.requireNonNull(MEDIA_TYPES.get(file.name())),
                            Optional.of("application/gzip"),
                            file.size(),
                            file.sha256()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("the dumps of {} are not told: {}", id.brief(), e.getMessage());
            return List.of();
        }
    }

    byte[] service(Edition edition, AnswerFormat format) {
        return of(edition)
                .service()
                .bytes(GraphFormat.ofMediaType(format.mediaType()).orElse(GraphFormat.TURTLE));
    }
}
