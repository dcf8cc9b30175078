package org.w3id.essaim.loader.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.essaim.ontology.Kind;

/**
 * What is known of a record to be: immutable, one answer more is another draft.
 *
 * @param classIri the IRI of its class, one of its kind's
 * @param name what it is called, or for a session what its course is called
 * @param values by the property's IRI, in the order in which they were given
 * @param passed the properties that were asked for and that nothing is known of
 */
public record Draft(
        Kind kind, String classIri, Optional<String> name, Map<String, List<Node>> values, List<String> passed) {

    public Draft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(classIri);
        Objects.requireNonNull(name);
        Map<String, List<Node>> copy = new LinkedHashMap<>();
        values.forEach((property, nodes) -> copy.put(property, List.copyOf(nodes)));
        values = Collections.unmodifiableMap(copy);
        passed = List.copyOf(passed);
        if (!kind.classes().contains(classIri)) {
            throw new IllegalArgumentException(classIri + " is no class of " + kind.slug());
        }
    }

    public static Draft of(Kind kind, String classIri) {
        return new Draft(kind, classIri, Optional.empty(), Map.of(), List.of());
    }

    public Draft named(String called) {
        return new Draft(kind, classIri, Optional.of(called), values, passed);
    }

    /** With one more value of a property. */
    public Draft with(String property, Node value) {
        Map<String, List<Node>> more = new LinkedHashMap<>(values);
        List<Node> nodes = new ArrayList<>(values.getOrDefault(property, List.of()));
        nodes.add(value);
        more.put(property, nodes);
        return new Draft(kind, classIri, name, more, passed);
    }

    /** A property that was asked for and that nothing is known of. */
    public Draft without(String property) {
        List<String> more = new ArrayList<>(passed);
        more.add(property);
        return new Draft(kind, classIri, name, values, more);
    }

    /** The first value of a property. */
    public Optional<Node> value(String property) {
        return values.getOrDefault(property, List.of()).stream().findFirst();
    }
}
