package org.w3id.essaim.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.w3id.essaim.ontology.Words;

/** The words that are shipped: ontology and vocabularies, without the territories. */
final class StandardWords {

    private StandardWords() {}

    static Graph graph() {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        Stream.concat(Words.ontologyFiles().stream(), Words.vocabularyFiles().stream())
                .forEach(file -> read(file, graph));
        return graph;
    }

    private static void read(String file, Graph graph) {
        try (InputStream in = Words.open(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
