package org.w3id.essaim.loader.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.shapes.Branch;
import org.w3id.essaim.shapes.Branches;
import org.w3id.essaim.shapes.Constraint;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.ShapeResult;
import org.w3id.essaim.shapes.Shapes;

/**
 * What the message about a rule that names other rules may say of them: which there are, which is nearest, and what is missing for it.
 * What there may be several of is numbered: {@code branch.1.name.fr}, {@code gap.2.property}; the words are for the report.
 */
final class BranchArguments {

    /** Of a value that lacks more than this, the rest is told once these are mended. */
    private static final int GAPS = 3;

    private static final String TYPE = "\"^^<";

    /** The gaps that the catalogue has words for, by the constraint. */
    private static final Set<Constraint> WORDED = Set.of(
            Constraint.MIN_COUNT,
            Constraint.MAX_COUNT,
            Constraint.HAS_VALUE,
            Constraint.DATATYPE,
            Constraint.CLASS,
            Constraint.NODE_KIND,
            Constraint.PATTERN,
            Constraint.IN);

    /** The constraints of which the catalogue speaks otherwise where they are about the thing itself. */
    private static final Set<Constraint> OF_A_THING =
            Set.of(Constraint.OR, Constraint.XONE, Constraint.AND, Constraint.NOT, Constraint.NODE);

    /** What is told of a gap. */
    private static final Set<String> TOLD =
            Set.of("property", "name.fr", "name.en", "value", "type", "class", "kind", "allowed", "max");

    private final Shapes shapes;
    private final Branches branches;
    private final Subject subject;
    private final Graph data;

    /** @param data what the rules saw */
    BranchArguments(Shapes shapes, Subject subject, Graph data) {
        this.shapes = shapes;
        this.branches = shapes.branches(data);
        this.subject = subject;
        this.data = data;
    }

    /**
     * Adds them to the arguments of a finding.
     *
     * @return the gaps that are told of
     */
    List<ShapeResult> add(ShapeResult result, Map<String, String> arguments) {
        List<Branch> all = branches.of(result);
        if (result.path().isEmpty() && OF_A_THING.contains(result.constraint())) {
            arguments.put("variant", "thing");
        }
        return switch (result.constraint()) {
            case OR -> nearest(all, arguments);
            case XONE -> exclusive(all, arguments);
            case NODE -> {
                named("branch", all, arguments);
                yield isBeyondMending(result) || isOfATextAlone(result, all) ? List.of() : gaps(all, arguments);
            }
            case AND -> gaps(all, arguments);
            case NOT -> {
                named("branch", all, arguments);
                yield List.of();
            }
            case QUALIFIED_MIN_COUNT, QUALIFIED_MAX_COUNT -> {
                named("branch", all, arguments);
                arguments.put("count", String.valueOf(counted(result)));
                yield List.of();
            }
            default -> List.of();
        };
    }

    private List<ShapeResult> nearest(List<Branch> all, Map<String, String> arguments) {
        named("branch", all, arguments);
        Optional<Branch> nearest = Branch.nearest(all);
        nearest.filter(branch -> branch.path().isEmpty())
                .ifPresent(branch ->
                        branch.name().forEach((language, name) -> arguments.put("nearest." + language, name)));
        return gaps(nearest.stream().toList(), arguments);
    }

    private List<ShapeResult> exclusive(List<Branch> all, Map<String, String> arguments) {
        List<Branch> held = all.stream().filter(Branch::isFulfilled).toList();
        if (held.isEmpty()) {
            return nearest(all, arguments);
        }
        named("held", held, arguments);
        arguments.merge("variant", "held", (thing, at) -> thing + "-" + at);
        return List.of();
    }

    /** That a value is not in a list is said by the list; that a word of ours lacks something nobody can mend. */
    private boolean isBeyondMending(ShapeResult result) {
        boolean ofAScheme = result.shape()
                .flatMap(shapes::rule)
                .flatMap(PropertyRule::scheme)
                .isPresent();
        return ofAScheme
                || result.value()
                        .filter(value -> data.contains(value, Node.ANY, Node.ANY)
                                && subject.fileOfSubject(value).isEmpty())
                        .isPresent();
    }

    /** Nothing can be added to a text where a thing is wanted. */
    private static boolean isOfATextAlone(ShapeResult result, List<Branch> missed) {
        return result.value().filter(Node::isLiteral).isPresent()
                && missed.stream()
                        .flatMap(branch -> branch.gaps().stream())
                        .anyMatch(gap -> gap.path().isPresent());
    }

    private long counted(ShapeResult result) {
        List<Node> values = result.path().filter(PathWalk::isProperty).stream()
                .flatMap(path -> data.stream(result.focus(), NodeFactory.createURI(path), Node.ANY))
                .map(triple -> triple.getObject())
                .toList();
        return branches.qualified(result, values).size();
    }

    private void named(String prefix, List<Branch> all, Map<String, String> arguments) {
        for (int i = 0; i < all.size(); i++) {
            Branch branch = all.get(i);
            String number = prefix + "." + (i + 1);
            arguments.put(number, "branch");
            arguments.put(number + ".number", String.valueOf(i + 1));
            branch.path().ifPresent(path -> arguments.put(number + ".property", path));
            branch.name().forEach((language, name) -> arguments.put(number + ".name." + language, name));
            branch.shape().ifPresent(shape -> arguments.put(number + ".shape", shape));
            Map.of("class", "class", "datatype", "type", "nodeKind", "kind", "hasValue", "value")
                    .forEach((parameter, name) -> branch.parameters().getOrDefault(parameter, List.of()).stream()
                            .findFirst()
                            .ifPresent(value -> arguments.put(number + "." + name, ShapeArguments.text(value))));
        }
    }

    private List<ShapeResult> gaps(List<Branch> missed, Map<String, String> arguments) {
        List<ShapeResult> gaps = missed.stream()
                .flatMap(branch -> branch.gaps().stream())
                .distinct()
                .limit(GAPS)
                .toList();
        for (int i = 0; i < gaps.size(); i++) {
            String number = "gap." + (i + 1);
            Map<String, String> told = told(gaps.get(i));
            arguments.put(number, told.remove("key"));
            told.forEach((name, value) -> arguments.put(number + "." + name, value));
        }
        return gaps;
    }

    private Map<String, String> told(ShapeResult gap) {
        Map<String, String> told =
                new LinkedHashMap<>(ShapeArguments.of(gap, gap.shape().flatMap(shapes::rule), data, subject));
        told.keySet().retainAll(TOLD);
        Optional<String> type = Branch.typeToWrite(gap);
        if (type.isPresent()) {
            told.put("key", "gap.type");
            told.put("example", "\"" + told.get("value") + TYPE + type.get() + ">");
        } else if (gap.constraint() == Constraint.QUALIFIED_MIN_COUNT) {
            told.put("key", "gap.min-count");
            branches.of(gap).stream()
                    .findFirst()
                    .ifPresent(
                            branch -> branch.name().forEach((language, name) -> told.put("wanted." + language, name)));
        } else if (gap.constraint() == Constraint.MAX_COUNT && "0".equals(told.get("max"))) {
            told.put("key", "gap.none");
        } else {
            told.put(
                    "key",
                    WORDED.contains(gap.constraint()) ? gap.constraint().id().replace("shape.", "gap.") : "gap.other");
        }
        return told;
    }
}
