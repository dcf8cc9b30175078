package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * A property of schema.org and where its values come from. A property that may have several values is always an array; one without a
 * value is left out.
 *
 * @param name as schema.org has it
 * @param place how its values stand
 */
record Term(String name, Place place, Reading reading) {

    private static final String REVERSE = "@reverse";

    /** What a term is read from. */
    interface Reading {
        Stream<JsonNode> values(Thing thing, SchemaPen pen);
    }

    enum Place {
        /** The first value alone. */
        ONE,
        ARRAY,
        /** An array of things whose property leads here (<a href="https://www.w3.org/TR/json-ld11/#reverse-properties">reverse</a>). */
        REVERSED
    }

    Term {
        Objects.requireNonNull(name);
        Objects.requireNonNull(place);
        Objects.requireNonNull(reading);
    }

    static Term one(String name, Reading reading) {
        return new Term(name, Place.ONE, reading);
    }

    static Term many(String name, Reading reading) {
        return new Term(name, Place.ARRAY, reading);
    }

    static Term reversed(String name, Reading reading) {
        return new Term(name, Place.REVERSED, reading);
    }

    void write(Thing thing, ObjectNode out, SchemaPen pen) {
        List<JsonNode> values = reading.values(thing, pen).distinct().toList();
        if (values.isEmpty()) {
            return;
        }
        switch (place) {
            case ONE -> out.set(name, values.get(0));
            case ARRAY -> out.putArray(name).addAll(values);
            case REVERSED -> out.withObjectProperty(REVERSE).putArray(name).addAll(values);
        }
    }
}
