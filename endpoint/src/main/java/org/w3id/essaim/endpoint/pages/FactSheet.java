package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;

/**
 * Gathers what is known of one thing, line by line. A key names the words: {@code fact.{key}} is the label, and where there is a
 * {@code fact.{key}.ask} the line stands even if nothing is known, and asks.
 */
final class FactSheet {

    private final Scribe scribe;
    private final Thing thing;
    private final List<Fact> facts = new ArrayList<>();

    FactSheet(Scribe scribe, Thing thing) {
        this.scribe = scribe;
        this.thing = thing;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The things a property leads to. */
    FactSheet things(String key, String property) {
        return entries(
                key,
                property,
                thing.related(property).stream().map(scribe::brief).toList());
    }

    /** The things whose property leads here. */
    FactSheet inverse(String key, String property) {
        List<Entry> others = thing.inverse(property).stream().map(scribe::brief).toList();
        return others.isEmpty() ? this : add(key, others, Sentence.EMPTY);
    }

    /** The things a property leads to; nothing is asked where there are none. */
    FactSheet known(String key, String property) {
        return thing.related(property).isEmpty() ? this : things(key, property);
    }

    /** The pages a property leads to. */
    FactSheet pages(String key, String property) {
        return entries(
                key,
                property,
                Scribe.addresses(thing, property).stream()
                        .map(url ->
                                Scribe.line(Sentence.of(Part.plain(url.shown()).to(url))))
                        .toList());
    }

    /** The literals of a property, as they stand. */
    FactSheet literals(String key, String property) {
        return entries(
                key,
                property,
                thing.values(property).stream()
                        .filter(org.apache.jena.graph.Node::isLiteral)
                        .map(v -> Scribe.line(Sentence.plain(v.getLiteralLexicalForm())))
                        .toList());
    }

    FactSheet date(String key, String property) {
        return entries(
                key,
                property,
                thing.value(property).stream()
                        .map(date -> Scribe.line(Sentence.plain(scribe.dates().said(date))))
                        .toList());
    }

    /** The names of languages, in the reader's. */
    FactSheet languages(String key) {
        return entries(
                key,
                Terms.LANGUAGE,
                thing.values(Terms.LANGUAGE).stream()
                        .filter(org.apache.jena.graph.Node::isLiteral)
                        .map(v -> java.util.Locale.forLanguageTag(v.getLiteralLexicalForm())
                                .getDisplayLanguage(scribe.words().locale()))
                        .map(name -> Scribe.line(Sentence.plain(name)))
                        .toList());
    }

    /** A licence, with what it allows; the source's own words if it is no known one. */
    FactSheet licence() {
        Licences licences = new Licences(scribe);
        return entries("licence", Terms.LICENSE, licences.named(thing), licences.note(thing));
    }

    /** Where it is listed, under which identifiers. */
    FactSheet listed() {
        String ids = String.join(
                ", ",
                thing.values(Terms.IDENTIFIER).stream()
                        .filter(org.apache.jena.graph.Node::isLiteral)
                        .map(v -> v.getLiteralLexicalForm())
                        .toList());
        List<Entry> directories =
                thing.related(Es.LISTED_IN).stream().map(scribe::brief).toList();
        return entries("listedIn", Es.LISTED_IN, directories, Sentence.plain(ids));
    }

    /** Who funds it, how many they are and how much at least. */
    FactSheet funding() {
        List<Thing> fundings = thing.inverse(Terms.FUNDED);
        if (fundings.isEmpty()) {
            return this;
        }
        List<Entry> funders = fundings.stream()
                .flatMap(f -> f.related(Terms.FUNDER).stream())
                .distinct()
                .map(scribe::brief)
                .toList();
        return add("funding", funders, Amounts.of(fundings).said(scribe.words()));
    }

    private FactSheet entries(String key, String property, List<Entry> values) {
        return entries(key, property, values, Sentence.EMPTY);
    }

    FactSheet entries(String key, String property, List<Entry> values, Sentence note) {
        String label = "fact." + key;
        if (!values.isEmpty()) {
            return add(key, values, note);
        }
        if (thing.isMissing(property)) {
            return add(key, List.of(Scribe.line(unknown("unknown.looked", label))), note);
        }
        return scribe.words().has(label + ".ask")
                ? add(key, List.of(Scribe.line(unknown("unknown.never", label))), note)
                : this;
    }

    private FactSheet add(String key, List<Entry> values, Sentence note) {
        facts.add(new Fact(scribe.words().text("fact." + key), values, note));
        return this;
    }

    /** {@code Pas encore dit. Qui en prend soin ?} */
    private Sentence unknown(String key, String label) {
        Wording words = scribe.words();
        String ask = words.has(label + ".ask") ? label + ".ask" : "unknown.ask";
        return words.sentence(key, words.sentence(ask), scribe.tell(thing));
    }
}
