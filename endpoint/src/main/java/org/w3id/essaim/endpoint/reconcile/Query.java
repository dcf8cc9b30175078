package org.w3id.essaim.endpoint.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.w3id.essaim.ontology.Kind;

/**
 * One row of somebody’s table.
 *
 * @param text a name or identifier; blank if only properties are given
 * @param kinds what it may be; at least one, all if nothing was said
 * @param limit how many candidates are wanted, from 1 to {@link Limits#RESULTS}
 */
record Query(String text, Set<Kind> kinds, int limit, List<Given> given) {

    /**
     * What other columns say.
     *
     * @param values as they stand there; one that agrees is enough
     */
    record Given(Property property, List<String> values) {
        Given {
            Objects.requireNonNull(property);
            values = List.copyOf(values);
        }
    }

    Query {
        Objects.requireNonNull(text);
        kinds = Set.copyOf(kinds);
        given = List.copyOf(given);
        if (kinds.isEmpty() || limit < 1 || limit > Limits.RESULTS) {
            throw new IllegalArgumentException("not a query: " + kinds + ", " + limit);
        }
    }

    /**
     * The kinds whose names are compared. Where all are asked, territories are left out: the name of a town stands in tables for what is
     * there.
     */
    Set<Kind> named() {
        return kinds.size() == Kind.values().length ? EnumSet.complementOf(EnumSet.of(Kind.TERRITORY)) : kinds;
    }
}
