package org.w3id.essaim.shapes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The part of a validation report that the suite compares: whether it conforms, and each result's focus node, path, value, severity,
 * source shape, source constraint and component. Messages are left to the engine.
 */
final class ReportGraphs {

    private static final List<String> COMPARED = List.of(
            "focusNode", "value", "resultSeverity", "sourceConstraintComponent", "sourceShape", "sourceConstraint");

    private ReportGraphs() {}

    static Graph comparable(Resource report) {
        Graph from = report.getModel().getGraph();
        Graph to = GraphFactory.createDefaultGraph();
        for (Node conforms : Sh.objects(from, report.asNode(), Sh.term("conforms"))) {
            to.add(report.asNode(), Sh.term("conforms"), conforms);
        }
        for (Node result : Sh.objects(from, report.asNode(), Sh.term("result"))) {
            to.add(report.asNode(), Sh.term("result"), result);
            for (Node type : Sh.objects(from, result, RDF.type.asNode())) {
                to.add(result, RDF.type.asNode(), type);
            }
            for (String property : COMPARED) {
                for (Node value : Sh.objects(from, result, Sh.term(property))) {
                    to.add(result, Sh.term(property), named(value));
                }
            }
            for (Node path : Sh.objects(from, result, Sh.term("resultPath"))) {
                to.add(result, Sh.term("resultPath"), path);
                copyPath(from, path, to);
            }
        }
        return to;
    }

    /** Blank nodes of the data and of the shapes are the same in both reports: an isomorphism may not exchange them. */
    private static Node named(Node node) {
        return node.isBlank() ? NodeFactory.createURI("urn:x-essaim:blank:" + node.getBlankNodeLabel()) : node;
    }

    private static void copyPath(Graph from, Node path, Graph to) {
        Deque<Node> next = new ArrayDeque<>(Set.of(path));
        while (!next.isEmpty()) {
            for (Triple triple : from.find(next.pop(), Node.ANY, Node.ANY).toList()) {
                if (triple.getSubject().isBlank()) {
                    to.add(triple);
                    next.push(triple.getObject());
                }
            }
        }
    }
}
