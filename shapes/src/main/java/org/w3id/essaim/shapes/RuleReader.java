package org.w3id.essaim.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads what the property shapes say, as data for forms, templates and messages. */
final class RuleReader {

    private static final Comparator<PropertyRule> ORDER =
            Comparator.comparingInt(PropertyRule::order).thenComparing(PropertyRule::shape);

    private final Graph shapes;
    private final Graph classes;

    /** @param classes where {@code rdfs:subClassOf} stands */
    RuleReader(Graph shapes, Graph classes) {
        this.shapes = shapes;
        this.classes = classes;
    }

    /** All property shapes that have an IRI, by IRI. */
    Map<String, PropertyRule> byShape() {
        Map<String, PropertyRule> rules = new HashMap<>();
        for (Triple triple : shapes.find(Node.ANY, Sh.term("path"), Node.ANY).toList()) {
            if (triple.getSubject().isURI()) {
                rules.put(triple.getSubject().getURI(), rule(triple.getSubject(), triple.getObject()));
            }
        }
        return Map.copyOf(rules);
    }

    /** The property shapes of each class that is a target or has a superclass, those of its superclasses included. */
    Map<String, List<PropertyRule>> byClass(Map<String, PropertyRule> rules) {
        Map<String, List<PropertyRule>> byClass = new HashMap<>();
        Set<Node> targets = new LinkedHashSet<>();
        shapes.find(Node.ANY, Sh.term("targetClass"), Node.ANY)
                .mapWith(Triple::getObject)
                .forEach(targets::add);
        classes.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .forEach(targets::add);
        for (Node target : targets) {
            byClass.put(target.getURI(), ofClass(target, rules));
        }
        return Map.copyOf(byClass);
    }

    private List<PropertyRule> ofClass(Node target, Map<String, PropertyRule> rules) {
        Set<Node> properties = new LinkedHashSet<>();
        for (Node superclass : closure(target, classes, RDFS.subClassOf.asNode())) {
            for (Triple triple :
                    shapes.find(Node.ANY, Sh.term("targetClass"), superclass).toList()) {
                for (Node shape : closure(triple.getSubject(), shapes, Sh.term("node"))) {
                    properties.addAll(Sh.objects(shapes, shape, Sh.term("property")));
                }
            }
        }
        return properties.stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(rules::containsKey)
                .map(rules::get)
                .sorted(ORDER)
                .toList();
    }

    /**
     * The properties of which a thing of a class needs one: the lists {@code sh:or} of the shapes of the class whose members are all
     * property shapes, and that nobody fulfils by saying nothing.
     */
    Map<String, List<List<PropertyRule>>> alternatives(Set<String> classIris, Map<String, PropertyRule> rules) {
        Map<String, List<List<PropertyRule>>> byClass = new HashMap<>();
        for (String classIri : classIris) {
            List<List<PropertyRule>> lists = new ArrayList<>();
            for (Node superclass : closure(NodeFactory.createURI(classIri), classes, RDFS.subClassOf.asNode())) {
                shapes.find(Node.ANY, Sh.term("targetClass"), superclass).mapWith(Triple::getSubject).toList().stream()
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .flatMap(shape -> Sh.objects(shapes, shape, Sh.term("or")).stream())
                        .map(list -> Sh.members(shapes, list))
                        .filter(members -> members.stream().allMatch(m -> m.isURI() && rules.containsKey(m.getURI())))
                        .map(members ->
                                members.stream().map(m -> rules.get(m.getURI())).toList())
                        .filter(members ->
                                members.stream().noneMatch(rule -> rule.max().equals(OptionalInt.of(0))))
                        .forEach(lists::add);
            }
            byClass.put(classIri, List.copyOf(lists));
        }
        return Map.copyOf(byClass);
    }

    private static Set<Node> closure(Node start, Graph graph, Node predicate) {
        Set<Node> seen = new LinkedHashSet<>(Set.of(start));
        Deque<Node> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (Node node : Sh.objects(graph, next.pop(), predicate)) {
                if (seen.add(node)) {
                    next.push(node);
                }
            }
        }
        return seen;
    }

    private PropertyRule rule(Node shape, Node path) {
        return new PropertyRule(
                shape.getURI(),
                PathText.of(shapes, path),
                Sh.texts(shapes, shape, Sh.term("name")),
                Sh.texts(shapes, shape, Sh.term("description")),
                number(shape, "order").orElse(0),
                first(number(shape, "minCount"), number(shape, "qualifiedMinCount")),
                first(number(shape, "maxCount"), number(shape, "qualifiedMaxCount")),
                iri(shape, "datatype"),
                iri(shape, "class"),
                scheme(shape),
                Sh.values(shapes, shape, "in"),
                iri(shape, "nodeKind"),
                iri(shape, "severity").map(ShapeSeverity::ofIri).orElse(ShapeSeverity.VIOLATION),
                Sh.objects(shapes, shape, SKOS.example.asNode()).stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .findFirst());
    }

    /** The scheme of {@code sh:node [ sh:property [ sh:path skos:inScheme ; sh:hasValue … ] ]}. */
    private Optional<String> scheme(Node shape) {
        return Sh.objects(shapes, shape, Sh.term("node")).stream()
                .flatMap(node -> Sh.objects(shapes, node, Sh.term("property")).stream())
                .filter(property -> shapes.contains(property, Sh.term("path"), SKOS.inScheme.asNode()))
                .flatMap(property -> Sh.objects(shapes, property, Sh.term("hasValue")).stream())
                .filter(Node::isURI)
                .map(Node::getURI)
                .findFirst();
    }

    private Optional<String> iri(Node shape, String parameter) {
        return Sh.objects(shapes, shape, Sh.term(parameter)).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .findFirst();
    }

    private OptionalInt number(Node shape, String parameter) {
        return Sh.objects(shapes, shape, Sh.term(parameter)).stream()
                .filter(node -> node.isLiteral() && node.getLiteralValue() instanceof Number)
                .mapToInt(node -> ((Number) node.getLiteralValue()).intValue())
                .findFirst();
    }

    private static OptionalInt first(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }
}
