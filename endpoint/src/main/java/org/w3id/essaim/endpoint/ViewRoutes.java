package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.Format;
import org.w3id.essaim.endpoint.views.GeoJson;
import org.w3id.essaim.endpoint.views.GraphText;
import org.w3id.essaim.endpoint.views.JsonLdContext;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.ListResult;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.endpoint.views.ViewQuery;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;

/** {@code /api/v1/…}: lists and things as data, and the JSON-LD context. */
final class ViewRoutes implements Routes {

    static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle;charset=utf-8";
    private static final String GEO_JSON = "application/geo+json";

    /** Things found of each kind by a search over all kinds. */
    private static final int PER_KIND = 5;

    private final Site site;

    ViewRoutes(Site site) {
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/search", this::search);
        routes.get("/api/v1/{kind}", this::list);
        routes.get("/api/v1/{kind}/{slug}", this::thing);
        routes.get("/context/{name}", this::context);
    }

    private void list(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        String name = ctx.pathParam("kind");
        boolean map = name.endsWith(".geojson");
        Kind kind = Kind.ofSlug(map ? name.substring(0, name.length() - ".geojson".length()) : name)
                .orElseThrow(() -> Site.notFound(ctx));
        if (map && kind != Kind.PLACE) {
            throw Site.notFound(ctx);
        }
        ViewQuery query = ViewQuery.parse(kind, Site.parameters(ctx), edition.catalogue());
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        if (map || query.format().equals(Optional.of(Format.GEOJSON))) {
            GeoJson writer = new GeoJson(context);
            byte[] body =
                    ThingJson.bytes(writer.collection(query, edition.lists().all(query)));
            Site.send(ctx, edition, Reply.of(GEO_JSON, body).withLang(context.lang()));
            return;
        }
        if (query.format().isEmpty()) {
            Negotiator.require(ctx.req(), List.of(JSON));
        }
        ListResult result = edition.lists().run(query);
        ListJson writer = new ListJson(context);
        Reply reply = Reply.of(JSON, ThingJson.bytes(writer.json(result)))
                .withLang(context.lang())
                .withLink(writer.linkHeader(result));
        Site.send(ctx, edition, reply);
    }

    private void search(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Negotiator.require(ctx.req(), List.of(JSON));
        String words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        byte[] body = ThingJson.bytes(
                new ListJson(context).search(words, edition.lists().search(words, PER_KIND)));
        Site.send(ctx, edition, Reply.of(JSON, body).withLang(context.lang()));
    }

    private void thing(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        String name = ctx.pathParam("slug");
        int dot = name.indexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1);
        String slug = dot < 0 ? name : name.substring(0, dot);
        Kind kind = Kind.ofSlug(ctx.pathParam("kind")).orElseThrow(() -> Site.notFound(ctx));
        String rest = name.substring(slug.length());
        if (Removals.redirects(ctx, site, edition, kind, slug, other -> "/api/v1/" + other + rest)
                || Removals.tells(ctx, edition, kind, slug)) {
            return;
        }
        Thing thing = edition.catalogue().thing(kind, slug).orElseThrow(() -> Site.notFound(ctx));
        List<String> offers = new ArrayList<>(List.of(JSON, JSON_LD, TURTLE));
        if (kind == Kind.PLACE) {
            offers.add(GEO_JSON);
        }
        String type = switch (suffix) {
            case "" -> Negotiator.require(ctx.req(), offers);
            case "json" -> JSON;
            case "jsonld" -> JSON_LD;
            case "ttl" -> TURTLE;
            case "geojson" -> GEO_JSON;
            default -> throw Site.notFound(ctx);
        };
        if (!offers.contains(type)) {
            throw Site.notFound(ctx);
        }
        Lang lang = Site.lang(ctx);
        Site.send(
                ctx,
                edition,
                links(ctx, reply(edition, thing, type, site.views(ctx, edition, lang, thing)), kind, thing, type));
    }

    private static Reply reply(Edition edition, Thing thing, String type, ViewContext context) {
        return switch (type) {
            case JSON_LD ->
                Reply.of(JSON_LD, ThingJson.bytes(new ThingJson(context).jsonLd(thing)))
                        .withLang(context.lang());
            case TURTLE ->
                Reply.of(
                        TURTLE,
                        GraphText.turtle(
                                statements(edition, thing), edition.catalogue().base()));
            case GEO_JSON ->
                Reply.of(GEO_JSON, ThingJson.bytes(new GeoJson(context).feature(thing)))
                        .withLang(context.lang());
            default ->
                Reply.of(JSON, ThingJson.bytes(new ThingJson(context).json(thing)))
                        .withLang(context.lang());
        };
    }

    /** What a thing's file states; of a territory, which has no file, what the words state. */
    private static Graph statements(Edition edition, Thing thing) {
        Kind kind = thing.kind().orElseThrow();
        if (kind == Kind.TERRITORY) {
            Graph graph = WordGraphs.newGraph();
            edition.snapshot()
                    .dataset()
                    .getDefaultGraph()
                    .find(NodeFactory.createURI(thing.iri()), null, null)
                    .forEachRemaining(graph::add);
            return graph;
        }
        String name = edition.snapshot().things().graph(kind, thing.slug());
        return edition.snapshot().dataset().getGraph(NodeFactory.createURI(name));
    }

    private Reply links(Context ctx, Reply reply, Kind kind, Thing thing, String type) {
        String self = site.baseUrl(ctx) + "/api/v1/" + kind.slug() + "/" + thing.slug();
        Reply linked = reply;
        for (Map.Entry<String, String> other :
                Map.of(JSON_LD, ".jsonld", TURTLE, ".ttl").entrySet()) {
            if (!other.getKey().equals(type)) {
                linked = linked.withLink("<" + self + other.getValue() + ">; rel=\"alternate\"; type=\""
                        + other.getKey().replaceAll(";.*", "") + "\"");
            }
        }
        boolean plain = type.equals(JSON);
        return plain
                ? linked.withLink("<" + site.baseUrl() + JsonLdContext.SHIPPED.path()
                        + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"")
                : linked;
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
