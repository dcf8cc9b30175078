package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** Says what the graph states of things, in the reader's language: names, lines of detail, dates, unknowns. */
final class Scribe {

    private final PageContext context;
    private final Wording words;
    private final Links links;
    private final Dates dates;
    private final Details details;

    Scribe(PageContext context) {
        this.context = context;
        this.words = Wording.of(context.lang());
        this.links = context.links();
        this.dates = new Dates(context.lang());
        this.details = new Details(this);
    }

    PageContext context() {
        return context;
    }

    Wording words() {
        return words;
    }

    Links links() {
        return links;
    }

    Dates dates() {
        return dates;
    }

    /** The name, not linked. What has no label of its own is called by what it joins. */
    Part label(Thing thing) {
        return thing.label(context.lang())
                .map(text -> Part.of(text, context.lang()))
                .or(() -> composed(thing))
                .orElseGet(() -> Part.plain(thing.slug()));
    }

    private Optional<Part> composed(Thing thing) {
        if (thing.kind().isEmpty()) {
            return Optional.empty();
        }
        return switch (thing.kind().get()) {
            case ADOPTION -> pair("name.adoption", first(thing, Es.ADOPTED), first(thing, Es.ADOPTER));
            case FUNDING -> pair("name.funding", first(thing, Terms.FUNDER), first(thing, Terms.FUNDED));
            case SESSION ->
                thing.inverse(Terms.SESSION).stream()
                        .findFirst()
                        .map(mooc -> Part.plain(words.text(
                                "name.session",
                                label(mooc),
                                thing.value(Terms.START).map(dates::said).orElse(thing.slug()))));
            default -> Optional.empty();
        };
    }

    private Optional<Part> pair(String key, Optional<Thing> one, Optional<Thing> other) {
        return one.flatMap(a -> other.map(b -> Part.plain(words.text(key, label(a), label(b)))));
    }

    static Optional<Thing> first(Thing thing, String property) {
        return thing.related(property).stream().findFirst();
    }

    /** The name, leading to the thing's page. */
    Part name(Thing thing) {
        return label(thing).to(links.thing(thing));
    }

    Sentence named(Thing thing) {
        return Sentence.of(name(thing));
    }

    /** All the names: {@code a, b et c}. */
    Sentence names(List<Thing> things) {
        return words.all(things.stream().map(this::named).toList());
    }

    /** All the names, not linked. */
    Sentence labels(List<Thing> things) {
        return Sentence.joined(things.stream().map(t -> Sentence.of(label(t))).toList(), ", ");
    }

    /** Names in the middle of a sentence, not linked: {@code Utilo, équipes de tiers-lieux, ESS}. */
    Sentence common(List<Thing> things) {
        return Sentence.joined(things.stream().map(t -> Sentence.of(common(t))).toList(), ", ");
    }

    /** The name, leading to its page; a concept, which has none, as it is said in the middle of a sentence. */
    Part mentioned(Thing thing) {
        return thing.kind().isPresent() ? name(thing) : common(thing);
    }

    /** The label; that of a concept without its capital, unless it is an acronym. */
    private Part common(Thing thing) {
        Part label = label(thing);
        if (thing.kind().isPresent()) {
            return label;
        }
        String text = label.text();
        boolean acronym = text.length() < 2 || Character.isUpperCase(text.charAt(1));
        return acronym
                ? label
                : new Part(
                        text.substring(0, 1).toLowerCase(words.locale()) + text.substring(1),
                        label.lang(),
                        label.url(),
                        label.weight());
    }

    /** {@code le 3 février 2026}, {@code février 2026}. */
    Sentence on(String date) {
        return dated("date.on", date);
    }

    /** {@code depuis le 3 février 2026}. */
    Sentence since(String date) {
        return dated("date.since", date);
    }

    /** {@code jusqu’au 31 mars 2026}, {@code jusqu’en mars 2026}. */
    Sentence until(String date) {
        return dated("date.until", date);
    }

    private Sentence dated(String key, String date) {
        return words.sentence(Dates.isDay(date) ? key + ".day" : key, dates.said(date));
    }

    Entry entry(Thing thing) {
        return new Entry(thing.kind(), name(thing), details.of(thing), Optional.empty(), Optional.empty());
    }

