package org.w3id.essaim.endpoint.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;

/** The values of a property of the graph, for a table. */
final class StatedValues {

    private static final Set<String> NUMBERS =
            Set.of(XSD.decimal.getURI(), XSD.integer.getURI(), XSD.xdouble.getURI(), XSD.xfloat.getURI());

    private StatedValues() {}

    /** Related things first, by French name, then concepts by their names, then the rest; of a text in several languages, one. */
    static List<Value> of(Thing thing, String property, Lang lang) {
        List<Node> values = thing.values(property);
        if (values.stream()
                .anyMatch(value ->
                        value.isLiteral() && !value.getLiteralLanguage().isEmpty())) {
            return inOneLanguage(thing, property, values, lang);
        }
        List<Thing> related = thing.related(property);
        Set<String> known = Set.copyOf(related.stream().map(Thing::iri).toList());
        return Stream.concat(
                        related.stream()
                                .sorted(Comparator.comparing(
                                                (Thing t) -> t.kind().isEmpty())
                                        .thenComparing(Catalogue.byName()))
                                .map(other -> told(other, lang)),
                        values.stream()
                                .filter(value -> !value.isURI() || !known.contains(value.getURI()))
                                .filter(value -> !value.isBlank())
                                .map(StatedValues::plain))
                .toList();
    }

    private static List<Value> inOneLanguage(Thing thing, String property, List<Node> values, Lang lang) {
        Optional<Text> chosen = thing.text(property, lang);
        return values.stream()
                .filter(value -> value.isLiteral()
                        && value.getLiteralLanguage()
                                .equals(chosen.map(Text::lang).orElse("")))
                .<Value>map(value -> new Value.Words(value.getLiteralLexicalForm()))
                .toList();
    }

    static Value told(Thing thing, Lang lang) {
        return thing.kind().isPresent()
                ? new Value.Link(thing)
                : new Value.Words(thing.name(lang).value());
    }

    private static Value plain(Node value) {
        if (value.isURI()) {
            return new Value.Words(value.getURI());
        }
        String text = value.getLiteralLexicalForm();
        if (NUMBERS.contains(value.getLiteralDatatypeURI())) {
            return new Value.Number(Double.parseDouble(text));
        }
        return value.getLiteralDatatypeURI().equals(XSD.date.getURI()) ? new Value.Day(text) : new Value.Words(text);
    }
}
