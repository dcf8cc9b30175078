package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.essaim.endpoint.describe.CommitIri;
import org.w3id.essaim.endpoint.describe.RdfDocument;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.snapshot.SnapshotFile;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Words;

/** {@code /graph/…}: exactly the statements of one file; under {@code .about}, what is said beside the snapshot. */
final class GraphRoutes implements Routes {

    private static final String PROV = "http://www.w3.org/ns/prov#";

    /** A date of HTTP (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats">RFC 9110, 5.6.7</a>). */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Site site;
    private final Descriptions descriptions;

    GraphRoutes(Site site, Descriptions descriptions) {
        this.site = site;
        this.descriptions = descriptions;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/graph/{name}", ctx -> graph(ctx, ctx.pathParam("name")));
        routes.get("/graph/{kind}/{slug}", ctx -> graph(ctx, ctx.pathParam("kind") + "/" + ctx.pathParam("slug")));
    }

    private void graph(Context ctx, String name) throws IOException {
        Edition edition = Site.edition(ctx);
        DatasetGraph dataset = descriptions.of(edition).dataset();
        Node thing = NodeFactory.createURI(edition.snapshot().things().base() + "graph/" + name);
        Node word = NodeFactory.createURI(Words.BASE + "graph/" + name);
        Node found = dataset.containsGraph(thing) ? thing : word;
        if (!dataset.containsGraph(found)) {
            throw Site.notFound(ctx);
        }
        Graph graph = dataset.getGraph(found);
        Reply reply = RdfReply.of(ctx, RdfDocument.of(graph, edition.snapshot().things()));
        Site.send(ctx, edition, provenance(ctx, links(reply, ctx, edition, found), edition, found));
    }

    private Reply links(Reply reply, Context ctx, Edition edition, Node graph) {
        String url = site.baseUrl(ctx) + ctx.path();
        return Offers.at(url, GraphFormat.mediaTypes())
                .linked(reply, reply.contentType().replaceFirst(";.*", ""))
                .withLink("<" + url + ">; rel=\"canonical\"")
                .withLink("<" + manifest(edition, graph).license() + ">; rel=\"license\"");
    }

    private static Manifest manifest(Edition edition, Node graph) {
        return edition.snapshot()
                .fileOf(graph.getURI())
                .map(SnapshotFile::manifest)
                .orElse(edition.snapshot().manifest());
    }

    /** When and in which commit the file was written, as <a href="https://www.w3.org/TR/prov-aq/">PROV-AQ</a> has it in headers. */
    private Reply provenance(Context ctx, Reply reply, Edition edition, Node graph) {
        String about = site.baseUrl(ctx) + "/graph/.about";
        Reply told = reply.withLink("<" + about + ">; rel=\"" + PROV + "has_provenance\"");
        Optional<Commit> known = edition.origins().commit(graph.getURI());
        if (known.isEmpty()) {
            return told;
        }
        Reply dated = told.withHeader("Last-Modified", DATE.format(known.get().at()));
        return CommitIri.of(known.get(), manifest(edition, graph))
                .map(iri -> dated.withLink("<" + iri + ">; rel=\"" + PROV + "wasDerivedFrom\"; title=\""
                        + known.get().id() + "\""))
                .orElse(dated);
    }
}
