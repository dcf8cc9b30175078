package org.w3id.essaim.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/** The rules that are shipped, as a graph to look into. */
final class StandardRules {

    /** Parameters that only shape another constraint. */
    private static final Set<String> COMPANIONS = Set.of("flags", "ignoredProperties", "qualifiedValueShape");

    private StandardRules() {}

    static Graph graph() {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : RuleFiles.NAMES) {
            read(file, graph);
        }
        return graph;
    }

    static void read(String file, Graph graph) {
        try (InputStream in = RuleFiles.open(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The constraints that can give a result: those of shapes with a target and of their property shapes, {@code label datatype}. */
    static Set<String> constraints() {
        Graph graph = graph();
        Set<Node> shapes = new LinkedHashSet<>();
        for (String target : Set.of("targetClass", "targetSubjectsOf")) {
            for (Triple triple : graph.find(Node.ANY, Sh.term(target), Node.ANY).toList()) {
                shapes.add(triple.getSubject());
                shapes.addAll(Sh.objects(graph, triple.getSubject(), Sh.term("property")));
            }
        }
        Set<String> constraints = new TreeSet<>();
        for (Node shape : shapes) {
            for (String parameter : Sh.parameters(graph, shape).keySet()) {
                if (!COMPANIONS.contains(parameter)) {
                    constraints.add(shape.getLocalName() + " "
                            + parameter.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
                }
            }
        }
        return constraints;
    }
}
