package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;

/** Counts the values of one filter while the things of a list go by. Its own selection does not count, all others do. */
final class Facet {

    private final Filter filter;
    private final Column column;
    private final int own;
    private final long[] counts;
    private final BitSet seen = new BitSet();

    Facet(Filter filter, Column column, Sieve sieve) {
        this.filter = filter;
        this.column = column;
        this.own = sieve.selection(filter.name());
        this.counts = new long[column.size()];
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
        List<String> selected = query.selected(filter.name());
        List<FacetValue> values = new ArrayList<>();
        for (String value : selected) {
            filter.meaning(value, catalogue)
                    .ifPresent(thing -> values.add(value(thing, value, column.count(value, counts), query, catalogue)));
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && column.isShown(i) && !selected.contains(column.value(i))) {
                values.add(value(column.meaning(i).orElseThrow(), column.value(i), counts[i], query, catalogue));
            }
        }
        Comparator<FacetValue> byCount = Comparator.comparingLong(FacetValue::count)
                .reversed()
                .thenComparing(FacetValue::concept, Catalogue.byName());
        values.sort(
                filter.isTerritorial()
                        ? Comparator.comparingInt((FacetValue v) -> column.level(v.value()))
                                .thenComparing(byCount)
                        : byCount);
        return values;
    }

    private FacetValue value(Thing meaning, String value, long counted, ViewQuery query, Catalogue catalogue) {
        long count = filter.name().equals(Filters.SERVES) && counted > 0 ? reached(value, catalogue) : counted;
        boolean selected = query.selected(filter.name()).contains(value);
        return new FacetValue(meaning, value, count, selected, query.toggled(filter.name(), value));
    }

    /** Who goes to a whole region goes to each of its departments too. */
    private long reached(String value, Catalogue catalogue) {
        BitSet wanted = column.numbers(filter.wanted(value, catalogue));
        return seen.stream().filter(place -> column.hasOne(place, wanted)).count();
    }
}
