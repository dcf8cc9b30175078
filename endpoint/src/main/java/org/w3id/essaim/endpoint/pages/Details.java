package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.views.Thing;
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
            case ACTOR -> line(types(thing), state(thing), where(thing));
            case INTERVENTION -> line(date(thing), ofVisit(thing));
            case ADOPTION -> line(state(thing), since(thing));
            case FUNDING -> line(types(thing), amount(thing));
            case NEED -> line(types(thing), said("detail.expressedBy", thing, Es.EXPRESSED_BY), closed(thing));
            case STUDY -> line(types(thing), state(thing), issued(thing), said("detail.about", thing, Terms.ABOUT));
            case MOOC, LEARNING -> line(types(thing), said("detail.for", thing, Terms.AUDIENCE), state(thing));
            case SESSION -> line(date(thing));
            case DIRECTORY -> line(types(thing));
            case PRODUCT -> line(alternatives(thing));
            case TERRITORY -> line(types(thing), scribe.labels(thing.related(Terms.PART_OF)));
        };
    }

    /** Format, where, with whom, what it introduces, and whether something is known of what followed. */
    Sentence ofVisit(Thing event) {
        Sentence places = scribe.labels(event.related(Terms.LOCATION));
        return line(
                types(event),
                places.isEmpty() ? where(event) : places,
                said("detail.facilitator", event, Es.FACILITATOR),
                said("detail.organizer", event, Terms.ORGANIZER),
                said("detail.introduces", event, Es.INTRODUCES),
                followed(event));
    }

    private Sentence followed(Thing event) {
        int adoptions = event.inverse(Es.FOLLOWS_INTERVENTION).size();
        if (scribe.isToCome(event)) {
            return Sentence.EMPTY;
        }
        return scribe.words().count("detail.followed", adoptions);
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
        List<Thing> others = thing.related(property);
        return others.isEmpty() ? Sentence.EMPTY : scribe.words().sentence(key, scribe.labels(others));
    }

    private Sentence adopters(Thing commons) {
        long adoptions = commons.inverse(Es.ADOPTED).size();
        return adoptions == 0 ? Sentence.EMPTY : scribe.words().count("detail.adoptions", adoptions);
    }

    private Sentence alternatives(Thing product) {
        return scribe.words()
                .count("detail.alternatives", product.inverse(Es.ALTERNATIVE_TO).size());
    }

    private Sentence state(Thing thing) {
        return scribe.labels(thing.related(Es.STATUS));
    }

    private Sentence closed(Thing need) {
        return Scribe.state(need).equals(Optional.of("ouvert")) ? Sentence.EMPTY : state(need);
    }

    private Sentence since(Thing adoption) {
        return adoption.value(Terms.START)
                .map(date ->
                        scribe.words().sentence("detail.since", scribe.dates().said(date)))
                .orElse(Sentence.EMPTY);
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
