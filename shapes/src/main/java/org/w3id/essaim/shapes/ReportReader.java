package org.w3id.essaim.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Reads a validation report, beginning with its own node: an engine may leave others in the same graph. */
final class ReportReader {

    private static final Node VALIDATION_RESULT = Sh.term("ValidationResult");

    private final Graph shapes;
    private final Graph report;
    private final List<ShapeResult> results = new ArrayList<>();
    private final List<ShapeFailure> failures = new ArrayList<>();

    private ReportReader(Graph shapes, Graph report) {
        this.shapes = shapes;
        this.report = report;
    }

    /**
     * @param shapes where the source shapes of the results stand
     * @param report a node of type {@code sh:ValidationReport}
     */
    static Validation read(Graph shapes, Resource report) {
        ReportReader reader = new ReportReader(shapes, report.getModel().getGraph());
        for (Node result : Sh.objects(reader.report, report.asNode(), Sh.term("result"))) {
            reader.add(result);
        }
        return new Validation(reader.results, reader.failures);
    }

    private void add(Node result) {
        Optional<Node> shape = one(result, "sourceShape");
        Optional<String> iri = shape.filter(Node::isURI).map(Node::getURI);
        Optional<Node> focus = one(result, "focusNode");
        if (!report.contains(result, RDF.type.asNode(), VALIDATION_RESULT) || focus.isEmpty()) {
            failures.add(new ShapeFailure(
                    iri,
                    one(result, "resultMessage")
                            .filter(Node::isLiteral)
                            .map(Node::getLiteralLexicalForm)
                            .orElse("no reason given")));
            return;
        }
        Constraint constraint = one(result, "sourceConstraintComponent")
                .filter(Node::isURI)
                .map(component -> Constraint.ofComponent(component.getURI()))
                .orElse(Constraint.SPARQL);
        results.add(new ShapeResult(
                focus.get(),
                one(result, "resultPath").map(path -> PathText.of(report, path)),
                one(result, "value"),
                constraint,
                one(result, "resultSeverity")
                        .filter(Node::isURI)
                        .map(severity -> ShapeSeverity.ofIri(severity.getURI()))
                        .orElse(ShapeSeverity.VIOLATION),
                iri,
                shape.map(source -> Sh.parameters(shapes, source)).orElse(Map.of()),
                messages(result, shape, constraint)));
    }

    /** The rule's own words; without any, the engine's English ones are not worth passing on. */
    private Map<String, String> messages(Node result, Optional<Node> shape, Constraint constraint) {
        boolean ownWords = constraint == Constraint.SPARQL
                || shape.filter(source -> shapes.contains(source, Sh.term("message"), Node.ANY))
                        .isPresent();
        return ownWords ? Sh.texts(report, result, Sh.term("resultMessage")) : Map.of();
    }

    private Optional<Node> one(Node subject, String property) {
        return Sh.objects(report, subject, Sh.term(property)).stream().findFirst();
    }
}
