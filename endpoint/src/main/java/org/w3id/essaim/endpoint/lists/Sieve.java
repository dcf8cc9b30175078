package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.w3id.essaim.endpoint.things.Catalogue;

/**
 * Which things a query lets through. A thing that misses one selection only is told with that one: the facet of that filter counts it, for
 * a facet does not see its own selection.
 */
final class Sieve {

    /** It matches. */
    static final int PASSES = -1;

    /** It is not where or when it should be, or misses several selections. */
    static final int FALLS = -2;

    private record Selection(String name, Column column, BitSet wanted) {}

    private final List<Selection> selections = new ArrayList<>();
    private final IntPredicate inScope;

    /** @param written whether a thing was written when it should have been */
    Sieve(ViewQuery query, KindIndex index, Catalogue catalogue, Optional<IntPredicate> written) {
        query.filters().forEach((name, values) -> {
            Filter filter = Filters.of(query.kind(), name).orElseThrow();
            Set<String> wanted = new HashSet<>();
            values.forEach(value -> wanted.addAll(filter.wanted(value, catalogue)));
            Column column = index.column(name);
            selections.add(new Selection(name, column, column.numbers(wanted)));
        });
        Scope scope = query.scope();
        IntPredicate there = scope.isAny() ? place -> true : place -> scope.holds(index, place);
        this.inScope = written.map(there::and).orElse(there);
    }

    /** {@link #PASSES}, {@link #FALLS}, or the number of the only selection that it misses. */
    int judge(int place) {
        if (!inScope.test(place)) {
            return FALLS;
        }
        int missed = PASSES;
        for (int i = 0; i < selections.size(); i++) {
            Selection selection = selections.get(i);
            if (!selection.column().hasOne(place, selection.wanted())) {
                if (missed != PASSES) {
                    return FALLS;
                }
                missed = i;
            }
        }
        return missed;
    }

    /** The number of the selection in a filter, or {@link #PASSES} if nothing is selected there. */
    int selection(String filter) {
        for (int i = 0; i < selections.size(); i++) {
            if (selections.get(i).name().equals(filter)) {
                return i;
            }
        }
        return PASSES;
    }
}
