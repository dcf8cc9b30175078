package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.Cursor;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** Walks from page to page by cursor: each sees one edition from its beginning to its end. */
final class Walks {

    private Walks() {}

    /**
     * The edition in which a walk began, if it still answers; that of the request for who begins one.
     *
     * @param restart where to begin again in an edition, with the other parameters of the request
     * @throws Problem.Thrown 410 {@code cursor-expired}
     */
    static Edition edition(Context ctx, Site site, BiFunction<Edition, Map<String, List<String>>, String> restart) {
        Edition now = Site.edition(ctx);
        Optional<SnapshotId> began = Cursor.in(Site.parameters(ctx)).map(cursor -> new SnapshotId(cursor.snapshot()));
        if (began.isEmpty() || began.get().equals(now.snapshot().id())) {
            return now;
        }
        Lookup lookup = site.editions().find(began.get());
        if (lookup instanceof Lookup.Found found) {
            return found.edition();
        }
        if (lookup instanceof Lookup.Busy) {
            throw new Problem.Thrown(VersionProblems.of(lookup, began.get().hex()));
        }
        Map<String, List<String>> rest = Site.parameters(ctx);
        rest.remove("cursor");
        String again = restart.apply(now, rest);
        throw new Problem.Thrown(
                new Problem("cursor-expired", 410, Map.of("restart", again), Map.of("restart", again)));
    }
}
