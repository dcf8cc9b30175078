package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.profiles.Term.Reading;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Where the values of terms come from. Keys are those of our JSON-LD context. */
final class Readings {

    /** As many things that lead here are told at most: a page is not the graph. */
    static final int MOST_LEADING = 20;

    private Readings() {}

    private static String property(String key) {
        return JsonLdContext.SHIPPED.property(key);
    }

    /** The values as they are written: words, dates, addresses. */
    static Reading values(String... keys) {
        return (thing, pen) ->
                Arrays.stream(keys).flatMap(key -> lexical(thing, key)).map(pen::text);
    }

    private static Stream<String> lexical(Thing thing, String key) {
        return thing.values(property(key)).stream()
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }

    /** The text in the reader's language, else in another. */
    static Reading text(String key) {
        return (thing, pen) ->
                thing.text(property(key), pen.lang()).map(Text::value).stream().map(pen::text);
    }

    /** The texts in all languages. */
    static Reading texts(String key) {
        return (thing, pen) -> thing.values(property(key)).stream()
                .filter(Node::isLiteral)
                .map(value -> pen.text(value.getLiteralLexicalForm()));
    }

    static Reading name() {
        return (thing, pen) -> Stream.of(pen.text(pen.name(thing)));
    }

    /** The names of the related things and concepts. */
    static Reading names(String key) {
        return (thing, pen) -> thing.related(property(key)).stream().map(other -> pen.text(pen.name(other)));
    }

    /** The related things, each with its name. */
    static Reading things(String key) {
        return (thing, pen) -> thing.related(property(key)).stream().map(pen::stub);
    }

    /** Those of the related things that are of one of these kinds. */
    static Reading things(String key, Kind... kinds) {
        Set<Kind> wanted = Set.of(kinds);
        return (thing, pen) -> thing.related(property(key)).stream()
                .filter(other -> other.kind().filter(wanted::contains).isPresent())
                .map(pen::stub);
    }

    /** The first things of a kind whose property leads here. */
    static Reading leading(Kind kind, String key) {
        return leading(other -> other.isA(kind), key);
    }

    static Reading leading(Predicate<Thing> wanted, String key) {
        return (thing, pen) -> thing.inverse(property(key)).stream()
                .filter(wanted)
                .limit(MOST_LEADING)
                .map(pen::stub);
    }

    /** Each value within an object of a type: {@code {"@type":"ContactPoint","url":"…"}}. */
    static Reading within(String type, String term, Reading inner) {
        return (thing, pen) ->
                inner.values(thing, pen).map(value -> pen.typed(type).set(term, value));
    }

    /** An object of a type with these terms; nothing if they all have no value. */
    static Reading object(String type, Term... terms) {
        List<Term> all = List.of(terms);
        return (thing, pen) -> {
            ObjectNode object = pen.typed(type);
            all.forEach(term -> term.write(thing, object, pen));
            return object.size() > 1 ? Stream.of((JsonNode) object) : Stream.empty();
        };
    }

    /** The same text for every thing of which the other reading has something. */
    static Reading always(String text, Reading where) {
        return (thing, pen) -> where.values(thing, pen).findFirst().stream().map(value -> pen.text(text));
    }

    /** One after the other. */
    static Reading both(Reading first, Reading second) {
        return (thing, pen) -> Stream.concat(first.values(thing, pen), second.values(thing, pen));
    }
}