    List<Entry> entries(List<Thing> things) {
        return things.stream().map(this::entry).toList();
    }

    /** A name alone. */
    Entry brief(Thing thing) {
        return entry(thing).saying(Sentence.EMPTY);
    }

    /** Words in the place of a thing. */
    static Entry line(Sentence value) {
        Part one = value.parts().size() == 1 ? value.parts().get(0) : Part.plain("");
        return new Entry(
                Optional.empty(),
                one,
                value.parts().size() == 1 ? Sentence.EMPTY : value,
                Optional.empty(),
                Optional.empty());
    }

    Sentence detail(Thing thing) {
        return details.of(thing);
    }

    /** {@code Rennes, Ille-et-Vilaine}. */
    Sentence where(Thing thing) {
        return details.where(thing);
    }

    /** What a property's web addresses lead to, those that may be linked to. */
    static List<WebUrl> addresses(Thing thing, String property) {
        return thing.values(property).stream()
                .filter(org.apache.jena.graph.Node::isURI)
                .flatMap(node -> WebUrl.of(node.getURI()).stream())
                .filter(WebUrl::isExternal)
                .toList();
    }

    /** Where to say what is missing from a record: the forge's page to change its file, else how to contribute. */
    WebUrl tell(Thing thing) {
        return context.provenance()
                .apply(thing)
                .flatMap(p -> p.edit())
                .flatMap(WebUrl::of)
                .orElseGet(() -> thing.kind()
                        .map(kind -> links.page("contribute?thing=" + kind.slug() + "/" + thing.slug()))
                        .orElseGet(links::contribute));
    }

    /** The slug of a thing's state, if it is said. */
    static Optional<String> state(Thing thing) {
        return first(thing, Es.STATUS).map(Thing::slug);
    }

    boolean isToCome(Thing event) {
        return event.value(Terms.START)
                .map(start -> start.compareTo(today(start)) > 0)
                .orElse(false);
    }

    /** {@code toCome}, {@code now} or {@code past}, on the day of the snapshot: the last part of the key of its words. */
    String tense(Thing event) {
        if (isToCome(event)) {
            return "toCome";
        }
        return event.value(Terms.END).filter(end -> !isOver(end)).isPresent() ? "now" : "past";
    }

    /** Whether a day, month or year lies before that of the snapshot. */
    boolean isOver(String date) {
        return date.compareTo(today(date)) < 0;
    }

    /** The day, month or year of the snapshot, as precisely as the date it is held against. */
    private String today(String date) {
        String today = context.publishedAt().toString().substring(0, 10);
        return today.substring(0, Math.min(date.length(), 10));
    }

    /** Things to come first, the next one before; then those past, the latest first. */
    List<Thing> byDate(List<Thing> events) {
        Comparator<Thing> start = Comparator.comparing(t -> t.value(Terms.START).orElse(""));
        return Stream.concat(
                        events.stream().filter(this::isToCome).sorted(start),
                        events.stream().filter(e -> !isToCome(e)).sorted(start.reversed()))
                .toList();
    }

    /** In a list of all visits. */
    Visit visit(Thing event) {
        return visit(event, details.ofVisit(event));
    }

    /** On the page of what the visit has to do with: that is not named again, and what followed is. */
    Visit visit(Thing event, Thing page) {
        return visit(event, details.ofVisit(event, page));
    }

    private Visit visit(Thing event, Sentence detail) {
        String start = event.value(Terms.START).orElse("");
        String end = event.value(Terms.END).orElse(start);
        String days = dates.days(start, end);
        return new Visit(
                days.isEmpty() ? dates.monthAndYear(start) : days,
                days.isEmpty() ? "" : dates.monthAndYear(start),
                tense(event),
                name(event),
                detail);
    }

    /** Where it can be reached: its contact page, else its site. */
    static Optional<WebUrl> contact(Thing thing) {
        return Stream.concat(addresses(thing, Es.CONTACT_PAGE).stream(), addresses(thing, Terms.HOMEPAGE).stream())
                .findFirst();
    }

    /** Whether a thing is of a kind. */
    static boolean is(Thing thing, Kind kind) {
        return thing.kind().equals(Optional.of(kind));
    }
}
