package org.w3id.essaim.endpoint.views;

import java.util.Objects;
import java.util.Optional;

/**
 * A key of a view. One key has one shape everywhere.
 *
 * @param many how many values it has, and how they stand
 * @param always whether every thing of the kind has it
 * @param property the IRI of the property that it tells; empty for what is only for display
 */
public record Key(String name, Shape shape, Many many, boolean always, Optional<String> property) {

    /** How the values of a key stand. */
    public enum Many {
        ONE,
        /** An array, always. */
        ARRAY,
        /** An object, a text for each language. */
        TEXTS,
        /** An object, an array of texts for each language. */
        TEXT_LISTS
    }

    public Key {
        Objects.requireNonNull(name);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(many);
        Objects.requireNonNull(property);
    }

    /** One that is only for display. */
    static Key shown(String name, Shape shape, boolean always) {
        return new Key(name, shape, Many.ONE, always, Optional.empty());
    }
}
