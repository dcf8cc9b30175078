package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.GraphText;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Words;

/** The IRIs of the graph as addresses: {@code /id/…} leads on, {@code /graph/…}, {@code /ns} and {@code /voc/…} answer themselves. */
final class DataRoutes implements Routes {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle;charset=utf-8";
    private static final String N_TRIPLES = "application/n-triples";

    private final Site site;
    private final WordGraphs words;

    DataRoutes(Site site, WordGraphs words) {
        this.site = site;
        this.words = words;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/id/{kind}/{slug}", this::identifier);
        routes.get("/graph/{name}", ctx -> graph(ctx, ctx.pathParam("name")));
        routes.get("/graph/{kind}/{slug}", ctx -> graph(ctx, ctx.pathParam("kind") + "/" + ctx.pathParam("slug")));
        routes.get("/ns", ctx -> words(ctx, Words.ONTOLOGY_GRAPH, ""));
        routes.get("/ns/alignments", this::alignments);
        routes.get(
                "/voc/{scheme}",
                ctx -> words(ctx, Words.VOCABULARIES_GRAPH, Words.VOCABULARY + ctx.pathParam("scheme")));
        routes.get(
                "/voc/{scheme}/{slug}",
                ctx -> words(
                        ctx,
                        Words.VOCABULARIES_GRAPH,
                        Words.VOCABULARY + ctx.pathParam("scheme") + "/" + ctx.pathParam("slug")));
    }

    /** An identifier names a thing, not a page: 303 to the page or to the data, as the client prefers. */
    private void identifier(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Kind kind = Kind.ofSlug(ctx.pathParam("kind")).orElseThrow(() -> Site.notFound(ctx));
        String slug = ctx.pathParam("slug");
        if (Removals.redirects(ctx, site, edition, kind, slug, name -> "/id/" + name)) {
            return;
        }
        edition.catalogue().thing(kind, slug).orElseThrow(() -> Removals.missing(ctx, edition, kind, slug));
        String type = Negotiator.require(ctx.req(), List.of(JSON, HTML, JSON_LD, TURTLE));
        String path = kind.slug() + "/" + slug;
        String data = site.baseUrl(ctx) + "/api/v1/" + path;
        String target = switch (type) {
            case HTML -> site.baseUrl(ctx) + "/" + Site.lang(ctx).tag() + "/" + path;
            case JSON_LD -> data + ".jsonld";
            case TURTLE -> data + ".ttl";
            default -> data;
        };
        Site.send(ctx, edition, Reply.redirect(303, target));
    }

    /** Exactly the statements of one file; under {@code .about}, which commit each file comes from. */
    private void graph(Context ctx, String name) throws IOException {
        Edition edition = Site.edition(ctx);
        Node thing = NodeFactory.createURI(edition.snapshot().things().base() + "graph/" + name);
        Node word = NodeFactory.createURI(Words.BASE + "graph/" + name);
        Node found = edition.dataset().containsGraph(thing) ? thing : word;
        if (!edition.dataset().containsGraph(found)) {
            throw Site.notFound(ctx);
        }
        answer(ctx, edition, edition.dataset().getGraph(found));
    }

    /** The statements about one word, or all of a graph of the words. */
    private void words(Context ctx, String graph, String subject) throws IOException {
        Edition edition = Site.edition(ctx);
        Graph all = edition.snapshot().dataset().getGraph(NodeFactory.createURI(graph));
        if (subject.isEmpty()) {
            answer(ctx, edition, all);
            return;
        }
        Graph about = WordGraphs.newGraph();
        all.find(NodeFactory.createURI(subject), Node.ANY, Node.ANY).forEachRemaining(about::add);
        if (about.isEmpty()) {
            throw Site.notFound(ctx);
        }
        Node inScheme = SKOS.inScheme.asNode();
        all.find(Node.ANY, inScheme, NodeFactory.createURI(subject))
                .forEachRemaining(
                        t -> all.find(t.getSubject(), Node.ANY, Node.ANY).forEachRemaining(about::add));
        answer(ctx, edition, about);
    }

    /** What is in no snapshot, and so belongs to no edition: the words beside those of others, in Turtle as it was written. */
    private void alignments(Context ctx) throws IOException {
        String type = Negotiator.require(ctx.req(), List.of(TURTLE, N_TRIPLES));
        if (type.equals(N_TRIPLES)) {
            Reply.of(type, GraphText.nTriples(words.alignments())).send(ctx);
            return;
        }
        try (InputStream in = Words.open(Words.ALIGNMENTS_FILE)) {
            Reply.of(type, in.readAllBytes()).send(ctx);
        }
    }

    private static void answer(Context ctx, Edition edition, Graph graph) throws IOException {
        String type = Negotiator.require(ctx.req(), List.of(TURTLE, N_TRIPLES));
        byte[] body = type.equals(TURTLE)
                ? GraphText.turtle(graph, edition.catalogue().base())
                : GraphText.nTriples(graph);
        Site.send(ctx, edition, Reply.of(type, body));
    }
}
