package org.w3id.essaim.shapes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * What the rules found in a graph.
 *
 * @param results without duplicates, by focus node, path, constraint, value
 * @param failures if there is one, the data was not wholly checked, whatever the results say
 */
public record Validation(List<ShapeResult> results, List<ShapeFailure> failures) {

    private static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;

    /** No value comes first: two rules may miss a value of one property. */
    private static final Comparator<Optional<Node>> VALUES = Comparator.comparing(
                    (Optional<Node> value) -> value.isPresent())
            .thenComparing(value -> value.orElse(RDF.nil.asNode()), TERMS);

    private static final Comparator<ShapeResult> RESULTS = Comparator.comparing(ShapeResult::focus, TERMS)
            .thenComparing(result -> result.path().orElse(""))
            .thenComparing(ShapeResult::constraint)
            .thenComparing(ShapeResult::value, VALUES)
            .thenComparing(result -> result.shape().orElse(""))
            .thenComparing(result -> result.messages().toString());

    private static final Comparator<ShapeFailure> FAILURES = Comparator.comparing(
                    (ShapeFailure failure) -> failure.shape().orElse(""))
            .thenComparing(ShapeFailure::cause)
            .thenComparing(ShapeFailure::reason);

    public Validation {
        results = results.stream().distinct().sorted(RESULTS).toList();
        failures = failures.stream().distinct().sorted(FAILURES).toList();
    }
}
