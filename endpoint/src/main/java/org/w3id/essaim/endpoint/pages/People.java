package org.w3id.essaim.endpoint.pages;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.action.Answer;
import org.w3id.essaim.endpoint.action.WhoCanCome;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** Who can come: on what they can accompany, where they go, how often they came, on which terms, how to reach them. */
final class People {

    private final Scribe scribe;
    private final Wording words;
    private final Answers answers;

    People(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
        this.answers = new Answers(scribe);
    }

    /** A question answered by these, each with why: on what they accompany, or which skill they have. */
    Question question(String key, Thing thing, Map<Thing, Sentence> people) {
        if (people.isEmpty()) {
            return answers.question(key, answers.none(key, thing));
        }
        return answers.question(key, Sentence.EMPTY, rows(thing, people));
    }

    /** One row each, in the order given. */
    Body rows(Thing thing, Map<Thing, Sentence> people) {
        return answers.rows(
                List.copyOf(people.keySet()), actor -> row(actor, thing, people.getOrDefault(actor, Sentence.EMPTY)));
    }

    /** Without a reason to tell. */
    static Map<Thing, Sentence> unexplained(Iterable<Thing> actors) {
        Map<Thing, Sentence> people = new LinkedHashMap<>();
        actors.forEach(actor -> people.put(actor, Sentence.EMPTY));
        return people;
    }

    private Entry row(Thing actor, Thing about, Sentence why) {
        List<Thing> served = actor.related(Terms.AREA_SERVED);
        Sentence area = served.isEmpty()
                ? words.sentence("detail.areaUnknown")
                : words.sentence("detail.serves", scribe.labels(served));
        Sentence times = Scribe.is(about, Kind.COMMONS) && why.isEmpty() ? times(actor, about) : Sentence.EMPTY;
        Sentence terms = scribe.common(actor.related(Es.REMUNERATION));
        return scribe.entry(actor)
                .saying(Sentence.joined(List.of(why, area, times, terms), " · "))
                .acting(Scribe.contact(actor));
    }

    private Sentence times(Thing actor, Thing commons) {
        List<Thing> visits = visits(actor, commons);
        long past = visits.stream().filter(v -> !scribe.isToCome(v)).count();
        Sentence next = scribe.byDate(visits).stream()
                .filter(scribe::isToCome)
                .findFirst()
                .flatMap(v -> v.value(Terms.START))
                .map(start -> words.sentence("detail.next", scribe.on(start)))
                .orElse(Sentence.EMPTY);
        return Sentence.joined(List.of(words.count("detail.times", past), next), " · ");
    }

    private static List<Thing> visits(Thing actor, Thing commons) {
        return actor.inverse(Es.FACILITATOR).stream()
                .filter(visit -> visit.related(Es.INTRODUCES).contains(commons))
                .toList();
    }

    /** Those who can come for a commons; of those who would only for its themes it is told for which. */
    Map<Thing, Sentence> forCommons(Thing commons) {
        Map<Thing, Sentence> people = new LinkedHashMap<>();
        WhoCanCome.of(commons, Optional.empty())
                .rows()
                .forEach(row -> row.thing().ifPresent(actor -> {
                    List<Thing> on = row.things("on");
                    boolean forItself =
                            on.contains(commons) || !visits(actor, commons).isEmpty();
                    people.put(
                            actor,
                            forItself ? Sentence.EMPTY : words.sentence("detail.accompanies", scribe.common(on)));
                }));
        return people;
    }

    /** Those who could answer a need, each with the skill or the themes by which. */
    Map<Thing, Sentence> forNeed(Answer couldAnswer) {
        Map<Thing, Sentence> people = new LinkedHashMap<>();
        couldAnswer
                .rows()
                .forEach(row -> row.thing()
                        .filter(thing -> Scribe.is(thing, Kind.ACTOR))
                        .ifPresent(actor -> {
                            List<Thing> on = row.things("on");
                            List<Thing> skills = on.stream()
                                    .filter(actor.related(Terms.SKILL)::contains)
                                    .toList();
                            people.put(
                                    actor,
                                    skills.isEmpty()
                                            ? words.sentence("detail.accompanies", scribe.common(on))
                                            : words.sentence("detail.skill", scribe.common(skills)));
                        }));
        return people;
    }

    /** The actors whose area served is one of these territories or holds it, those of the smallest area first. */
    static Set<Thing> serving(List<Thing> territories) {
        Set<Thing> holders = new LinkedHashSet<>();
        territories.forEach(t -> climb(t, holders));
        return served(holders.stream());
    }

    /** The actors who go to a part of this territory, and not to all of it. */
    static Set<Thing> servingPart(Thing territory) {
        Set<Thing> parts = new LinkedHashSet<>();
        descend(territory, parts);
        Set<Thing> actors = served(parts.stream());
        actors.removeAll(serving(List.of(territory)));
        return actors;
    }

    private static Set<Thing> served(Stream<Thing> territories) {
        Set<Thing> actors = new LinkedHashSet<>();
        territories.forEach(t -> actors.addAll(t.inverse(Terms.AREA_SERVED)));
        return actors;
    }

    private static void climb(Thing territory, Set<Thing> found) {
        if (found.add(territory)) {
            territory.related(Terms.PART_OF).forEach(parent -> climb(parent, found));
        }
    }

    /** This territory and all that it holds. */
    static void descend(Thing territory, Set<Thing> found) {
        if (found.add(territory)) {
            territory.inverse(Terms.PART_OF).forEach(part -> descend(part, found));
        }
    }
}
