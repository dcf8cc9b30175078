package org.w3id.essaim.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What an engine would pass over in silence: a shape with {@code sh:targetClas} has no target, and a rule for a property that nobody has
 * is always kept.
 */
final class Lint {

    private static final String SHACL_TERMS = "shacl-terms.txt";
    private static final String OTHER_TERMS = "other-terms.txt";

    /** The parameters whose values are classes or properties. */
    private static final List<String> NAMING = List.of(
            "targetClass",
            "targetSubjectsOf",
            "targetObjectsOf",
            "class",
            "equals",
            "disjoint",
            "lessThan",
            "lessThanOrEquals",
            "ignoredProperties");

    private final Graph shapes;

    Lint(Graph shapes) {
        this.shapes = shapes;
    }

    /** One failure for each term of SHACL that SHACL does not have. */
    List<ShapeFailure> failures() {
        Set<String> known = terms(SHACL_TERMS);
        List<ShapeFailure> failures = new ArrayList<>();
        for (Triple triple : shapes.find().toList()) {
            for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (node.isURI()
                        && node.getURI().startsWith(Sh.NS)
                        && !known.contains(node.getURI().substring(Sh.NS.length()))) {
                    failures.add(unknown(triple.getSubject(), node));
                }
            }
        }
        return failures.stream().distinct().toList();
    }

    /**
     * Those, and one for each class and property that nobody has declared.
     *
     * @param words where they are declared
     */
    List<ShapeFailure> failures(Graph words) {
        Set<String> others = terms(OTHER_TERMS);
        List<ShapeFailure> failures = new ArrayList<>(failures());
        for (String parameter : NAMING) {
            for (Triple triple :
                    shapes.find(Node.ANY, Sh.term(parameter), Node.ANY).toList()) {
                Sh.values(shapes, triple.getSubject(), parameter).stream()
                        .filter(name -> isUnknown(name, words, others))
                        .forEach(name -> failures.add(unknown(triple.getSubject(), name)));
            }
        }
        for (Triple triple : shapes.find(Node.ANY, Sh.term("path"), Node.ANY).toList()) {
            properties(triple.getObject()).stream()
                    .filter(name -> isUnknown(name, words, others))
                    .forEach(name -> failures.add(unknown(triple.getSubject(), name)));
        }
        return failures.stream().distinct().toList();
    }

    private static boolean isUnknown(Node name, Graph words, Set<String> others) {
        return name.isURI() && !others.contains(name.getURI()) && !words.contains(name, Node.ANY, Node.ANY);
    }

    private ShapeFailure unknown(Node holder, Node term) {
        return new ShapeFailure(ShapeFailure.Cause.UNKNOWN_TERM, Sh.owner(shapes, holder), term.getURI());
    }

    /** The properties of a path, however it is nested. */
    private Set<Node> properties(Node path) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> next = new ArrayDeque<>(List.of(path));
        while (!next.isEmpty()) {
            Node node = next.pop();
            if (seen.add(node) && node.isBlank()) {
                shapes.find(node, Node.ANY, Node.ANY).mapWith(Triple::getObject).forEach(next::push);
            }
        }
        seen.removeIf(node -> !node.isURI() || Sh.isList(shapes, node));
        return seen;
    }

    /** One term or several a line; what begins with {@code #} is a comment. */
    private static Set<String> terms(String file) {
        try (InputStream in = Lint.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no list " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
