package org.w3id.essaim.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Why a value does not fit a rule that names other shapes. The engine tells only that it does not, so that the node is held against each
 * of these shapes once more, by an engine of its own.
 *
 * <p>Nothing is done before it is asked for. Not for several threads at once.
 */
public final class Branches {

    /** Shapes that name shapes that name shapes: deeper than this nobody reads. */
    private static final int DEPTH = 5;

    private final Graph shapes;
    private final TopBraid engine;
    private final Graph data;

    Branches(Graph shapes, TopBraid engine, Graph data) {
        this.shapes = shapes;
        this.engine = engine;
        this.data = data;
    }

    /**
     * The shapes that the rule names, in its own order, and how the value stands to each.
     *
     * <p>Where a rule has two lists {@code sh:or}, the first that the value does not fulfil is told.
     *
     * @param result of the same data
     * @return for {@code sh:not} those that the value fulfils, for {@code sh:node} and {@code sh:and} those that it misses; none for
     *     other constraints
     */
    public List<Branch> of(ShapeResult result) {
        Optional<Node> source = source(result);
        return source.isEmpty() ? List.of() : of(result, source.get(), 0);
    }

    /** The values of the property that fulfil the shape of a qualified count. */
    public List<Node> qualified(ShapeResult result, List<Node> values) {
        return source(result).stream()
                .flatMap(source -> Sh.objects(shapes, source, Sh.term("qualifiedValueShape")).stream())
                .flatMap(shape -> values.stream()
                        .filter(value -> gaps(value, shape, DEPTH).isEmpty()))
                .toList();
    }

    private List<Branch> of(ShapeResult result, Node source, int depth) {
        Node node = result.value().orElse(result.focus());
        return switch (result.constraint()) {
            case OR -> list(node, source, "or", depth, all -> all.stream().noneMatch(Branch::isFulfilled));
            case XONE ->
                list(
                        node,
                        source,
                        "xone",
                        depth,
                        all -> all.stream().filter(Branch::isFulfilled).count() != 1);
            case AND -> missed(Sh.values(shapes, source, "and"), node, depth);
            case NODE -> missed(Sh.objects(shapes, source, Sh.term("node")), node, depth);
            case NOT ->
                Sh.objects(shapes, source, Sh.term("not")).stream()
                        .map(shape -> branch(node, shape, depth))
                        .filter(Branch::isFulfilled)
                        .sorted(Comparator.comparing(branch -> branch.shape().orElse("")))
                        .toList();
            case QUALIFIED_MIN_COUNT, QUALIFIED_MAX_COUNT ->
                Sh.objects(shapes, source, Sh.term("qualifiedValueShape")).stream()
                        .map(shape -> described(shape, List.of()))
                        .toList();
            default -> List.of();
        };
    }

    private interface Fault {
        boolean in(List<Branch> branches);
    }

    private List<Branch> list(Node node, Node source, String parameter, int depth, Fault fault) {
        return Sh.objects(shapes, source, Sh.term(parameter)).stream()
                .map(list -> Sh.members(shapes, list).stream()
                        .map(shape -> branch(node, shape, depth))
                        .toList())
                .filter(fault::in)
                .findFirst()
                .orElse(List.of());
    }

    private List<Branch> missed(List<Node> names, Node node, int depth) {
        return names.stream()
                .map(shape -> branch(node, shape, depth))
                .filter(branch -> !branch.isFulfilled())
                .toList();
    }

    private Branch branch(Node node, Node shape, int depth) {
        return described(shape, gaps(node, shape, depth));
    }

    private Branch described(Node shape, List<ShapeResult> gaps) {
        return new Branch(
                Optional.of(shape).filter(Node::isURI).map(Node::getURI),
                Sh.texts(shapes, shape, Sh.term("name")),
                Sh.objects(shapes, shape, Sh.term("path")).stream()
                        .map(path -> PathText.of(shapes, path))
                        .findFirst(),
                Sh.parameters(shapes, shape),
                gaps);
    }

    /** What the node lacks, down to what can be mended: that a part of a shape is not fulfilled says less than why. */
    private List<ShapeResult> gaps(Node node, Node shape, int depth) {
        List<ShapeResult> gaps = new ArrayList<>();
        for (ShapeResult gap : engine.results(data, node, shape)) {
            boolean more = gap.constraint() == Constraint.NODE || gap.constraint() == Constraint.AND;
            List<ShapeResult> inner = more && depth < DEPTH
                    ? source(gap).stream()
                            .flatMap(source -> of(gap, source, depth + 1).stream())
                            .flatMap(branch -> branch.gaps().stream())
                            .toList()
                    : List.of();
            gaps.addAll(inner.isEmpty() ? List.of(gap) : inner);
        }
        return gaps.stream().distinct().toList();
    }

    /** The shape that gave a result; an anonymous one is known by what it states. */
    private Optional<Node> source(ShapeResult result) {
        return result.shape()
                .map(iri -> Stream.of(NodeFactory.createURI(iri)))
                .orElseGet(() -> anonymous(result))
                .findFirst();
    }

    private Stream<Node> anonymous(ShapeResult result) {
        Map<String, List<Node>> stated = result.parameters();
        return stated.keySet().stream()
                .limit(1)
                .flatMap(parameter -> shapes
                        .find(Node.ANY, Sh.term(parameter), Node.ANY)
                        .mapWith(Triple::getSubject)
                        .filterKeep(subject -> subject.isBlank()
                                && Sh.parameters(shapes, subject).equals(stated))
                        .toList()
                        .stream());
    }
}
