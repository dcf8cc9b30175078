package org.w3id.essaim.endpoint.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;

/** The few words of ours in which a service tells its limits, {@code service.ttl}. */
public final class ServiceWords {

    private ServiceWords() {}

    public static RdfDocument document() {
        Graph graph = WordGraphs.newGraph();
        try (InputStream in = Objects.requireNonNull(ServiceWords.class.getResourceAsStream("service.ttl"))) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RdfDocument.of(graph, Things.COMMON);
    }
}
