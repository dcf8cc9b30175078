package org.w3id.essaim.endpoint.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * What can be asked of a thing, and what a row of a table may say of it.
 *
 * @param id the key that it has in our JSON
 * @param term the property in the graph whose label names it; empty where only our own words do
 * @param leads the kind of things that its values are, where all are of one
 * @param comparison when a value in a table is the same
 */
record Property(String id, Optional<String> term, Optional<Kind> leads, Comparison comparison, Reader reader) {

    /** The values that a thing has, told to a reader of a language; in an order that does not change. */
    @FunctionalInterface
    interface Reader {
        List<Value> read(Thing thing, Lang lang);
    }

    Property {
        Objects.requireNonNull(id);
        Objects.requireNonNull(term);
        Objects.requireNonNull(leads);
        Objects.requireNonNull(comparison);
        Objects.requireNonNull(reader);
    }

    /** The values of one property of the graph. */
    static Property stated(String id, String key, Comparison comparison) {
        String property = JsonLdContext.SHIPPED.property(key);
        return new Property(
                id,
                Optional.of(property),
                Optional.empty(),
                comparison,
                (thing, lang) -> StatedValues.of(thing, property, lang));
    }

    static Property stated(String key, Comparison comparison) {
        return stated(key, key, comparison);
    }

    /** Values that are things of one kind. */
    static Property leading(String key, Kind kind) {
        Property stated = stated(key, Comparison.WORDS);
        return new Property(key, stated.term(), Optional.of(kind), Comparison.WORDS, stated.reader());
    }

    List<Value> values(Thing thing, Lang lang) {
        return reader.read(thing, lang);
    }
}
