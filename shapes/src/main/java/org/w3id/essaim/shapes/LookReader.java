package org.w3id.essaim.shapes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.engine.ShapesGraph;

/**
 * Reads what can be seen of shapes at a first glance. It asks the engine which constraints it would look at, so that none is forgotten; what
 * it does not know makes it blind, never wrong.
 */
final class LookReader {

    private final ShapesGraph shapes;
    private final Graph graph;
    private final Map<Node, ShapeLook> known = new HashMap<>();
    private final Set<Node> open = new HashSet<>();

    LookReader(ShapesGraph shapes) {
        this.shapes = shapes;
        this.graph = shapes.getShapesModel().getGraph();
    }

    /** A shape; one that rests on itself is not seen through, nor a text where a shape should be, which the engine tells. */
    ShapeLook of(Node shape) {
        ShapeLook look = known.get(shape);
        if (look == null && !shape.isLiteral() && open.add(shape)) {
            look = read(shape);
            known.put(shape, look);
            open.remove(shape);
        }
        return look == null ? ShapeLook.BLIND : look;
    }

    private ShapeLook read(Node node) {
        Shape shape = shapes.getShape(node);
        if (shape.isDeactivated() || shapes.isIgnored(node)) {
            return ShapeLook.BLIND;
        }
        return new ShapeLook(predicate(shape), List.copyOf(looks(shape).values()));
    }

    /** The property whose values a shape is about; empty for a node shape. */
    static Optional<Node> predicate(Shape shape) {
        return Optional.ofNullable(shape.getPredicate()).map(property -> property.asNode());
    }

    /** Each constraint of a shape with what is seen of it. */
    Map<org.topbraid.shacl.engine.Constraint, Look> looks(Shape shape) {
        boolean plain = shape.isNodeShape() || shape.getPredicate() != null;
        Map<org.topbraid.shacl.engine.Constraint, Look> looks = new LinkedHashMap<>();
        for (org.topbraid.shacl.engine.Constraint constraint : shape.getConstraints()) {
            looks.put(
                    constraint,
                    plain
                            ? look(
                                    shape.getShapeResource().asNode(),
                                    predicate(shape),
                                    constraint.getComponent().getURI(),
                                    Optional.ofNullable(constraint.getParameterValue())
                                            .map(value -> value.asNode()))
                            : Look.BLIND);
        }
        return looks;
    }

    /** @param value of its parameter; empty where it has several */
    private Look look(Node shape, Optional<Node> predicate, String component, Optional<Node> value) {
        if (component.equals(Sh.NS + "PropertyConstraintComponent")) {
            return value.map(this::of).map(LookReader::eachIsSurelyGood).orElse(Look.BLIND);
        }
        Constraint constraint = Constraint.ofComponent(component);
        if (!constraint.component().equals(component)) {
            return Look.BLIND;
        }
        return switch (constraint) {
            case PATTERN -> pattern(shape);
            case QUALIFIED_MIN_COUNT -> qualifiedMinCount(shape);
            case NODE -> value.map(this::of).map(LookReader::eachIsSurelyGood).orElse(Look.BLIND);
            case OR -> value.map(this::or).orElse(Look.BLIND);
            case IN -> value.map(list -> Looks.in(Sh.members(graph, list))).orElse(Look.BLIND);
            case LANGUAGE_IN ->
                value.map(list -> Looks.languageIn(Sh.members(graph, list))).orElse(Look.BLIND);
            case SPARQL -> value.map(query -> query(query, predicate)).orElse(Look.BLIND);
            case EQUALS, CLOSED -> Look.BLIND;
            default -> value.map(v -> Looks.of(constraint, v)).orElse(Look.BLIND);
        };
    }

    private static Look eachIsSurelyGood(ShapeLook shape) {
        return Look.ofEach(shape::isSurelyGood);
    }

    private Look or(Node list) {
        if (Sh.members(graph, list).stream().anyMatch(Node::isLiteral)) {
            return Look.BLIND; // no shape, which the engine tells, whatever the others say
        }
        List<ShapeLook> branches =
                Sh.members(graph, list).stream().map(this::of).toList();
        return Look.ofEach((value, sight) -> branches.stream().anyMatch(branch -> branch.isSurelyGood(value, sight)));
    }

    private Look pattern(Node shape) {
        try {
            return Looks.pattern(PatternExecutor.compile(
                    Sh.objects(graph, shape, Sh.term("pattern")), Sh.objects(graph, shape, Sh.term("flags"))));
        } catch (PatternSyntaxException e) {
            return Look.BLIND; // the engine tells it
        }
    }

    private Look qualifiedMinCount(Node shape) {
        List<Node> wanted = Sh.objects(graph, shape, Sh.term("qualifiedValueShape"));
        List<Node> counts = Sh.objects(graph, shape, Sh.term("qualifiedMinCount"));
        boolean plain = wanted.size() == 1
                && counts.size() == 1
                && !graph.contains(shape, Sh.term("qualifiedValueShapesDisjoint"), Node.ANY);
        return plain ? Looks.qualifiedMinCount(of(wanted.get(0)), counts.get(0)) : Look.BLIND;
    }

    /** A query gives nothing where a statement is missing that it cannot do without. */
    private Look query(Node constraint, Optional<Node> path) {
        List<Node> selects = Sh.objects(graph, constraint, Sh.term("select"));
        if (selects.size() != 1 || !selects.get(0).isLiteral()) {
            return Look.BLIND;
        }
        Set<Node> needed = OwnStatements.neededBy(
                selects.get(0).getLiteralLexicalForm(), SparqlGuard.prefixes(graph, constraint), path);
        return (focus, values, sight) -> needed.stream()
                .anyMatch(predicate -> sight.values(focus, predicate).isEmpty());
    }
}
