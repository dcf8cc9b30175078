package org.w3id.essaim.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.pages.Assets;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.reconcile.Form;
import org.w3id.essaim.endpoint.reconcile.Manifest;
import org.w3id.essaim.endpoint.reconcile.Reconciler;
import org.w3id.essaim.endpoint.reconcile.Suggestions;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.ontology.Kind;

/**
 * {@code /reconcile}: names of somebody’s table, told which things they may be. In the language that the client prefers; at
 * {@code /fr/reconcile} and {@code /en/reconcile} in that one, for programs that cannot say what they prefer. To be added before the pages,
 * whose addresses are wider.
 */
final class ReconcileRoutes implements Routes {

    private static final String PATH = "/reconcile";

    /** As that of every page, but any site may frame it; without scripts, forms and links there is nothing to lure to. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Site site;
    private final Pages pages;
    private final Assets assets;
    private final ReconcileNames names = new ReconcileNames();

    ReconcileRoutes(Site site, Pages pages, Assets assets) {
        this.site = site;
        this.pages = pages;
        this.assets = assets;
    }

    @Override
    public void add(RoutesConfig routes) {
        add(routes, PATH);
        for (Lang lang : Lang.values()) {
            add(routes, "/" + lang.tag() + PATH);
        }
    }

    private void add(RoutesConfig routes, String path) {
        routes.get(path, ctx -> service(ctx, path));
        routes.post(path, ctx -> service(ctx, path));
        routes.get(path + "/suggest/{what}", this::suggest);
        routes.get(path + "/properties", this::properties);
        routes.get(path + "/view", this::view);
        routes.get(path + "/preview", this::preview);
    }

    /** What a request wants: candidates, values, or to know the service. */
    private void service(Context ctx, String path) throws IOException {
        FormData asked = Form.read(ctx.req());
        Optional<String> queries = one(asked, "queries");
        Optional<String> extend = one(asked, "extend");
        List<String> others = asked.values().keySet().stream()
                .filter(name -> !List.of("queries", "extend", "lang").contains(name))
                .toList();
        boolean both = queries.isPresent() && extend.isPresent();
        if (!others.isEmpty() || both) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.unknownParameter(both ? "queries & extend" : others.get(0), List.of("queries", "extend", "lang"));
            wrong.refuse();
        }
        if (queries.isPresent()) {
            send(ctx, reconciler(ctx).results(queries.get()));
        } else if (extend.isPresent()) {
            send(ctx, reconciler(ctx).extension(extend.get()));
        } else {
            send(ctx, manifest(ctx, path));
        }
    }

    private static Optional<String> one(FormData asked, String name) {
        if (asked.all(name).size() > 1) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notAValue(name, String.valueOf(asked.all(name).size()), "1 ×", "1 ×", List.of());
            wrong.refuse();
        }
        return asked.first(name);
    }

    private ObjectNode manifest(Context ctx, String path) {
        return new Manifest(
                        Site.edition(ctx).snapshot().things(),
                        Site.title(Site.edition(ctx), Site.lang(ctx)),
                        site.baseUrl(ctx) + path,
                        site.baseUrl() + assets.url("favicon.svg"),
                        Version.number(),
                        Site.lang(ctx))
                .json();
    }

    private Reconciler reconciler(Context ctx) {
        return new Reconciler(names.of(Site.edition(ctx)), site.baseUrl(), Site.lang(ctx));
    }

    /** Clients add parameters of their own here ({@code cursor}, {@code limit}, {@code filter} …): they are not looked at. */
    private void suggest(Context ctx) throws IOException {
        FormData asked = Form.read(ctx.req());
        Suggestions suggestions = reconciler(ctx).suggestions();
        String prefix = asked.first("prefix").orElse("");
        send(
                ctx,
                switch (ctx.pathParam("what")) {
                    case "entity" -> suggestions.entities(prefix, asked.first("type"));
                    case "type" -> suggestions.types(prefix);
                    case "property" -> suggestions.properties(prefix);
                    default -> throw Site.notFound(ctx);
                });
    }

    private void properties(Context ctx) throws IOException {
        FormData asked = Form.read(ctx.req());
        send(ctx, reconciler(ctx).properties(asked.first("type"), asked.first("limit")));
    }

    /** An id holds a slash, so it comes as a parameter. */
    private void view(Context ctx) throws IOException {
        String[] id = Form.read(ctx.req()).first("id").orElse("").split("/", -1);
        Kind kind = Kind.ofSlug(id[0]).filter(k -> id.length == 2).orElseThrow(() -> Site.notFound(ctx));
        Edition edition = Site.edition(ctx);
        if (edition.catalogue().thing(kind, id[1]).isEmpty()
                && edition.catalogue().tombstone(kind, id[1]).isEmpty()) {
            throw Site.notFound(ctx);
        }
        String page = site.baseUrl(ctx) + "/" + Site.lang(ctx).tag() + "/" + kind.slug() + "/" + id[1];
        Site.send(ctx, edition, Reply.redirect(303, page));
    }

    private void preview(Context ctx) throws IOException {
        ctx.res().setHeader("Content-Security-Policy", FRAMED); // of an error too
        Edition edition = Site.edition(ctx);
        Lang lang = Site.lang(ctx);
        Thing thing = names.of(edition)
                .thing(Form.read(ctx.req()).first("id").orElse(""))
                .orElseThrow(() -> Site.notFound(ctx));
        String html = pages.preview(site.page(edition, ctx, lang), thing);
        Site.send(
                ctx,
                edition,
                Reply.of("text/html;charset=utf-8", html)
                        .withLang(lang)
                        .withHeader("Content-Security-Policy", FRAMED)
                        .withHeader("X-Robots-Tag", "noindex"));
    }

    private static void send(Context ctx, ObjectNode answer) throws IOException {
        Reply reply = Reply.of(Site.JSON, ThingJson.bytes(answer)).withLang(Site.lang(ctx));
        boolean post = ctx.req().getMethod().equals("POST");
        Site.send(ctx, Site.edition(ctx), post ? reply.withoutETag().withCacheControl(Reply.NO_STORE) : reply);
    }
}
