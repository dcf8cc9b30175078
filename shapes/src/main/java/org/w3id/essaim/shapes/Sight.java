package org.w3id.essaim.shapes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Looks into the data, which does not change meanwhile. For one thread and one run. */
final class Sight {

    /** What matching one value may take; the engine allows the same. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Graph data;
    private final Map<Node, Set<Node>> subclasses = new HashMap<>();

    /** The node looked at last, for most are asked about many times in a row. */
    private Node last = Node.ANY;

    private List<Triple> statements = List.of();

    /** Whether a pattern took too long. The engine is left to say so, and no other value is tried here. */
    private boolean tired;

    Sight(Graph data) {
        this.data = data;
    }

    /** The objects of a property; a literal has none. */
    List<Node> values(Node subject, Node predicate) {
        if (!subject.equals(last)) {
            last = subject;
            statements = subject.isLiteral()
                    ? List.of()
                    : data.find(subject, Node.ANY, Node.ANY).toList();
        }
        List<Node> values = new ArrayList<>(2);
        for (Triple statement : statements) {
            if (statement.getPredicate().equals(predicate)) {
                values.add(statement.getObject());
            }
        }
        return values;
    }

    /** Whether a node is of a class or of one of its subclasses. */
    boolean isInstance(Node node, Node type) {
        if (node.isLiteral()) {
            return false;
        }
        Set<Node> types = subclasses(type);
        ExtendedIterator<Triple> typed = data.find(node, RDF.type.asNode(), Node.ANY);
        while (typed.hasNext()) {
            if (types.contains(typed.next().getObject())) {
                typed.close();
                return true;
            }
        }
        return false;
    }

    /** A class and those that the data says to be below it. */
    Set<Node> subclasses(Node type) {
        return subclasses.computeIfAbsent(type, top -> {
            Set<Node> all = new HashSet<>(Set.of(top));
            Deque<Node> next = new ArrayDeque<>(all);
            while (!next.isEmpty()) {
                data.find(Node.ANY, RDFS.subClassOf.asNode(), next.pop())
                        .mapWith(Triple::getSubject)
                        .filterKeep(all::add)
                        .forEach(next::add);
            }
            return all;
        });
    }

    boolean matches(Pattern pattern, Node value) {
        if (tired || value.isBlank()) {
            return false;
        }
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        try {
            return pattern.matcher(new ClockedText(text, LIMIT)).find();
        } catch (ClockedText.Expired | StackOverflowError e) {
            tired = true;
            return false;
        }
    }
}
