package org.w3id.essaim.shapes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;

/**
 * How far rules look: over how many links, forwards, from a focus node to the subject of the last statement that decides about it. Whatever is not
 * known to be bounded is unbounded: paths but a property or a sequence of some, rules that rest on themselves, queries that look beyond
 * their focus node, targets and constraints that are programs.
 */
final class Reach {

    /** One value, or a list of several shapes that the value or the focus node itself must or must not have. */
    private static final Set<String> SHAPES_OF_A_NODE =
            Set.of("node", "not", "and", "or", "xone", "qualifiedValueShape");

    private final Graph shapes;
    private final Map<Node, OptionalInt> known = new HashMap<>();
    private final Set<Node> open = new HashSet<>();

    private Reach(Graph shapes) {
        this.shapes = shapes;
    }

    /** The most links that any rule of these looks over; empty if that has no bound. */
    static OptionalInt of(Graph shapes) {
        return new Reach(shapes).ofAll();
    }

    private OptionalInt ofAll() {
        // What a link leads to may be a target for that link's sake, whatever the thing itself says.
        boolean programmed = shapes.contains(Node.ANY, Sh.term("targetObjectsOf"), Node.ANY)
                || shapes.contains(Node.ANY, Sh.term("target"), Node.ANY)
                || shapes.contains(Node.ANY, Sh.term("js"), Node.ANY)
                || shapes.contains(Node.ANY, RDF.type.asNode(), Sh.term("ConstraintComponent"));
        OptionalInt reach = programmed ? OptionalInt.empty() : OptionalInt.of(0);
        Set<String> parameters = new HashSet<>(Sh.PARAMETERS);
        parameters.add("property");
        for (String parameter : parameters) {
            for (Triple triple :
                    shapes.find(Node.ANY, Sh.term(parameter), Node.ANY).toList()) {
                reach = farther(reach, of(triple.getSubject()));
            }
        }
        return reach;
    }

    /** From a node that this shape is about. */
    private OptionalInt of(Node shape) {
        OptionalInt answered = known.get(shape);
        if (answered != null) {
            return answered;
        }
        if (!open.add(shape)) {
            return OptionalInt.empty();
        }
        OptionalInt steps = steps(shape);
        OptionalInt last = steps.isEmpty() || steps.getAsInt() == 0 ? steps : OptionalInt.of(steps.getAsInt() - 1);
        OptionalInt reach = farther(last, further(steps, ofValue(shape)));
        reach = farther(reach, ofQueries(shape));
        open.remove(shape);
        known.put(shape, reach);
        return reach;
    }

    /** From a value, which for a node shape is the focus node itself; below none if nothing of it is asked. */
    private OptionalInt ofValue(Node shape) {
        OptionalInt reach = OptionalInt.of(-1);
        if (shapes.contains(shape, Sh.term("class"), Node.ANY)) {
            reach = OptionalInt.of(0);
        }
        for (String parameter : SHAPES_OF_A_NODE) {
            for (Node other : Sh.values(shapes, shape, parameter)) {
                reach = farther(reach, of(other));
            }
        }
        for (Node property : Sh.objects(shapes, shape, Sh.term("property"))) {
            reach = farther(reach, of(property));
        }
        return reach;
    }

    private OptionalInt ofQueries(Node shape) {
        OptionalInt reach = OptionalInt.of(0);
        for (Node constraint : Sh.objects(shapes, shape, Sh.term("sparql"))) {
            for (Node query : Sh.objects(shapes, constraint, Sh.term("select"))) {
                boolean bounded = query.isLiteral()
                        && OwnStatements.areAllThatIsReadBy(
                                query.getLiteralLexicalForm(), SparqlGuard.prefixes(shapes, constraint));
                reach = bounded ? reach : OptionalInt.empty();
            }
        }
        return reach;
    }

    /** How many links a shape's path is long: none for a node shape. */
    private OptionalInt steps(Node shape) {
        OptionalInt steps = OptionalInt.of(0);
        for (Node path : Sh.objects(shapes, shape, Sh.term("path"))) {
            steps = farther(steps, length(path));
        }
        return steps;
    }

    private OptionalInt length(Node path) {
        if (path.isURI()) {
            return OptionalInt.of(1);
        }
        boolean sequence = Sh.isList(shapes, path)
                && GraphList.members(GNode.create(shapes, path)).stream().allMatch(Node::isURI);
        return sequence ? OptionalInt.of(Sh.members(shapes, path).size()) : OptionalInt.empty();
    }

    private static OptionalInt farther(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(one.getAsInt(), other.getAsInt()));
    }

    /** Nothing lies beyond a value of which nothing is asked. */
    private static OptionalInt further(OptionalInt steps, OptionalInt beyond) {
        if (steps.isEmpty() || beyond.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(beyond.getAsInt() < 0 ? 0 : steps.getAsInt() + beyond.getAsInt());
    }
}
