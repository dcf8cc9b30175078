package org.w3id.essaim.shapes;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;

/**
 * A shape that another one names in {@code sh:or}, {@code sh:xone}, {@code sh:and}, {@code sh:not}, {@code sh:node} or
 * {@code sh:qualifiedValueShape}, and what a node lacks to fulfil it.
 *
 * @param shape its IRI; absent if it is anonymous
 * @param name {@code sh:name} by language tag; empty if it has none
 * @param path of a property shape: the IRI of the property, or another path in the syntax of SPARQL
 * @param parameters what it states itself, by the local name of the parameter
 * @param gaps what the rules find in the node against this shape; none if the node fulfils it
 */
public record Branch(
        Optional<String> shape,
        Map<String, String> name,
        Optional<String> path,
        Map<String, List<Node>> parameters,
        List<ShapeResult> gaps) {

    /** The fewer gaps the nearer; of as many, the shape to which it is enough to add something. */
    private static final Comparator<Branch> NEARER = Comparator.comparingInt(
                    (Branch branch) -> branch.gaps().size())
            .thenComparingLong(branch ->
                    branch.gaps().stream().filter(gap -> !isAddition(gap)).count());

    public Branch {
        Objects.requireNonNull(shape);
        name = Collections.unmodifiableMap(new TreeMap<>(name));
        Objects.requireNonNull(path);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        gaps = List.copyOf(gaps);
    }

    public boolean isFulfilled() {
        return gaps.isEmpty();
    }

    /** The one that a node comes nearest to without fulfilling it; none where several are as near. */
    public static Optional<Branch> nearest(Collection<Branch> branches) {
        List<Branch> missed = branches.stream()
                .filter(branch -> !branch.isFulfilled())
                .sorted(NEARER)
                .toList();
        boolean clear = missed.size() == 1 || missed.size() > 1 && NEARER.compare(missed.get(0), missed.get(1)) < 0;
        return clear ? Optional.of(missed.get(0)) : Optional.empty();
    }

    private static boolean isAddition(ShapeResult gap) {
        return switch (gap.constraint()) {
            case MIN_COUNT, QUALIFIED_MIN_COUNT -> true;
            case DATATYPE -> typeToWrite(gap).isPresent();
            default -> false;
        };
    }

    /**
     * The type that would make the value right as it is written: {@code xsd:gYear} for {@code "2023"}. None of a type that any text fits,
     * such as that of texts.
     */
    public static Optional<String> typeToWrite(ShapeResult gap) {
        if (gap.constraint() != Constraint.DATATYPE
                || gap.value().filter(Node::isLiteral).isEmpty()) {
            return Optional.empty();
        }
        String text = gap.value().get().getLiteralLexicalForm();
        return gap.parameters().getOrDefault("datatype", List.of()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> {
                    RDFDatatype type = TypeMapper.getInstance().getSafeTypeByName(iri);
                    return type.isValid(text) && !type.isValid("?");
                })
                .findFirst();
    }
}
