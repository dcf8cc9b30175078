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
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;

/** {@code /api/v1/…}: the search over all kinds, and the JSON-LD context. */
final class ViewRoutes implements Routes {

    static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";

    /** Things found of each kind by a search over all kinds. */
    private static final int PER_KIND = 5;

    private final Site site;

    ViewRoutes(Site site) {
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/search", this::search);
        routes.get("/context/{name}", this::context);
    }

    private void search(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Negotiator.require(ctx.req(), List.of(JSON));
        String words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        Reply head = Reply.of(JSON, new byte[0]).withLang(lang);
        site.sendNamed(ctx, edition, "search?q=" + words, head, () -> search(context, edition, words));
    }

    private static Reply search(ViewContext context, Edition edition, String words) {
        byte[] body = ThingJson.bytes(
                new ListJson(context).search(words, edition.lists().search(words, PER_KIND)));
        return Reply.of(JSON, body).withLang(context.lang());
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
