package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/**
 * The page of a thing: answers first.
 *
 * @param types beside the kind: {@code Logiciel · Numérique}
 * @param lead the description; empty if there is none
 * @param foreign the name of the language of the description, if it is not the reader's; else empty
 * @param fictional whether it is invented
 * @param edit where to change it, or how; empty for what nobody here may change
 * @param locator a small map with its place, if it has one
 */
public record ThingPage(
        Frame frame,
        Kind kind,
        Part name,
        Sentence types,
        Sentence lead,
        String foreign,
        boolean fictional,
        Optional<Part> edit,
        List<Question> questions,
        List<Fact> brief,
        Optional<Gaps> gaps,
        Optional<DotMap> locator,
        Neighbourhood neighbourhood,
        List<Fact> provenance,
        List<Format> formats,
        String citation) {

    /** The thing as data. */
    public record Format(String label, WebUrl url) {}

    public ThingPage {
        questions = List.copyOf(questions);
        brief = List.copyOf(brief);
        provenance = List.copyOf(provenance);
        formats = List.copyOf(formats);
    }

    static ThingPage of(PageContext context, Thing thing, Assets assets, France france) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        Kind kind = thing.kind().orElseThrow(() -> new IllegalArgumentException("no page for " + thing));
        KindPage page = KindPages.of(kind, scribe);
        Part name = scribe.label(thing);
        Sentence lead = thing.text(Terms.DESCRIPTION, context.lang())
                .map(t -> Sentence.of(Part.of(t, context.lang())))
                .orElse(Sentence.EMPTY);
        List<Format> formats = formats(thing, kind, scribe);
        Frame frame = Frame.of(context, assets, words.text("title.thing", name, words.text("kind." + kind.slug())))
                .about(lead.text())
                .in(kind)
                .withAlternates(formats.stream()
                        .map(f -> new Frame.Alternate(TYPES.get(FORMATS.indexOf(f.label())), f.url()))
                        .toList());
        return new ThingPage(
                frame,
                kind,
                name,
                new Details(scribe).types(thing),
                lead,
                lead.parts().stream()
                        .filter(Part::isForeign)
                        .findFirst()
                        .map(p -> words.text(
                                "thing.foreign", Locale.forLanguageTag(p.lang()).getDisplayLanguage(words.locale())))
                        .orElse(""),
                thing.isFictional(),
                edit(thing, kind, scribe),
                page.questions(thing),
                page.brief(thing),
                kind == Kind.COMMONS ? Optional.of(Gaps.of(thing, scribe)) : Optional.empty(),
                kind == Kind.PLACE ? france.locating(thing) : Optional.empty(),
                Neighbourhood.of(thing, scribe),
                provenance(thing, scribe),
                formats,
                words.text(
                        "cite",
                        name,
                        context.shortSnapshotId(),
                        scribe.dates().said(context.publishedAt()),
                        thing.iri()));
    }

    /** Territories are words: nobody changes them here. */
    private static Optional<Part> edit(Thing thing, Kind kind, Scribe scribe) {
        if (kind == Kind.TERRITORY) {
            return Optional.empty();
        }
        boolean forge = scribe.context()
                .provenance()
                .apply(thing)
                .flatMap(Provenance::edit)
                .isPresent();
        String key = forge ? "thing.edit" : "thing.complete";
        return Optional.of(Part.plain(scribe.words().text(key)).to(scribe.tell(thing)));
    }

    private static final List<String> FORMATS = List.of("JSON", "JSON-LD", "Turtle", "GeoJSON");
    private static final List<String> TYPES =
            List.of("application/json", "application/ld+json", "text/turtle", "application/geo+json");

    private static List<Format> formats(Thing thing, Kind kind, Scribe scribe) {
        List<Format> formats = new ArrayList<>(List.of(
                new Format(FORMATS.get(0), scribe.links().data(thing, "")),
                new Format(FORMATS.get(1), scribe.links().data(thing, ".jsonld")),
                new Format(FORMATS.get(2), scribe.links().data(thing, ".ttl"))));
        if (kind == Kind.PLACE && thing.value(Terms.LATITUDE).isPresent()) {
            formats.add(new Format(FORMATS.get(3), scribe.links().data(thing, ".geojson")));
        }
        return formats;
    }

    private static List<Fact> provenance(Thing thing, Scribe scribe) {
        Wording words = scribe.words();
        List<Fact> facts = new ArrayList<>();
        Optional<Provenance> provenance = scribe.context().provenance().apply(thing);
        provenance.ifPresent(p -> facts.add(new Fact(
                words.text("fact.file"),
                List.of(Scribe.line(
                        Sentence.of(Part.plain(p.file()).to(scribe.links().graph(thing))))),
                Sentence.EMPTY)));
        provenance
                .flatMap(Provenance::change)
                .ifPresent(change -> facts.add(new Fact(
                        words.text("fact.commit"),
                        List.of(Scribe.line(words.sentence(
                                "provenance.commit",
                                scribe.dates().said(change.at()),
                                Part.plain(change.brief()).to(change.page().flatMap(WebUrl::of))))),
                        Sentence.EMPTY)));
        List<Entry> sources = new Sources(scribe).of(thing);
        String unsourced = Scribe.is(thing, Kind.TERRITORY) ? "source.territory" : "source.none";
        facts.add(new Fact(
                words.text("fact.source"),
                sources.isEmpty() ? List.of(Scribe.line(words.sentence(unsourced))) : sources,
                Sentence.EMPTY));
        FactSheet sheet = new FactSheet(scribe, thing)
                .date("checkedOn", Es.CHECKED_ON)
                .pages("sameAs", Terms.SAME_AS)
                .pages("exactMatch", Terms.EXACT_MATCH)
                .known("differentFrom", Terms.DIFFERENT_FROM);
        facts.addAll(
                thing.related(Es.LISTED_IN).isEmpty()
                        ? sheet.literals("identifier", Terms.IDENTIFIER).facts()
                        : sheet.facts());
        return facts;
    }
}
