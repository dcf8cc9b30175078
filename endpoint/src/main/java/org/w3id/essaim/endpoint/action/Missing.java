package org.w3id.essaim.endpoint.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.ShapeSeverity;
import org.w3id.essaim.shapes.Shapes;

/**
 * What is missing in a record: what the rules ask every record of its class for, what its side of a commons needs, and what was looked for
 * and not found. Nothing here makes a record wrong; it is where somebody can help.
 */
public final class Missing {

    /** The rules ask for it, and nothing is said. */
    static final String ASKED = "asked";

    /** Somebody looked for it and did not find it ({@code es:missing}). */
    static final String LOOKED_FOR = "looked-for";

    private static final String FRENCH = "fr";

    private final Shapes shapes;

    public Missing(Shapes shapes) {
        this.shapes = shapes;
    }

    /** A row for each property, in the order in which the rules name them; then those that no rule names, by IRI. */
    public Answer of(Thing thing) {
        Map<String, List<String>> why = new TreeMap<>();
        rules(thing).stream()
                .filter(Missing::isAskedFor)
                .filter(rule -> !isSaid(thing, rule.path()))
                .forEach(rule -> add(why, rule.path(), ASKED));
        if (!thing.values(Terms.CAN_ACCOMPANY).isEmpty() && !isSaid(thing, Terms.AREA_SERVED)) {
            add(why, Terms.AREA_SERVED, ASKED);
        }
        if (thing.isA(Kind.COMMONS)) {
            Sides.of(thing).forEach((property, side) -> add(why, property, side));
        }
        thing.values(Terms.MISSING).stream()
                .filter(Node::isURI)
                .forEach(property -> add(why, property.getURI(), LOOKED_FOR));
        return new Answer(Ask.MISSING, Optional.of(thing), Optional.empty(), rows(thing, why));
    }

    private static void add(Map<String, List<String>> why, String property, String reason) {
        List<String> reasons = why.computeIfAbsent(property, p -> new ArrayList<>());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private List<Row> rows(Thing thing, Map<String, List<String>> why) {
        Map<String, PropertyRule> rules = new LinkedHashMap<>();
        rules(thing).forEach(rule -> rules.putIfAbsent(rule.path(), rule));
        List<String> order = new ArrayList<>(rules.keySet());
        order.retainAll(why.keySet());
        why.keySet().stream().filter(p -> !order.contains(p)).toList().forEach(order::add);
        return order.stream()
                .map(property -> row(property, why.get(property), Optional.ofNullable(rules.get(property))))
                .toList();
    }

    private static Row row(String property, List<String> why, Optional<PropertyRule> rule) {
        Map<String, Value> values = new LinkedHashMap<>();
        JsonLdContext.SHIPPED.terms().values().stream()
                .filter(term -> term.property().equals(property))
                .findFirst()
                .ifPresent(term -> values.put("key", new Value.Plain(term.key())));
        values.put("why", new Value.Codes(why));
        rule.ifPresent(r -> {
            values.put("label", new Value.Said(r.name()));
            values.put("question", new Value.Said(r.description()));
        });
        return new Row(property, Optional.empty(), values);
    }

    private List<PropertyRule> rules(Thing thing) {
        return shapes.rules(thing.isA(Kind.PRODUCT) ? Es.SKOS_CONCEPT : Es.NS + thing.type());
    }

    /** A rule that warns where there is no value; what must be there is. */
    static boolean isAskedFor(PropertyRule rule) {
        return rule.severity() == ShapeSeverity.WARNING && rule.min().orElse(0) > 0;
    }

    /** A text counts where it is in French. */
    private static boolean isSaid(Thing thing, String property) {
        return thing.values(property).stream()
                .anyMatch(value -> !value.isLiteral()
                        || value.getLiteralLanguage().isEmpty()
                        || value.getLiteralLanguage().equals(FRENCH));
    }
}
