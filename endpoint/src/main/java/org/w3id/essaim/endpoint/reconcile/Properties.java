package org.w3id.essaim.endpoint.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;

/** All properties there are, in the order in which they are offered. */
final class Properties {

    /** Where a thing stands, and what holds that. */
    static final String TERRITORY = "territory";

    private static final String CODE = JsonLdContext.SHIPPED.property("codeINSEE");
    private static final String SUMMARY = JsonLdContext.SHIPPED.property("summaries");

    private static final Map<String, Property> ALL = all();

    private Properties() {}

    private static Map<String, Property> all() {
        List<Property> all = new ArrayList<>(own());
        words("nature", "themes", "status", "licensedUnder", "rights").forEach(all::add);
        actors("stewards", "community").forEach(all::add);
        addresses("governance", "participation").forEach(all::add);
        all.add(Property.leading("alternativeTo", Kind.PRODUCT));
        all.add(Property.leading("importsFrom", Kind.PRODUCT));
        all.add(Property.leading("similarTo", Kind.COMMONS));
        all.add(Property.leading("listedIn", Kind.DIRECTORY));
        addresses("repositories").forEach(all::add);
        words("languages").forEach(all::add);
        actors("authors", "contributors").forEach(all::add);
        all.add(Property.stated("issued", "issuedDate", Comparison.WORDS));
        words("methods", "about", "basedOn", "audiences", "teaches").forEach(all::add);
        all.add(Property.leading("sessions", Kind.SESSION));
        words("skills", "canAccompany").forEach(all::add);
        all.add(Property.leading("areaServed", Kind.TERRITORY));
        words("remuneration").forEach(all::add);
        actors("memberOf", "operatedBy").forEach(all::add);
        all.add(Property.leading("places", Kind.PLACE));
        actors("facilitators", "organizers").forEach(all::add);
        words("introduces", "adopter").forEach(all::add);
        all.add(Property.leading("adopted", Kind.COMMONS));
        all.add(Property.leading("replaces", Kind.PRODUCT));
        words("dataKept").forEach(all::add);
        all.add(Property.leading("after", Kind.INTERVENTION));
        actors("accompaniedBy", "funder").forEach(all::add);
        words("funded").forEach(all::add);
        all.add(Property.stated("amount", "value", Comparison.WORDS));
        words("expressedBy", "answeredBy").forEach(all::add);
        all.add(Property.stated("start", "startDate", Comparison.WORDS));
        all.add(Property.stated("end", "endDate", Comparison.WORDS));
        addresses("sources").forEach(all::add);
        words("checkedOn").forEach(all::add);
        all.add(Property.leading("partOf", Kind.TERRITORY));
        Map<String, Property> byId = new LinkedHashMap<>();
        all.forEach(property -> byId.put(property.id(), property));
        return Collections.unmodifiableMap(byId);
    }

    /** What most tables have columns for. */
    private static List<Property> own() {
        return List.of(
                computed(
                        "name",
                        Optional.empty(),
                        Comparison.WORDS,
                        (thing, lang) ->
                                List.of(new Value.Words(thing.name(lang).value()))),
                Property.stated("altLabels", Comparison.WORDS),
                computed(
                        "summary",
                        Optional.empty(),
                        Comparison.WORDS,
                        (thing, lang) -> thing.text(SUMMARY, lang).stream()
                                .<Value>map(text -> new Value.Words(text.value()))
                                .toList()),
                computed(
                        TERRITORY,
                        Optional.of(Kind.TERRITORY),
                        Comparison.TERRITORY,
                        (thing, lang) -> links(thing.territories().stream())),
                computed("department", Optional.of(Kind.TERRITORY), Comparison.TERRITORY, level("department-")),
                computed("region", Optional.of(Kind.TERRITORY), Comparison.TERRITORY, level("region-")),
                computed("codeINSEE", Optional.empty(), Comparison.WORDS, (thing, lang) -> codes(thing)),
                Property.stated("street", Comparison.WORDS),
                Property.stated("postalCode", Comparison.POSTCODE),
                Property.stated("latitude", Comparison.DEGREES),
                Property.stated("longitude", Comparison.DEGREES),
                Property.stated("homepage", Comparison.ADDRESS),
                Property.stated("contactPage", Comparison.ADDRESS),
                Property.stated("urls", Comparison.ADDRESS),
                Property.stated("sameAs", Comparison.ADDRESS),
                Property.stated("exactMatch", Comparison.ADDRESS),
                Property.stated("identifiers", Comparison.IDENTIFIER),
                computed(
                        "iri",
                        Optional.empty(),
                        Comparison.ADDRESS,
                        (thing, lang) -> List.of(new Value.Words(thing.iri()))));
    }

    private static Property computed(String id, Optional<Kind> leads, Comparison comparison, Property.Reader reader) {
        return new Property(id, Optional.empty(), leads, comparison, reader);
    }

    private static Property.Reader level(String beginning) {
        return (thing, lang) ->
                links(TerritoryChain.within(thing).stream().filter(t -> t.slug().startsWith(beginning)));
    }

    private static List<Value> links(Stream<Thing> things) {
        return things.filter(thing -> thing.kind().isPresent())
                .<Value>map(Value.Link::new)
                .toList();
    }

    private static List<Value> codes(Thing thing) {
        Collection<Thing> asked = thing.isA(Kind.TERRITORY) ? List.of(thing) : thing.territories();
        return asked.stream()
                .flatMap(territory -> territory.value(CODE).stream())
                .<Value>map(Value.Words::new)
                .toList();
    }

    private static Stream<Property> words(String... keys) {
        return Stream.of(keys).map(key -> Property.stated(key, Comparison.WORDS));
    }

    private static Stream<Property> addresses(String... keys) {
        return Stream.of(keys).map(key -> Property.stated(key, Comparison.ADDRESS));
    }

    private static Stream<Property> actors(String... keys) {
        return Stream.of(keys).map(key -> Property.leading(key, Kind.ACTOR));
    }

    static Collection<Property> offered() {
        return ALL.values();
    }

    /**
     * The property of this id.
     *
     * @param at where it was named, for whoever named it
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}
     */
    static Property named(String at, String id) {
        Property property = ALL.get(id);
        if (property == null) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notAValue(at, id, String.join(" | ", ALL.keySet()), TERRITORY, Near.of(id, ALL.keySet()));
            throw Json.refused(wrong);
        }
        return property;
    }

    /** What people call it: the label that the words give it; where it is no property of the graph, our own word. */
    static String name(Property property, Catalogue catalogue, Lang lang, Wording words) {
        return property.term()
                .map(term -> catalogue.label(term, lang).map(Text::value).orElse(property.id()))
                .orElseGet(() -> words.property(property.id()));
    }
}
