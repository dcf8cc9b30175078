package org.w3id.essaim.loader.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.Meant;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.ShapeResult;

/** What the messages about a rule's result may name. What a message does not use does no harm. */
final class ShapeArguments {

    /** A list longer than this helps nobody: it is left out of the message. */
    private static final int LONGEST_LIST = 30;

    /** A rule may state several bounds: the one that was passed is told. */
    private static final Map<String, String> BOUNDS = Map.of(
            "minInclusive", "shape.min-inclusive",
            "minExclusive", "shape.min-exclusive",
            "maxInclusive", "shape.max-inclusive",
            "maxExclusive", "shape.max-exclusive");

    private ShapeArguments() {}

    static Map<String, String> of(ShapeResult result, Optional<PropertyRule> rule, Graph data, Subject subject) {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("thing", result.focus().toString());
        result.path().ifPresent(path -> a.put("property", path));
        rule.filter(r -> !data.contains(NodeFactory.createURI(r.path()), RDFS.label.asNode(), Node.ANY))
                .ifPresent(r -> r.name().forEach((language, name) -> a.put("name." + language, name)));
        result.value().ifPresent(value -> a.put("value", text(value)));
        result.value().ifPresent(value -> a.put("term", text(value)));
        rule.flatMap(PropertyRule::example)
                .ifPresent(example -> a.put("example", subject.things().inThisBase(example)));
        result.parameters().forEach((name, values) -> {
            String joined = values.stream().map(ShapeArguments::text).collect(Collectors.joining(" "));
            switch (name) {
                case "minCount", "qualifiedMinCount" -> {
                    a.put("min", joined);
                    a.put("least", joined.equals("1") ? "" : joined);
                }
                case "maxCount", "qualifiedMaxCount" -> a.put("max", joined);
                case "datatype" -> a.put("type", joined);
                case "class" -> a.put("class", joined);
                case "nodeKind" -> a.put("kind", joined);
                case "in" -> a.put("allowed", joined);
                case "hasValue" -> a.putIfAbsent("value", joined);
                case "minInclusive", "minExclusive", "maxInclusive", "maxExclusive" -> {
                    if (result.constraint().id().equals(BOUNDS.get(name))) {
                        a.put("bound", joined);
                    }
                }
                case "minLength" -> a.put("min", joined);
                case "maxLength" -> a.put("max", joined);
                case "languageIn" -> a.put("allowed", joined);
                case "equals", "disjoint", "lessThan", "lessThanOrEquals" -> a.put("other", joined);
                case "pattern" -> a.put("description", joined);
                case "not", "and", "or", "xone", "node", "qualifiedValueShape", "sparql" -> {
                    // Other shapes, some without a name: told by BranchArguments.
                }
                default -> a.put(name, joined);
            }
        });
        meant(a);
        count(result, data, subject, a);
        result.messages().forEach((lang, message) -> a.put("message." + lang, message));
        rule.flatMap(PropertyRule::scheme).ifPresent(scheme -> {
            a.put("wanted", scheme);
            a.put("allowed", concepts(scheme, data));
        });
        result.value()
                .flatMap(v -> data.stream(v, SKOS.inScheme.asNode(), Node.ANY).findFirst())
                .ifPresent(t -> a.put("actual", t.getObject().toString()));
        return a;
    }

    /** The value itself as it should be written says more than any example. */
    private static void meant(Map<String, String> a) {
        String text = a.getOrDefault("term", "");
        Optional<Meant> meant = a.containsKey("kind")
                ? Meant.address(text).filter(address -> a.get("kind").endsWith("#IRI"))
                : Meant.value(text, a.getOrDefault("type", ""));
        meant.ifPresent(m -> a.put(m.argument(), m.turtle()));
    }

    private static void count(ShapeResult result, Graph data, Subject subject, Map<String, String> a) {
        String id = result.constraint().id();
        if (id.equals("shape.min-length") || id.equals("shape.max-length")) {
            result.value()
                    .map(ShapeArguments::text)
                    .ifPresent(v -> a.put("count", String.valueOf(v.codePointCount(0, v.length()))));
        } else if (result.path().filter(path -> !PathWalk.isProperty(path)).isPresent()) {
            PathWalk walk = new PathWalk(subject, data);
            a.put(
                    "count",
                    String.valueOf(
                            walk.values(result.focus(), result.path().get()).size()));
        } else if (result.path().isPresent()) {
            Node path = NodeFactory.createURI(result.path().get());
            long count = data.stream(result.focus(), path, Node.ANY).count();
            a.put("count", String.valueOf(count));
            if (id.equals("shape.unique-lang")) {
                a.put(
                        "tag",
                        repeatedLanguages(
                                data.stream(result.focus(), path, Node.ANY).map(Triple::getObject)));
            }
        }
    }

    /** {@code fr}; {@code en, @fr} if two come again. */
    private static String repeatedLanguages(Stream<Node> values) {
        Map<String, Long> counts = values.filter(value ->
                        value.isLiteral() && !value.getLiteralLanguage().isEmpty())
                .collect(Collectors.groupingBy(
                        value -> value.getLiteralLanguage().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .filter(language -> language.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", @"));
    }

    private static String concepts(String scheme, Graph data) {
        Collection<String> concepts = data.stream(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme))
                .map(t -> t.getSubject().toString())
                .sorted()
                .toList();
        return concepts.size() > LONGEST_LIST ? "" : String.join(" ", concepts);
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
