package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Tombstone;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** What is answered at the address of a record that was removed: the way to what replaces it, else that it is gone. */
final class Removals {

    private static final int MOVED = 301;
    private static final int GONE = 410;

    private Removals() {}

    /**
     * Leads to what replaces the record; the query goes along.
     *
     * @param path where the replacement is, from its kind and slug
     * @return whether there was a replacement, and the answer is sent
     */
    static boolean redirects(
            Context ctx, Site site, Edition edition, Kind kind, String slug, Function<Things.Name, String> path)
            throws IOException {
        Optional<Things.Name> replacement = edition.catalogue()
                .tombstone(kind, slug)
                .flatMap(Tombstone::replacement)
                .flatMap(edition.catalogue().base()::name);
        if (replacement.isEmpty()) {
            return false;
        }
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        Site.send(ctx, edition, Reply.redirect(MOVED, site.baseUrl(ctx) + path.apply(replacement.get()) + query));
        return true;
    }

    /** 410 for data: which record, that it is removed, on which day, and nothing of what it said. */
    static boolean tells(Context ctx, Edition edition, Kind kind, String slug) throws IOException {
        Optional<Tombstone> tombstone = edition.catalogue().tombstone(kind, slug);
        if (tombstone.isPresent()) {
            byte[] body = ThingJson.bytes(tombstone.get().json());
            Site.send(ctx, edition, Reply.of(Site.JSON, body).withStatus(GONE));
        }
        return tombstone.isPresent();
    }

    /** What is wrong with an address under which there is no thing: it is gone, or never was. */
    static Problem.Thrown missing(Context ctx, Edition edition, Kind kind, String slug) {
        return edition.catalogue().tombstone(kind, slug).isPresent()
                ? new Problem.Thrown(Problem.of("gone", GONE, Map.of("path", ctx.path())))
                : Site.notFound(ctx);
    }
}
