package org.w3id.essaim.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.describe.Described;
import org.w3id.essaim.endpoint.describe.Examples;
import org.w3id.essaim.endpoint.describe.Facts;
import org.w3id.essaim.endpoint.engine.AnswerFormat;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.GraphFormat;

/** The self-description of each edition, made once: at publication, or when it is first asked for. */
final class Descriptions {

    /** As many editions as stay open. */
    private static final int MOST_KEPT = 5;

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
                List.of(),
                limits,
                examples);
    }

    byte[] service(Edition edition, AnswerFormat format) {
        return of(edition)
                .service()
                .bytes(GraphFormat.ofMediaType(format.mediaType()).orElse(GraphFormat.TURTLE));
    }
}
