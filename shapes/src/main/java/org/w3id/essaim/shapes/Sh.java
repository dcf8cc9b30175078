package org.w3id.essaim.shapes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.util.iterator.ExtendedIterator;

/** The terms of SHACL that we read, and how to read them from a graph. */
final class Sh {

    static final String NS = "http://www.w3.org/ns/shacl#";

    /**
     * The parameters of constraints that a {@link ShapeResult} may tell of.
     *
     * @see <a href="https://www.w3.org/TR/shacl/#constraints">SHACL, constraints</a>
     */
    static final Set<String> PARAMETERS = Set.of(
            "minCount",
            "maxCount",
            "datatype",
            "class",
            "nodeKind",
            "in",
            "hasValue",
            "pattern",
            "flags",
            "minLength",
            "maxLength",
            "minInclusive",
            "minExclusive",
            "maxInclusive",
            "maxExclusive",
            "languageIn",
            "uniqueLang",
            "equals",
            "disjoint",
            "lessThan",
            "lessThanOrEquals",
            "not",
            "and",
            "or",
            "xone",
            "node",
            "qualifiedValueShape",
            "qualifiedMinCount",
            "qualifiedMaxCount",
            "qualifiedValueShapesDisjoint",
            "closed",
            "ignoredProperties",
            "sparql");

    private static final Set<String> LISTS = Set.of("in", "languageIn", "and", "or", "xone", "ignoredProperties");

    private Sh() {}

    static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }

    static List<Node> objects(Graph graph, Node subject, Node predicate) {
        ExtendedIterator<Triple> found = graph.find(subject, predicate, Node.ANY);
        return found.mapWith(Triple::getObject).toList();
    }

    /** The values of a parameter of a shape, lists laid out. */
    static List<Node> values(Graph graph, Node shape, String parameter) {
        List<Node> objects = objects(graph, shape, term(parameter));
        if (!LISTS.contains(parameter)) {
            return objects;
        }
        return objects.stream().flatMap(list -> members(graph, list).stream()).toList();
    }

    static List<Node> members(Graph graph, Node list) {
        return GraphList.members(GNode.create(graph, list));
    }

    /** All parameters that a shape states, by local name. */
    static Map<String, List<Node>> parameters(Graph graph, Node shape) {
        Map<String, List<Node>> parameters = new TreeMap<>();
        for (String parameter : PARAMETERS) {
            List<Node> values = values(graph, shape, parameter);
            if (!values.isEmpty()) {
                parameters.put(parameter, values);
            }
        }
        return parameters;
    }

    /** The literals of a property by language tag; the empty tag for plain strings. */
    static Map<String, String> texts(Graph graph, Node subject, Node predicate) {
        return texts(objects(graph, subject, predicate));
    }

    static Map<String, String> texts(List<Node> literals) {
        Map<String, String> texts = new TreeMap<>();
        for (Node literal : literals) {
            if (literal.isLiteral()) {
                texts.merge(
                        literal.getLiteralLanguage(),
                        literal.getLiteralLexicalForm(),
                        (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        return texts;
    }

    /** The node itself if it has an IRI, else that of whatever it is a part of: a query of its shape, a list of the shape that names it. */
    static Optional<String> owner(Graph graph, Node part) {
        Set<Node> seen = new LinkedHashSet<>();
        Deque<Node> next = new ArrayDeque<>(List.of(part));
        while (!next.isEmpty()) {
            Node node = next.pop();
            if (node.isURI()) {
                return Optional.of(node.getURI());
            }
            if (seen.add(node)) {
                graph.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).forEach(next::add);
            }
        }
        return Optional.empty();
    }

    static boolean isList(Graph graph, Node node) {
        return NodeConst.nodeNil.equals(node) || graph.contains(node, NodeConst.nodeFirst, Node.ANY);
    }
}
