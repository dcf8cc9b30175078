package org.w3id.essaim.loader.draft;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * What a record of some class may say with one property: the rules of that property, put together.
 *
 * @param property its IRI
 * @param name by language tag
 * @param description by language tag, in plain words
 * @param need whether it has to be said
 * @param seekable whether {@code es:missing} with the name of the property does as well
 * @param form how a value is written
 * @param classIri the class of the thing it leads to, where there is only one
 * @param scheme the list that its values are taken from
 * @param in the only values allowed, where the rules list them
 * @param example a value in Turtle, with the things of the corpus
 */
public record Field(
        String property,
        Map<String, String> name,
        Map<String, String> description,
        Need need,
        boolean seekable,
        Form form,
        Optional<String> classIri,
        Optional<String> scheme,
        List<Node> in,
        Optional<String> example) {

    /** Whether a record has to say it. */
    public enum Need {
        /** The record is refused without it. */
        REQUIRED,
        /** The record is accepted, with a warning. */
        WANTED,
        OPTIONAL
    }

    /** How a value is written. */
    public enum Form {
        /** A text with its language. */
        TEXT,
        /** A text without one. */
        PLAIN,
        /** A day. */
        DAY,
        /** A day, a month or a year. */
        DATE,
        NUMBER,
        /** A thing, a territory, a concept or a page. */
        LINK
    }

    public Field {
        Objects.requireNonNull(property);
        name = Collections.unmodifiableMap(new TreeMap<>(name));
        description = Collections.unmodifiableMap(new TreeMap<>(description));
        Objects.requireNonNull(need);
        Objects.requireNonNull(form);
        Objects.requireNonNull(classIri);
        Objects.requireNonNull(scheme);
        in = List.copyOf(in);
        Objects.requireNonNull(example);
    }

    /** Whether the template leaves a place for it that has to be filled or taken out. */
    public boolean isAsked() {
        return need != Need.OPTIONAL;
    }

    public String name(Locale language) {
        return in(name, language);
    }

    public String description(Locale language) {
        return in(description, language);
    }

    private String in(Map<String, String> words, Locale language) {
        return words.getOrDefault(language.getLanguage(), words.getOrDefault("fr", property));
    }
}
