package org.w3id.essaim.shapes;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** Turtle of tests, with the prefixes of a corpus, {@code sh:} and {@code ex:} declared. */
final class Turtle {

    private Turtle() {}

    static Graph graph(String text) {
        JenaSystem.init();
        StringBuilder prefixed = new StringBuilder();
        for (Map.Entry<String, String> prefix : Prefixes.of(Things.COMMON).entrySet()) {
            prefixed.append("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
        prefixed.append("@prefix sh: <" + Sh.NS + "> .\n@prefix ex: <https://example.org/> .\n")
                .append(text);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(prefixed.toString(), Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .parse(graph);
        return graph;
    }
}
