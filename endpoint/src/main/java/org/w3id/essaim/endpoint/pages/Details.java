package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** The line under a thing's name in a list: what tells it from its neighbours. */
final class Details {

    private static final String DOT = " · ";

    private final Scribe scribe;

    Details(Scribe scribe) {
        this.scribe = scribe;
    }

    Sentence of(Thing thing) {
        return thing.kind().map(kind -> of(thing, kind)).orElse(Sentence.EMPTY);
    }

    private Sentence of(Thing thing, Kind kind) {
        return switch (kind) {
            case COMMONS -> line(types(thing), said("detail.steward", thing, Es.STEWARD), adopters(thing));
            case PLACE -> line(types(thing), where(thing), position(thing));
            case ACTOR -> line(types(thing), state(thing), where(thing), served(thing));
            case INTERVENTION -> line(date(thing), ofVisit(thing));
            case ADOPTION -> line(scribe.labels(thing.related(Es.STATUS)), since(thing));
            case FUNDING -> line(types(thing), amount(thing));
            case NEED -> line(types(thing), said("detail.expressedBy", thing, Es.EXPRESSED_BY), byWhen(thing));
            case STUDY -> line(types(thing), state(thing), issued(thing), said("detail.about", thing, Terms.ABOUT));
            case MOOC, LEARNING -> line(types(thing), said("detail.for", thing, Terms.AUDIENCE), state(thing));
            case SESSION -> line(date(thing), scribe.labels(thing.inverse(Terms.SESSION)));
            case DIRECTORY -> line(types(thing));
            case PRODUCT -> line(alternatives(thing));
            case TERRITORY -> line(types(thing), scribe.labels(thing.related(Terms.PART_OF)));
        };
    }

    /** Format, where, with whom, what it introduces, and whether something is known of what followed. */
    Sentence ofVisit(Thing event) {
        return line(about(event, Optional.empty()), followed(event));
    }

    /** The same on the page of one of those it names: what the reader sees already is left out, what was adopted is named. */
    Sentence ofVisit(Thing event, Thing page) {
        List<Thing> adoptions = event.inverse(Es.FOLLOWS_INTERVENTION);
        Sentence after = adoptions.isEmpty()
                ? followed(event)
                : scribe.words().sentence("detail.followed.by", scribe.names(adoptions));
        return line(about(event, Optional.of(page)), after);
    }

    private Sentence about(Thing event, Optional<Thing> page) {
        List<Thing> places = event.related(Terms.LOCATION);
        List<Thing> facilitators = event.related(Es.FACILITATOR);
        List<Thing> organizers = event.related(Terms.ORGANIZER).stream()
                .filter(o -> !facilitators.contains(o))
                .toList();
        return line(
                types(event),
                places.isEmpty() ? where(event) : scribe.labels(without(page, places)),
                said("detail.facilitator", without(page, facilitators)),
                said("detail.organizer", without(page, organizers)),
                said("detail.introduces", without(page, event.related(Es.INTRODUCES))));
    }

    private static List<Thing> without(Optional<Thing> page, List<Thing> things) {
        return things.stream().filter(t -> !page.equals(Optional.of(t))).toList();
    }

    /** What only is thought of is no adoption yet. */
    private Sentence followed(Thing event) {
        AdoptionCounts adoptions = AdoptionCounts.of(event.inverse(Es.FOLLOWS_INTERVENTION));
        if (scribe.isToCome(event)) {
            return Sentence.EMPTY;
        }
        return adoptions.begun() == 0 && adoptions.planned() > 0
                ? scribe.words().count("detail.followed.planned", adoptions.planned())
                : scribe.words().count("detail.followed", adoptions.begun());
    }

    private static Sentence line(Sentence... pieces) {
        return Sentence.joined(List.of(pieces), DOT);
    }

