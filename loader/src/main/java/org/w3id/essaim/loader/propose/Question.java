package org.w3id.essaim.loader.propose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.w3id.essaim.loader.draft.Field;

/**
 * What a form asks for one field.
 *
 * @param id of the question in the form
 * @param heading that stands over the answer in the text, once in a form
 * @param options what may be chosen, as it is shown, with the IRI that it stands for; empty where people write
 */
record Question(Field field, String id, String heading, Shape shape, Map<String, String> options) {

    /** How it is answered. */
    enum Shape {
        /** One line, one value. */
        LINE,
        /** Some lines, one value. */
        TEXT,
        /** A value a line. */
        LINES,
        /** One of a list. */
        CHOICE,
        /** Some of a list. */
        CHOICES
    }

    Question {
        Objects.requireNonNull(field);
        Objects.requireNonNull(id);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(shape);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    boolean isRequired() {
        return field.need() == Field.Need.REQUIRED;
    }
}
