package org.w3id.essaim.endpoint.describe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.endpoint.views.GraphText;
import org.w3id.essaim.ontology.Things;

/** A document of the self-description: its statements, and their bytes in each format, written when first asked for and then kept. */
public final class RdfDocument {

    private final Graph graph;
    private final Map<String, String> prefixes;
    private final String first;
    private final Map<GraphFormat, byte[]> written = new ConcurrentHashMap<>();

    /** @param first the IRI of whom it tells first, in formats that have an order */
    RdfDocument(Graph graph, Map<String, String> prefixes, String first) {
        this.graph = graph;
        this.prefixes = prefixes;
        this.first = first;
    }

    /** Statements of a graph whose things have this base. */
    public static RdfDocument of(Graph graph, Things things) {
        return of(graph, things, "");
    }

    /** As {@link #of(Graph, Things)}, telling of one IRI before the others. */
    static RdfDocument of(Graph graph, Things things, String first) {
        return new RdfDocument(graph, Names.prefixes(things), first);
    }

    /** Not to be changed. */
    public Graph graph() {
        return graph;
    }

    /** The same each time. Not to be changed. */
    public byte[] bytes(GraphFormat format) {
        return written.computeIfAbsent(format, f -> GraphText.write(graph, f, prefixes, first));
    }
}
