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
    private final Map<GraphFormat, byte[]> written = new ConcurrentHashMap<>();

    RdfDocument(Graph graph, Map<String, String> prefixes) {
        this.graph = graph;
        this.prefixes = prefixes;
    }

    /** Statements of a graph whose things have this base. */
    public static RdfDocument of(Graph graph, Things things) {
        return new RdfDocument(graph, Names.prefixes(things));
    }

    /** Not to be changed. */
    public Graph graph() {
        return graph;
    }

    /** The same each time. Not to be changed. */
    public byte[] bytes(GraphFormat format) {
        return written.computeIfAbsent(format, f -> GraphText.write(graph, f, prefixes));
    }
}
