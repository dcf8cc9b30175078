package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.w3id.essaim.endpoint.describe.PrefixList;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.ontology.Things;

/** {@code /sparql/prefixes}: the same for every edition. A browser gets the lines to put before a query. */
final class PrefixRoutes implements Routes {

    private static final String PATH = "/sparql/prefixes";
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";
    private static final List<String> TYPES = List.of(
            GraphFormat.TURTLE.mediaType(),
            GraphFormat.JSON_LD.mediaType(),
            JSON,
            TEXT,
            GraphFormat.N_TRIPLES.mediaType(),
            GraphFormat.RDF_XML.mediaType(),
            ThingLinks.HTML);

    private final Site site;
    private final PrefixList prefixes;

    PrefixRoutes(Site site, Things things) {
        this.site = site;
        this.prefixes = new PrefixList(things);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::prefixes);
    }

    private void prefixes(Context ctx) throws IOException {
        String url = site.baseUrl() + PATH;
        Offers offers = Offers.at(url, TYPES);
        String type = offers.require(ctx).type();
        Reply reply = switch (type) {
            case JSON -> Reply.of(JSON, prefixes.json());
            case TEXT, ThingLinks.HTML -> Reply.of(TEXT + ";charset=utf-8", prefixes.text());
            case "application/ld+json" -> Reply.of(type, prefixes.context());
            default -> RdfReply.of(ctx, prefixes.declarations(url));
        };
        offers.linked(reply, type).send(ctx);
    }
}
