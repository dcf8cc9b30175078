package org.w3id.essaim.shapes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * One thing that a rule has found.
 *
 * @param focus the node that was checked
 * @param path the IRI of the property, or another path in the syntax of SPARQL; absent if the rule is about the node itself
 * @param value the offending value; absent where SHACL gives none (counts, missing values)
 * @param shape the IRI of the property or node shape that holds the constraint; absent if it is anonymous
 * @param parameters what the shape says, by the local name of the parameter ({@code minCount}, {@code in} …), lists laid out
 * @param messages the rule's own words, by language tag; the empty tag for none. Empty if the rule has no words of its own
 */
public record ShapeResult(
        Node focus,
        Optional<String> path,
        Optional<Node> value,
        Constraint constraint,
        ShapeSeverity severity,
        Optional<String> shape,
        Map<String, List<Node>> parameters,
        Map<String, String> messages) {
    public ShapeResult {
        Objects.requireNonNull(focus);
        Objects.requireNonNull(path);
        Objects.requireNonNull(value);
        Objects.requireNonNull(constraint);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(shape);
        parameters = Collections.unmodifiableMap(parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, b) -> a, TreeMap::new)));
        messages = Collections.unmodifiableMap(new TreeMap<>(messages));
    }
}
