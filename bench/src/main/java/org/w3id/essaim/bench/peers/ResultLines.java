package org.w3id.essaim.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Constraint;
import org.w3id.essaim.shapes.ShapeResult;
import org.w3id.essaim.shapes.Validation;

/**
 * Results of validation as lines that can be compared: focus node, path, component, source shape, value. A path that is no property is
 * {@code path}, a shape without a name {@code shape}; every component that is not of SHACL Core is that of SPARQL.
 */
public final class ResultLines {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String NOTHING = "-";

    private ResultLines() {}

    /** Of the report that an engine has written in Turtle, repeats included. */
    public static List<String> of(Path report) {
        Graph graph = WordGraphs.newGraph();
        RDFParser.source(report).lang(Lang.TURTLE).parse(graph);
        List<String> lines = new ArrayList<>();
        graph.stream(Node.ANY, RDF.type.asNode(), term("ValidationResult"))
                .forEach(triple -> lines.add(line(graph, triple.getSubject())));
        return lines;
    }

    private static String line(Graph report, Node result) {
        String component = one(report, result, "sourceConstraintComponent")
                .map(Node::getURI)
                .orElse("");
        boolean core = java.util.Arrays.stream(Constraint.values())
                .anyMatch(constraint -> constraint.component().equals(component));
        return line(
                one(report, result, "focusNode"),
                one(report, result, "resultPath").map(path -> path.isURI() ? path.getURI() : "path"),
                core ? component : Constraint.SPARQL.component(),
                one(report, result, "sourceShape").filter(Node::isURI).map(Node::getURI),
                one(report, result, "value"));
    }

    private static Optional<Node> one(Graph report, Node result, String property) {
        return report.stream(result, term(property), Node.ANY)
                .map(triple -> triple.getObject())
                .findFirst();
    }

    /** Of Essaim's engine. */
    static List<String> of(Validation validation) {
        return validation.results().stream().map(ResultLines::line).toList();
    }

    private static String line(ShapeResult result) {
        return line(
                Optional.of(result.focus()),
                result.path().map(path -> path.matches("[a-z]+:[^ ]+") ? path : "path"),
                result.constraint().component(),
                result.shape(),
                result.value());
    }

    private static String line(
            Optional<Node> focus,
            Optional<String> path,
            String component,
            Optional<String> shape,
            Optional<Node> value) {
        return String.join(
                "\t",
                focus.map(ResultLines::text).orElse(NOTHING),
                path.orElse(NOTHING),
                component.substring(SH.length()),
                shape.orElse("shape"),
                value.map(ResultLines::text).orElse(NOTHING));
    }

    private static String text(Node node) {
        return node.isBlank() ? "_:" : NodeFmtLib.strNT(node);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
