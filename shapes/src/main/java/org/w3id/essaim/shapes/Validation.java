package org.w3id.essaim.shapes;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What the rules found in a graph.
 *
 * @param results without duplicates, by focus node, path, constraint, value
 * @param failures if there is one, the data was not wholly checked, whatever the results say
 */
public record Validation(List<ShapeResult> results, List<ShapeFailure> failures) {

    private static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;

    private static final Comparator<ShapeResult> RESULTS = Comparator.comparing(ShapeResult::focus, TERMS)
            .thenComparing(result -> result.path().orElse(""))
            .thenComparing(ShapeResult::constraint)
            .thenComparing(result -> result.value().orElse(Node.ANY), TERMS)
            .thenComparing(result -> result.shape().orElse(""))
            .thenComparing(result -> result.messages().toString());

    private static final Comparator<ShapeFailure> FAILURES = Comparator.comparing(
                    (ShapeFailure failure) -> failure.shape().orElse(""))
            .thenComparing(ShapeFailure::reason);

    public Validation {
        results = results.stream().distinct().sorted(RESULTS).toList();
        failures = failures.stream().distinct().sorted(FAILURES).toList();
    }
}
