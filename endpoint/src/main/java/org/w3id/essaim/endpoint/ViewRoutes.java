package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.Cursor;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.views.GeoJson;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.loader.snapshot.SnapshotId;
import org.w3id.essaim.ontology.Kind;

/** {@code /api/v1/…}: lists as data, and the JSON-LD context. */
final class ViewRoutes implements Routes {

    static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";
    private static final String GEO_JSON = "application/geo+json";

    private final Site site;

    ViewRoutes(Site site) {
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/{kind}", this::list);
        routes.get("/context/{name}", this::context);
    }

    private void list(Context ctx) throws IOException {
        String name = ctx.pathParam("kind");
        boolean map = name.endsWith(".geojson");
        Kind kind = Kind.ofSlug(map ? name.substring(0, name.length() - ".geojson".length()) : name)
                .orElseThrow(() -> Site.notFound(ctx));
        if (map && kind != Kind.PLACE) {
            throw Site.notFound(ctx);
        }
        Edition edition = walked(ctx, kind);
        ViewQuery query = ViewQuery.parse(kind, Site.parameters(ctx), edition.catalogue());
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        if (map || query.format().equals(Optional.of(Format.GEOJSON))) {
            Reply head = Reply.of(GEO_JSON, new byte[0]).withLang(lang);
            site.sendNamed(ctx, edition, query.pathAndQuery(), head, () -> map(context, edition, query));
            return;
        }
        if (query.format().isEmpty()) {
            Negotiator.require(ctx.req(), List.of(JSON));
        }
        Reply head = Reply.of(JSON, new byte[0]).withLang(lang);
        site.sendNamed(ctx, edition, query.pathAndQuery(), head, () -> list(context, edition, query));
    }

    private static Reply map(ViewContext context, Edition edition, ViewQuery query) {
        byte[] body = ThingJson.bytes(
                new GeoJson(context).collection(query, edition.lists().all(query)));
        return Reply.of(GEO_JSON, body).withLang(context.lang());
    }

    private static Reply list(ViewContext context, Edition edition, ViewQuery query) {
        ListResult result = edition.lists().run(query);
        ListJson writer = new ListJson(context);
        return Reply.of(JSON, ThingJson.bytes(writer.json(result)))
                .withLang(context.lang())
                .withLink(writer.linkHeader(result));
    }

    /** The edition in which a walk began, if it still answers; that of the request for who begins one. */
    private Edition walked(Context ctx, Kind kind) {
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
        String restart = site.views(ctx, now, Site.lang(ctx)).api(ViewQuery.parse(kind, rest, now.catalogue()));
        throw new Problem.Thrown(
                new Problem("cursor-expired", 410, Map.of("restart", restart), Map.of("restart", restart)));
    }

    private void context(Context ctx) throws IOException {
        JsonLdContext context = JsonLdContext.SHIPPED;
        String path = ctx.path();
        if (path.equals(context.path())) {
            Reply.of(JSON_LD, context.bytes()).withCacheControl(Reply.IMMUTABLE).send(ctx);
        } else if (path.equals("/context/v1.jsonld")) {
            Reply.of(JSON_LD, context.bytes())
                    .withCacheControl("public, max-age=3600")
                    .send(ctx);
        } else {
            throw new Problem.Thrown(Problem.of("not-found", 404, Map.of("path", path)));
        }
    }
}
