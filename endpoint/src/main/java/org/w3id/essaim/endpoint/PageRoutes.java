package org.w3id.essaim.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.pages.Asset;
import org.w3id.essaim.endpoint.pages.Assets;
import org.w3id.essaim.endpoint.pages.ListPage;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.ScriptJson;
import org.w3id.essaim.endpoint.profiles.SchemaOrg;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Pages for people: {@code /fr/…} and {@code /en/…}, the assets they need, and the status as JSON. */
final class PageRoutes implements Routes {

    private static final String HTML = "text/html;charset=utf-8";

    /** Things shown of each kind by a search over all kinds. */
    private static final int PER_KIND = 5;

    private final Site site;
    private final Pages pages;
    private final Assets assets;
    private final StatusReport status;
    private final SparqlPages sparql;
    private final Rules rules;
    private final ObjectMapper json = new ObjectMapper();

    PageRoutes(Site site, Pages pages, Assets assets, StatusReport status, SparqlPages sparql, Rules rules) {
        this.site = site;
        this.pages = pages;
        this.assets = assets;
        this.status = status;
        this.sparql = sparql;
        this.rules = rules;
    }

    /** A page made from an edition for a reader. */
    @FunctionalInterface
    private interface Page {
        String html(Context ctx, Edition edition, PageContext page) throws IOException;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/",
                ctx -> Reply.redirect(
                                302, site.baseUrl(ctx) + "/" + Site.lang(ctx).tag() + "/")
                        .send(ctx));
        routes.get(
                "/favicon.ico",
                ctx -> Reply.redirect(308, site.baseUrl() + assets.url("favicon.svg"))
                        .send(ctx));
        routes.get("/assets/{name}", this::asset);
        routes.get("/api/v1/status", this::statusJson);
        for (Lang lang : Lang.values()) {
            String root = "/" + lang.tag();
            routes.get(root, ctx -> send(ctx, lang, this::home));
            routes.get(root + "/search", ctx -> send(ctx, lang, this::search));
            routes.get(root + "/sparql", ctx -> send(ctx, lang, sparql::page));
            routes.get(root + "/status", ctx -> {
                Edition edition = Site.edition(ctx);
                String html = pages.status(site.page(edition, ctx, lang), status.model(edition, lang));
                Reply reply = Reply.of(HTML, html).withLang(lang).withCacheControl(Reply.NO_STORE);
                Site.send(ctx, edition, reply);
            });
            routes.get(root + "/contribute", ctx -> send(ctx, lang, this::contribute));
            routes.get(root + "/privacy", ctx -> send(ctx, lang, (c, edition, page) -> pages.privacy(page)));
            routes.get(
                    root + "/accessibility", ctx -> send(ctx, lang, (c, edition, page) -> pages.accessibility(page)));
            routes.get(root + "/{kind}", ctx -> send(ctx, lang, this::list));
            routes.get(root + "/{kind}/{slug}", ctx -> thing(ctx, lang));
        }
    }

    private void send(Context ctx, Lang lang, Page maker) throws IOException {
        Edition edition = Site.edition(ctx);
        String html = maker.html(ctx, edition, site.page(edition, ctx, lang));
        Site.send(ctx, edition, Reply.of(HTML, html).withLang(lang));
    }

    private String home(Context ctx, Edition edition, PageContext page) {
        return pages.home(page, data(ProfileReplies.dataset(site.views(ctx, edition, page.lang()), edition)));
    }

    /** The same in the words of schema.org, for search engines. */
    private static Optional<ScriptJson> data(ObjectNode tree) {
        return Optional.of(ScriptJson.of(tree.toString()));
    }

    private String list(Context ctx, Edition edition, PageContext page) {
        Kind kind = kind(ctx);
        ViewQuery query = ViewQuery.parse(kind, Site.parameters(ctx), edition.catalogue());
        return pages.list(page, kind, edition.lists().run(query, ListPage.FACETS));
    }

    private void thing(Context ctx, Lang lang) throws IOException {
        Edition edition = Site.edition(ctx);
        Kind kind = kind(ctx);
        String slug = ctx.pathParam("slug");
        if (Removals.redirects(ctx, site, edition, kind, slug, name -> "/" + lang.tag() + "/" + name)) {
            return;
        }
        Thing thing =
                edition.catalogue().thing(kind, slug).orElseThrow(() -> Removals.missing(ctx, edition, kind, slug));
        PageContext context = site.page(edition, ctx, lang);
        ObjectNode data = new SchemaOrg(site.views(ctx, edition, lang, thing)).thing(thing);
        Reply reply = Reply.of(HTML, pages.thing(context, thing, data(data))).withLang(lang);
        Reply linked = ThingLinks.add(reply, site.baseUrl(ctx), edition, thing, lang, rules, ThingLinks.HTML);
        Optional<String> edit = context.provenance().apply(thing).flatMap(Provenance::edit);
        Site.send(
                ctx,
                edition,
                edit.map(url -> linked.withLink("<" + url + ">; rel=\"edit\"")).orElse(linked));
    }

    private static Kind kind(Context ctx) {
        return Kind.ofSlug(ctx.pathParam("kind")).orElseThrow(() -> Site.notFound(ctx));
    }

    private String search(Context ctx, Edition edition, PageContext page) {
        String words = Site.parameter(ctx, "q").orElse("").strip();
        SearchQuery asked = SearchQuery.of(words, PER_KIND);
        boolean literal = Site.parameter(ctx, "literal").equals(Optional.of("true"));
        return pages.search(page, words, edition.lists().search(literal ? asked.literal() : asked));
    }

    /** {@code ?thing=commons/utilo}: which file to change; {@code ?new=need}: what to add. */
    private String contribute(Context ctx, Edition edition, PageContext page) {
        Optional<Kind> added = Site.parameter(ctx, "new").flatMap(Kind::ofSlug).filter(kind -> kind != Kind.TERRITORY);
        if (added.isPresent()) {
            return pages.contribute(page, added.get());
        }
        Optional<Thing> thing = Site.parameter(ctx, "thing")
                .map(path -> path.split("/", -1))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> Kind.ofSlug(parts[0])
                        .flatMap(kind -> edition.catalogue().thing(kind, parts[1])));
        return pages.contribute(page, thing);
    }

    private void asset(Context ctx) throws IOException {
        Asset asset = assets.find(ctx.path())
                .orElseThrow(() -> new Problem.Thrown(Problem.of("not-found", 404, Map.of("path", ctx.path()))));
        Reply.of(asset.contentType(), asset.bytes())
                .withETag(ETag.of(asset.bytes()))
                .withCacheControl(Reply.IMMUTABLE)
                .send(ctx);
    }

    private void statusJson(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Lang lang = Site.lang(ctx);
        byte[] body = json.writeValueAsBytes(status.json(edition, lang));
        Reply reply = Reply.of(Site.JSON, body).withLang(lang).withCacheControl(Reply.NO_STORE);
        Site.send(ctx, edition, reply);
    }
}