    /** Its types, but those that say no more than its kind. */
    Sentence types(Thing thing) {
        String kind = thing.kind().map(Kind::slug).orElse("");
        return scribe.labels(thing.related(Terms.TYPE).stream()
                .filter(t -> !t.slug().equals("non-precise") && !t.slug().equals(kind))
                .toList());
    }

    private Sentence said(String key, Thing thing, String property) {
        return said(key, thing.related(property));
    }

    private Sentence said(String key, List<Thing> others) {
        return others.isEmpty() ? Sentence.EMPTY : scribe.words().sentence(key, scribe.common(others));
    }

    private Sentence served(Thing actor) {
        return said("detail.serves", actor, Terms.AREA_SERVED);
    }

    /** Those that last, those thought of and those given up, apart: {@code 2 adoptions, 1 adoption pressentie}. */
    private Sentence adopters(Thing commons) {
        AdoptionCounts adoptions = AdoptionCounts.of(commons.inverse(Es.ADOPTED));
        Wording words = scribe.words();
        return Sentence.joined(
                List.of(
                        some("detail.adoptions", adoptions.lasting(), words),
                        some("detail.adoptions.planned", adoptions.planned(), words),
                        some("detail.adoptions.left", adoptions.left(), words)),
                ", ");
    }

    private static Sentence some(String key, long number, Wording words) {
        return number == 0 ? Sentence.EMPTY : words.count(key, number);
    }

    private Sentence alternatives(Thing product) {
        return scribe.words()
                .count("detail.alternatives", product.inverse(Es.ALTERNATIVE_TO).size());
    }

    /** A state, unless it is the one that goes without saying. */
    private Sentence state(Thing thing) {
        return scribe.labels(thing.related(Es.STATUS).stream()
                .filter(state -> !state.slug().equals("actif"))
                .toList());
    }

    /** By when, while it is open; else its state. */
    private Sentence byWhen(Thing need) {
        return Needs.isOpen(need)
                ? need.value(Terms.END)
                        .map(end -> scribe.words().sentence("detail.by", scribe.on(end)))
                        .orElse(Sentence.EMPTY)
                : state(need);
    }

    private Sentence since(Thing adoption) {
        return adoption.value(Terms.START).map(scribe::since).orElse(Sentence.EMPTY);
    }

    private Sentence issued(Thing study) {
        return study.value(Terms.ISSUED)
                .map(date -> Sentence.plain(scribe.dates().said(date)))
                .orElse(Sentence.EMPTY);
    }

    private Sentence date(Thing event) {
        return event.value(Terms.START)
                .map(start -> Sentence.plain(
                        scribe.dates().said(start, event.value(Terms.END).orElse(start))))
                .orElse(Sentence.EMPTY);
    }

    private Sentence amount(Thing funding) {
        return funding.value(Terms.AMOUNT)
                .map(amount -> Sentence.plain(Amounts.said(amount, scribe.words())))
                .orElseGet(() -> scribe.words().sentence("amount.unpublished"));
    }

    private Sentence position(Thing place) {
        return place.value(Terms.LATITUDE).isPresent()
                ? Sentence.EMPTY
                : scribe.words().sentence("detail.position");
    }

    /** The territory, and the department that holds it: {@code Rennes, Ille-et-Vilaine}. */
    Sentence where(Thing thing) {
        List<Sentence> said = new ArrayList<>();
        for (Thing territory : thing.related(Terms.SPATIAL)) {
            said.add(Sentence.of(scribe.label(territory)));
            department(territory).ifPresent(d -> said.add(Sentence.of(scribe.label(d))));
        }
        return Sentence.joined(said, ", ");
    }

    private static Optional<Thing> department(Thing territory) {
        Optional<Thing> parent = Scribe.first(territory, Terms.PART_OF);
        if (territory.slug().startsWith("department-") || parent.isEmpty()) {
            return Optional.empty();
        }
        return parent.get().slug().startsWith("department-") ? parent : department(parent.get());
    }
}
