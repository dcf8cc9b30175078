package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.SearchJson;
import org.w3id.essaim.endpoint.views.ThingJson;

/** {@code /api/v1/search} and {@code /api/v1/suggest}: what words find, and what a name may become that somebody is typing. */
final class SearchRoutes implements Routes {

    private static final String JSON = Site.JSON;
    private static final String SEARCH = "/api/v1/search";
    private static final String SUGGEST = "/api/v1/suggest";

    private final Site site;

    SearchRoutes(Site site) {
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(SEARCH, ctx -> send(ctx, SEARCH, SearchQuery.search(Site.parameters(ctx)), SearchRoutes::search));
        routes.get(
                SUGGEST, ctx -> send(ctx, SUGGEST, SearchQuery.suggest(Site.parameters(ctx)), SearchRoutes::suggest));
    }

    private interface Answer {
        byte[] json(SearchJson writer, Edition edition, SearchQuery query);
    }

    private static byte[] search(SearchJson writer, Edition edition, SearchQuery query) {
        return ThingJson.bytes(writer.search(query, edition.lists().search(query)));
    }

    private static byte[] suggest(SearchJson writer, Edition edition, SearchQuery query) {
        return ThingJson.bytes(writer.suggestions(query, edition.lists().suggest(query)));
    }

    private void send(Context ctx, String path, SearchQuery query, Answer answer) throws IOException {
        Edition edition = Site.edition(ctx);
        Negotiator.require(ctx.req(), List.of(JSON));
        Lang lang = Site.lang(ctx);
        SearchJson writer = new SearchJson(site.views(ctx, edition, lang));
        Reply head = Reply.of(JSON, new byte[0]).withLang(lang);
        site.sendNamed(
                ctx,
                edition,
                path + query.queryString(),
                head,
                () -> Reply.of(JSON, answer.json(writer, edition, query)).withLang(lang));
    }
}
