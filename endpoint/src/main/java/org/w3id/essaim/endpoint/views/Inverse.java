package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.essaim.endpoint.lists.Filters;
import org.w3id.essaim.endpoint.lists.ThingFilter;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * Things of a kind that lead here: how many, the first of them, and the list of all.
 *
 * @param key its key
 * @param from the kind of the things that lead here
 * @param filter the parameter of their list that finds those
 */
record Inverse(String key, Kind from, ThingFilter filter) implements Part {

    /** How many are shown; the list has the others. */
    static final int MOST_ITEMS = 5;

    private static final String AMOUNT = JsonLdContext.SHIPPED.property("value");

    Inverse {
        Objects.requireNonNull(key);
        Objects.requireNonNull(from);
        Objects.requireNonNull(filter);
    }

    static Inverse of(String key, Kind from, String filter) {
        return new Inverse(
                key,
                from,
                Filters.ofThings(from, filter)
                        .orElseThrow(() -> new IllegalArgumentException(from.slug() + " is not listed by " + filter)));
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.shown(key, Shape.BLOCK, true));
    }

    /** All of them, by name. */
    List<Thing> things(Thing thing) {
        Set<Thing> found = new LinkedHashSet<>();
        for (String property : filter.properties()) {
            thing.inverse(property).stream().filter(t -> t.isA(from)).forEach(found::add);
        }
        return found.stream().sorted(Catalogue.byName()).toList();
    }

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        List<Thing> found = things(thing);
        ObjectNode block = out.putObject(key);
        block.put("count", found.size());
        if (from == Kind.ADOPTION) {
            byStatus(found, block);
        }
        if (from == Kind.FUNDING) {
            total(found, block);
        }
        ArrayNode items = block.putArray("items");
        found.stream().limit(MOST_ITEMS).forEach(item -> items.add(pen.item(item)));
        ViewQuery all = ViewQuery.all(from).with(filter.name(), List.of(filter.canonical(thing)));
        block.put("href", pen.context().api(all));
    }

    private static void byStatus(List<Thing> adoptions, ObjectNode block) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Thing adoption : adoptions) {
            adoption.related(Fields.STATUS.term().property()).forEach(s -> counts.merge(s.slug(), 1, Integer::sum));
        }
        ObjectNode byStatus = block.putObject("byStatus");
        counts.forEach(byStatus::put);
    }

    /** A floor: what is published, and how many amounts are not. */
    private static void total(List<Thing> fundings, ObjectNode block) {
        List<BigDecimal> published = fundings.stream()
                .map(funding -> funding.value(AMOUNT).map(BigDecimal::new))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal sum = published.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        block.put("published", sum.toPlainString());
        block.put("currency", Amount.CURRENCY);
        block.put("unpublished", fundings.size() - published.size());
    }
}
