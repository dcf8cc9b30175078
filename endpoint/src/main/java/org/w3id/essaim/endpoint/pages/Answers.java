package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** The questions that things of several kinds share. */
final class Answers {

    /** Up to so many rows; the list has the rest. */
    private static final int ROWS = 12;

    /** The states of an adoption that lasts. */
    private static final Set<String> DONE = Set.of("adopte", "contribue");

    private final Scribe scribe;
    private final Wording words;

    Answers(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    /** A question whose words are {@code ask.{key}}. */
    Question question(String key, Sentence answer, Body... bodies) {
        return new Question(key, words.text("ask." + key), answer, List.of(bodies));
    }

    /** Things in rows, or what is said when there are none: {@code answer.{key}.0} with where to tell. */
    Question rows(String key, Thing thing, List<Thing> things, Function<Thing, Entry> entry) {
        if (things.isEmpty()) {
            return question(key, none(key, thing));
        }
        Body rows = new Body.Rows(things.stream().limit(ROWS).map(entry).toList(), rest(things.size()));
        return question(key, Sentence.EMPTY, rows);
    }

    Question rows(String key, Thing thing, List<Thing> things) {
        return rows(key, thing, things, scribe::entry);
    }

    Sentence none(String key, Thing thing) {
        return words.sentence("answer." + key + ".0", scribe.label(thing), scribe.tell(thing));
    }

    private Sentence rest(int all) {
        return all > ROWS ? words.count("more", all - ROWS) : Sentence.EMPTY;
    }

    /** Visits, next first; what is said of them when there are none. */
    Question visits(String key, Thing thing, List<Thing> events) {
        if (events.isEmpty()) {
            return question(key, none(key, thing));
        }
        List<Visit> visits =
                scribe.byDate(events).stream().limit(ROWS).map(scribe::visit).toList();
        return question(key, Sentence.EMPTY, new Body.Visits(visits, rest(events.size())));
    }

    /**
     * Adoptions, counted by state.
     *
     * @param key {@code adopters} to show who adopted, {@code adopted} to show what was adopted
     * @param property from the adoption to what is shown
     */
    Question adoptions(String key, Thing thing, List<Thing> adoptions, String property, Sentence more) {
        if (adoptions.isEmpty()) {
            return question(key, none(key, thing));
        }
        boolean detailed = adoptions.stream()
                .anyMatch(a -> a.value(Terms.START).isPresent()
                        || !a.related(Es.FOLLOWS_INTERVENTION).isEmpty()
                        || Scribe.state(a).isEmpty());
        List<Body.StateCount> states = states(adoptions);
        Body body = detailed || adoptions.size() < 4
                ? new Body.Adoptions(
                        words.text("adoption." + key),
                        states,
                        adoptions.stream().map(a -> row(a, property)).toList(),
                        more)
                : new Body.Names(
                        states, adoptions.stream().map(a -> marked(a, property)).toList(), more);
        return question(key, summary(key, thing, adoptions), body);
    }

    private Sentence summary(String key, Thing thing, List<Thing> adoptions) {
        Sentence count = words.count("answer." + key + who(key, adoptions), adoptions.size());
        boolean visited = key.equals("after")
                || adoptions.stream()
                        .anyMatch(a -> !a.related(Es.FOLLOWS_INTERVENTION).isEmpty());
        return visited ? count : count.then(words.count("answer.visitless", adoptions.size(), scribe.tell(thing)));
    }

    /** Adopters are called places or organisations if all are, and if all did adopt: one who only tries has not. */
    private static String who(String key, List<Thing> adoptions) {
        if (!key.equals("adopters")) {
            return "";
        }
        boolean sure = adoptions.stream()
                .allMatch(a -> Scribe.state(a).filter(DONE::contains).isPresent());
        for (Kind kind : List.of(Kind.PLACE, Kind.ACTOR)) {
            boolean all = adoptions.stream()
                    .allMatch(a -> a.related(Es.ADOPTER).stream().allMatch(t -> Scribe.is(t, kind)));
            if (sure && all) {
                return "." + kind.slug();
            }
        }
        return ".mixed";
    }

    private Entry marked(Thing adoption, String property) {
        return Scribe.state(adoption)
                .map(state -> other(adoption, property).marked(state))
                .orElseGet(() -> other(adoption, property));
    }

    /** The other side of the adoption, else the adoption itself. */
    private Entry other(Thing adoption, String property) {
        return scribe.brief(Scribe.first(adoption, property).orElse(adoption));
    }

    private Body.AdoptionRow row(Thing adoption, String property) {
        Sentence state = Scribe.first(adoption, Es.STATUS)
                .map(s -> Sentence.of(scribe.label(s).to(scribe.links().thing(adoption))))
                .orElseGet(() -> words.sentence(
                        "adoption.stateless", scribe.links().thing(adoption).orElseThrow()));
        List<Thing> visits = adoption.related(Es.FOLLOWS_INTERVENTION);
        Sentence after = visits.isEmpty() ? words.sentence("adoption.visitless") : scribe.names(visits);
        return new Body.AdoptionRow(marked(adoption, property), state, since(adoption), after);
    }

    Sentence since(Thing adoption) {
        return adoption.value(Terms.START)
                .map(start -> adoption.value(Terms.END)
                        .map(end -> words.sentence(
                                "adoption.until",
                                scribe.dates().said(start),
                                scribe.dates().said(end)))
                        .orElseGet(() -> Sentence.plain(scribe.dates().said(start))))
                .orElseGet(() -> words.sentence("adoption.dateless"));
    }

    /** All five states, those without an adoption too: zeroes are shown. */
    private List<Body.StateCount> states(List<Thing> adoptions) {
        return Stream.of("pressenti", "essai", "adopte", "contribue", "abandonne")
                .map(slug -> new Body.StateCount(
                        slug,
                        scribe.context()
                                .catalogue()
                                .concept(Scheme.ETAT_ADOPTION.iri(), slug)
                                .map(c -> scribe.label(c).text())
                                .orElse(slug),
                        adoptions.stream()
                                .filter(a ->
                                        Scribe.state(a).filter(slug::equals).isPresent())
                                .count()))
                .toList();
    }

    /** Who says they can accompany on any of these, and who already came for the first. */
    Question people(String key, Thing thing, Set<Thing> actors) {
        List<Thing> sorted = actors.stream()
                .sorted(Comparator.comparing((Thing a) -> -times(a, thing)))
                .toList();
        return rows(key, thing, sorted, actor -> person(actor, thing));
    }

    private Entry person(Thing actor, Thing about) {
        List<Thing> served = actor.related(Terms.AREA_SERVED);
        Sentence area = served.isEmpty()
                ? words.sentence("detail.areaUnknown")
                : words.sentence("detail.serves", scribe.labels(served));
        Sentence times =
                Scribe.is(about, Kind.COMMONS) ? words.count("detail.times", times(actor, about)) : Sentence.EMPTY;
        return scribe.entry(actor)
                .saying(Sentence.joined(List.of(area, times, terms(actor)), " · "))
                .acting(contact(actor));
    }

    private Sentence terms(Thing actor) {
        return scribe.labels(actor.related(Es.REMUNERATION));
    }

    private static java.util.Optional<WebUrl> contact(Thing actor) {
        return Stream.concat(
                        Scribe.addresses(actor, Es.CONTACT_PAGE).stream(),
                        Scribe.addresses(actor, Terms.HOMEPAGE).stream())
                .findFirst();
    }

    private static long times(Thing actor, Thing commons) {
        return actor.inverse(Es.FACILITATOR).stream()
                .filter(visit -> visit.related(Es.INTRODUCES).contains(commons))
                .count();
    }

    /** Those who say they can, then those who came. */
    static Set<Thing> companions(Thing commons) {
        Set<Thing> actors = new LinkedHashSet<>(commons.inverse(Es.CAN_ACCOMPANY));
        commons.inverse(Es.INTRODUCES).forEach(visit -> actors.addAll(visit.related(Es.FACILITATOR)));
        return actors;
    }

    /** The actors whose area served is one of these territories or holds it. */
    static Set<Thing> serving(List<Thing> territories) {
        Set<Thing> holders = new LinkedHashSet<>();
        territories.forEach(t -> climb(t, holders));
        return holders.stream()
                .flatMap(t -> t.inverse(Terms.AREA_SERVED).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void climb(Thing territory, Set<Thing> found) {
        if (found.add(territory)) {
            territory.related(Terms.PART_OF).forEach(parent -> climb(parent, found));
        }
    }

    /** Open needs first. */
    static List<Thing> needs(Stream<Thing> needs) {
        return needs.distinct()
                .sorted(Comparator.comparing((Thing n) -> !Scribe.state(n).equals(java.util.Optional.of("ouvert"))))
                .toList();
    }
}
