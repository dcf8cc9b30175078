package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.JsonLdContext.Container;
import org.w3id.essaim.endpoint.things.JsonLdContext.Term;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Key.Many;

/**
 * A key that tells the values of one property. Whether it is an array, one value or a map of languages, and which values it takes, is said
 * by the JSON-LD context.
 *
 * @param shape how a value looks, for its schema
 * @param form how a value looks
 * @param always whether an array is shown when it is empty
 */
record Field(Term term, Shape shape, Form form, boolean always) implements Part {

    /** How one value is written. */
    interface Form {
        JsonNode write(Node value, Pen pen);
    }

    Field {
        Objects.requireNonNull(term);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(form);
    }

    /** Related things, concepts and territories, each as a stub. */
    static Field stubs(String key) {
        return new Field(JsonLdContext.SHIPPED.term(key), Shape.STUB, (value, pen) -> pen.stub(value), false);
    }

    /** Addresses and words, each as a string. */
    static Field plain(String key) {
        return of(key, Shape.TEXT, (value, pen) -> pen.text(lexical(value)));
    }

    static Field of(String key, Shape shape, Form form) {
        return new Field(JsonLdContext.SHIPPED.term(key), shape, form, false);
    }

    Field shownWhenEmpty() {
        return new Field(term, shape, form, true);
    }

    @Override
    public List<Key> keys() {
        Many many = switch (term.container()) {
            case ONE -> Many.ONE;
            case SET -> Many.ARRAY;
            case LANGUAGE -> Many.TEXTS;
            case LANGUAGE_SET -> Many.TEXT_LISTS;
        };
        return List.of(new Key(term.key(), shape, many, always && many == Many.ARRAY, Optional.of(term.property())));
    }

    @Override
    public Set<String> properties() {
        return Set.of(term.property());
    }

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        List<Node> values = pen.inOrder(thing.values(term.property()).stream().filter(this::takes));
        if (values.isEmpty() && !(always && term.container() == Container.SET)) {
            return;
        }
        switch (term.container()) {
            case ONE -> out.set(term.key(), form.write(values.get(0), pen));
            case SET -> {
                ArrayNode array = out.putArray(term.key());
                values.forEach(value -> array.add(form.write(value, pen)));
            }
            case LANGUAGE -> {
                ObjectNode texts = out.putObject(term.key());
                values.forEach(value -> texts.put(language(value), lexical(value)));
            }
            case LANGUAGE_SET -> {
                ObjectNode texts = out.putObject(term.key());
                values.forEach(value -> texts.withArray(language(value)).add(lexical(value)));
            }
        }
    }

    private boolean takes(Node value) {
        return switch (term.container()) {
            case LANGUAGE -> value.isLiteral();
            case LANGUAGE_SET ->
                value.isLiteral() && !value.getLiteralLanguage().isEmpty();
            case ONE, SET -> term.type().equals("@id") ? value.isURI() : hasDatatype(value);
        };
    }

    private boolean hasDatatype(Node value) {
        String wanted = term.type().isEmpty() ? "http://www.w3.org/2001/XMLSchema#string" : term.type();
        return value.isLiteral() && value.getLiteralDatatypeURI().equals(wanted);
    }

    /** The alias of {@code @none} where a text has no language. */
    private static String language(Node value) {
        return value.getLiteralLanguage().isEmpty() ? "none" : value.getLiteralLanguage();
    }

    static String lexical(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
