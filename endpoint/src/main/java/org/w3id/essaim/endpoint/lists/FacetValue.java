package org.w3id.essaim.endpoint.lists;

import java.util.Objects;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * One value of a facet.
 *
 * @param concept the concept or territory
 * @param value how it stands in a query: {@code numerique}
 * @param count things that have it and match everything else that is asked; what else is selected in this facet does not count
 * @param toggled the query that selects it, or that lets it go when it is selected
 */
public record FacetValue(Thing concept, String value, long count, boolean selected, ViewQuery toggled) {
    public FacetValue {
        Objects.requireNonNull(concept);
        Objects.requireNonNull(value);
        Objects.requireNonNull(toggled);
    }
}
