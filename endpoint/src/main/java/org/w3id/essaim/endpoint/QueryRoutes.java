package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.w3id.essaim.endpoint.http.ClientNames;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.queries.QueryAnswers;
import org.w3id.essaim.endpoint.queries.QueryEdition;
import org.w3id.essaim.endpoint.queries.QueryExchange;
import org.w3id.essaim.endpoint.queries.QueryList;
import org.w3id.essaim.endpoint.queries.SavedQueries;

/** {@code /api/v1/queries/…}: saved questions, and what programs read of them. To be added before the views, whose addresses are wider. */
final class QueryRoutes implements Routes {

    private final Site site;
    private final SparqlEditions data;
    private final QueryAnswers answers;
    private final ClientNames clients;

    QueryRoutes(Site site, SparqlEditions data, QueryAnswers answers, ClientNames clients) {
        this.data = data;
        this.clients = clients;
        this.site = site;
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(SavedQueries.PATH, this::list);
        routes.get(SavedQueries.PATH + "/{name}", this::ask);
    }

    private void list(Context ctx) throws IOException {
        Site.send(ctx, Site.edition(ctx), new QueryList(answers.queries(), site.baseUrl(ctx)).reply());
    }

    private void ask(Context ctx) throws IOException {
        Edition now = Site.edition(ctx);
        QueryEdition edition = new QueryEdition(data.of(now), now.catalogue());
        new QueryExchange(answers, edition, site.baseUrl(ctx), clients.of(ctx.req()))
                .answer(ctx.req(), ctx.res(), ctx.pathParam("name"), Site.parameters(ctx));
    }
}
