package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Territory;

/** Counts the values of one filter while the things of a list go by. Its own selection does not count, all others do. */
final class Facet {

    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");

    /** The levels of territory that are counted, in their order; below them there are too many to choose from. */
    private static final List<String> LEVELS =
            List.of(Territory.Level.REGION.concept(), Territory.Level.DEPARTEMENT.concept());

    private final Filter filter;
    private final Column column;
    private final int own;
    private final long[] counts;
    private final BitSet seen = new BitSet();

    Facet(Filter filter, Column column, Sieve sieve) {
        this.filter = filter;
        this.column = column;
        this.own = sieve.selection(filter.name());
        this.counts = new long[column.values().size()];
    }

    String name() {
        return filter.name();
    }

    /** @param judgement what {@link Sieve#judge} says of the thing */
    void see(int place, int judgement) {
        if (judgement == Sieve.PASSES || judgement == own && own != Sieve.PASSES) {
            column.count(place, counts);
            seen.set(place);
        }
    }

    /** Those selected or with a count, the commonest first, regions before departments. */
    List<FacetValue> values(ViewQuery query, Catalogue catalogue) {
        Map<String, Long> found = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.put(column.values().get(i), counts[i]);
            }
        }
        if (filter.name().equals(Filters.SERVES)) {
            found.replaceAll((value, n) -> reached(value, catalogue));
        }
        List<String> selected = query.selected(filter.name());
        selected.forEach(value -> found.putIfAbsent(value, 0L));
        List<FacetValue> values = new ArrayList<>();
        found.forEach((value, count) -> filter.meaning(value, catalogue)
                .filter(thing -> selected.contains(value) || !filter.isTerritorial() || level(thing) >= 0)
                .ifPresent(thing -> values.add(new FacetValue(
                        thing, value, count, selected.contains(value), query.toggled(filter.name(), value)))));
        values.sort(Comparator.comparingInt((FacetValue v) -> filter.isTerritorial() ? level(v.concept()) : 0)
                .thenComparing(Comparator.comparingLong(FacetValue::count).reversed())
                .thenComparing(FacetValue::concept, Catalogue.byName()));
        return values;
    }

    /** Who goes to a whole region goes to each of its departments too. */
    private long reached(String value, Catalogue catalogue) {
        BitSet wanted = column.numbers(filter.wanted(value, catalogue));
        return seen.stream().filter(place -> column.hasOne(place, wanted)).count();
    }

    private static int level(Thing territory) {
        return territory.value(NATURE).map(LEVELS::indexOf).orElse(-1);
    }
}
