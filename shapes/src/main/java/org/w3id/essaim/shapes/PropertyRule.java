package org.w3id.essaim.shapes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * What a property shape says of a property: enough to write a form, a template, a documentation page or a message.
 *
 * @param shape the IRI of the property shape
 * @param path the IRI of the property, or another path in the syntax of SPARQL
 * @param name by language tag
 * @param description by language tag, in plain words
 * @param order {@code sh:order}: where the property stands among the others of its class, the first being the smallest
 * @param min the least number of values; also that of values in a wanted language ({@code sh:qualifiedMinCount})
 * @param max the greatest number of values
 * @param datatype the IRI of the only datatype allowed
 * @param classIri the IRI of the only class allowed
 * @param scheme the IRI of the concept scheme whose concepts are the only values allowed
 * @param in the only values allowed
 * @param nodeKind the IRI of the kind of node ({@code sh:IRI} …)
 * @param severity of what the shape finds
 * @param example a value in Turtle
 */
public record PropertyRule(
        String shape,
        String path,
        Map<String, String> name,
        Map<String, String> description,
        int order,
        OptionalInt min,
        OptionalInt max,
        Optional<String> datatype,
        Optional<String> classIri,
        Optional<String> scheme,
        List<Node> in,
        Optional<String> nodeKind,
        ShapeSeverity severity,
        Optional<String> example) {
    public PropertyRule {
        Objects.requireNonNull(shape);
        Objects.requireNonNull(path);
        name = Collections.unmodifiableMap(new TreeMap<>(name));
        description = Collections.unmodifiableMap(new TreeMap<>(description));
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(datatype);
        Objects.requireNonNull(classIri);
        Objects.requireNonNull(scheme);
        in = List.copyOf(in);
        Objects.requireNonNull(nodeKind);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(example);
    }
}
