package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The rules of {@code shapes/}, cut by the shapes that have a target: what one of them finds does not depend on the others, so a change
 * in a shape is looked for with those that lead to it alone.
 */
final class RuleSlices {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final List<String> TARGETS =
            List.of("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf");

    private final Graph rules;

    /** By shape with a target, that shape and all nodes to which it leads. */
    private final Map<Node, Set<Node>> below = new HashMap<>();

    private RuleSlices(Graph rules) {
        this.rules = rules;
        for (String target : TARGETS) {
            rules.find(Node.ANY, NodeFactory.createURI(SH + target), Node.ANY)
                    .mapWith(Triple::getSubject)
                    .toSet()
                    .forEach(root -> below.computeIfAbsent(root, this::reach));
        }
    }

    /** Reads the files as they lie in the checkout. */
    static RuleSlices read() throws IOException {
        Graph rules = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.list(Checkout.root().resolve("shapes"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                ExampleGraph.read(file, rules);
            }
        }
        return new RuleSlices(rules);
    }

    /** All rules. */
    Graph whole() {
        return rules;
    }

    /** The shapes with a target that lead to a shape, itself included. */
    Set<Node> rootsOf(Node shape) {
        return below.entrySet().stream()
                .filter(entry -> entry.getValue().contains(shape))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that some shapes with a target say, by themselves and by those to which they lead. */
    Graph slice(Set<Node> roots) {
        Graph slice = GraphFactory.createDefaultGraph();
        for (Node root : roots) {
            for (Node node : below.get(root)) {
                rules.find(node, Node.ANY, Node.ANY).forEach(slice::add);
            }
        }
        return slice;
    }

    /** The IRIs of the shapes to which a shape leads, itself included. */
    Set<String> shapesBelow(Node shape) {
        return iris(reach(shape));
    }

    private static Set<String> iris(Set<Node> nodes) {
        return nodes.stream().filter(Node::isURI).map(Node::getURI).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Node> reach(Node start) {
        Set<Node> seen = new HashSet<>(Set.of(start));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Node next : objects(open.remove())) {
                if (rules.contains(next, Node.ANY, Node.ANY) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private List<Node> objects(Node subject) {
        List<Node> objects = new ArrayList<>();
        rules.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getObject).forEach(objects::add);
        return objects;
    }
}
