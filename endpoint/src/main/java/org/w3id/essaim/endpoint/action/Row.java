package org.w3id.essaim.endpoint.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * One row of an answer.
 *
 * @param id the IRI it is about
 * @param thing what it is about; empty for a property
 * @param values by column, in the order of the columns
 */
public record Row(String id, Optional<Thing> thing, Map<String, Value> values) {
    public Row {
        Objects.requireNonNull(id);
        Objects.requireNonNull(thing);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The things of a column; none if it has no value. */
    public List<Thing> things(String column) {
        return values.get(column) instanceof Value.Things found ? found.things() : List.of();
    }

    static Row of(Thing thing, Map<String, Value> values) {
        return new Row(thing.iri(), Optional.of(thing), values);
    }
}
