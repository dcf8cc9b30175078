package org.w3id.essaim.shapes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The constraint components of <a href="https://www.w3.org/TR/shacl/#core-components">SHACL Core</a>, and {@link #SPARQL} for whatever
 * a query checks.
 */
public enum Constraint {
    MIN_COUNT,
    MAX_COUNT,
    DATATYPE,
    CLASS,
    NODE_KIND,
    IN,
    HAS_VALUE,
    PATTERN,
    MIN_LENGTH,
    MAX_LENGTH,
    MIN_INCLUSIVE,
    MIN_EXCLUSIVE,
    MAX_INCLUSIVE,
    MAX_EXCLUSIVE,
    LANGUAGE_IN,
    UNIQUE_LANG,
    EQUALS,
    DISJOINT,
    LESS_THAN,
    LESS_THAN_OR_EQUALS,
    NOT,
    AND,
    OR,
    XONE,
    NODE,
    QUALIFIED_MIN_COUNT,
    QUALIFIED_MAX_COUNT,
    CLOSED,
    SPARQL;

    private static final Map<String, Constraint> BY_COMPONENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Constraint::component, Function.identity()));

    /** The code of the findings it gives: {@code shape.min-count}. */
    public String id() {
        return "shape." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The IRI of the component: {@code sh:MinCountConstraintComponent}. */
    public String component() {
        if (this == SPARQL) {
            return Sh.NS + "SPARQLConstraintComponent";
        }
        String words = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Sh.NS + words + "ConstraintComponent";
    }

    /** Components that are not of SHACL Core can only be defined by SPARQL. */
    static Constraint ofComponent(String iri) {
        return BY_COMPONENT.getOrDefault(iri, SPARQL);
    }
}
