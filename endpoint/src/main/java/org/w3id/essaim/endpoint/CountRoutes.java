package org.w3id.essaim.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.FacetQuery;
import org.w3id.essaim.endpoint.lists.Profile;
import org.w3id.essaim.endpoint.lists.Statistics;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.CountJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;

/** {@code /api/v1/facets} and {@code /api/v1/stats}: numbers without things. */
final class CountRoutes implements Routes {

    private final Site site;
    private final ProfileReplies profiles;

    CountRoutes(Site site) {
        this.site = site;
        this.profiles = new ProfileReplies(site);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/facets", this::facets);
        routes.get("/api/v1/stats", this::statistics);
    }

    private void facets(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        FacetQuery query = FacetQuery.parse(Site.parameters(ctx), edition.catalogue());
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        send(
                ctx,
                edition,
                query.pathAndQuery(),
                () -> new CountJson(context).facets(query, edition.lists().run(query.list(), query.facets())));
    }

    private void statistics(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        OnlyLang.of(ctx, Profile.PARAMETER);
        if (Profile.ofOne(Site.parameters(ctx)).isPresent()) {
            profiles.dataset(ctx, edition);
            return;
        }
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        send(ctx, edition, "stats", () -> new CountJson(context).statistics(Statistics.of(edition.lists())));
    }

    private void send(Context ctx, Edition edition, String address, Supplier<ObjectNode> body) throws IOException {
        Negotiator.require(ctx.req(), List.of(Site.JSON));
        Lang lang = Site.lang(ctx);
        Reply head = Reply.of(Site.JSON, new byte[0]).withLang(lang);
        site.sendNamed(
                ctx,
                edition,
                address,
                head,
                () -> Reply.of(Site.JSON, ThingJson.bytes(body.get())).withLang(lang));
    }
}
