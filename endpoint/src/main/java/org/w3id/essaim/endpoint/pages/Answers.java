package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** The questions that things of several kinds share. */
final class Answers {

    /** Up to so many rows; the list has the rest. */
    static final int ROWS = 12;

    /** The states of an adoption that lasts. */
    private static final Set<String> DONE = Set.of("adopte", "contribue");

    /** What is told in a record of its own, not in that of the thing the question is asked of. */
    private static final Map<String, Kind> TOLD_APART = Map.ofEntries(
            Map.entry("come", Kind.ACTOR),
            Map.entry("nearby", Kind.ACTOR),
            Map.entry("goes", Kind.ACTOR),
            Map.entry("comeForProduct", Kind.ACTOR),
            Map.entry("couldAnswer", Kind.ACTOR),
            Map.entry("adopters", Kind.ADOPTION),
            Map.entry("adopted", Kind.ADOPTION),
            Map.entry("after", Kind.ADOPTION),
            Map.entry("left", Kind.ADOPTION),
            Map.entry("needs", Kind.NEED),
            Map.entry("placeNeeds", Kind.NEED),
            Map.entry("neededThere", Kind.NEED),
            Map.entry("visits", Kind.INTERVENTION),
            Map.entry("followed", Kind.INTERVENTION),
            Map.entry("visitedThere", Kind.INTERVENTION),
            Map.entry("paid", Kind.FUNDING),
            Map.entry("sessions", Kind.SESSION),
            Map.entry("alternatives", Kind.COMMONS),
            Map.entry("mightHelp", Kind.COMMONS),
            Map.entry("inside", Kind.PLACE));

    /** The property of the thing itself that would answer: it may have been looked for and not found. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("accompanies", Es.CAN_ACCOMPANY),
            Map.entry("audience", Terms.AUDIENCE),
            Map.entry("sessions", Terms.SESSION),
            Map.entry("find", Terms.HOMEPAGE),
            Map.entry("read", Terms.HOMEPAGE),
            Map.entry("join", Es.PARTICIPATION),
            Map.entry("teaches", Terms.TEACHES),
            Map.entry("about", Terms.ABOUT),
            Map.entry("basedOn", Terms.BASED_ON),
            Map.entry("lists", Terms.TYPE),
            Map.entry("introduces", Es.INTRODUCES),
            Map.entry("willIntroduce", Es.INTRODUCES),
            Map.entry("afterVisit", Es.FOLLOWS_INTERVENTION),
            Map.entry("companion", Es.ACCOMPANIED_BY),
            Map.entry("evidence", Terms.SOURCE));

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
        return question(key, Sentence.EMPTY, rows(things, entry));
    }

    Question rows(String key, Thing thing, List<Thing> things) {
        return rows(key, thing, things, scribe::entry);
    }

    /** The first of them, and how many more there are. */
    Body rows(List<Thing> things, Function<Thing, Entry> entry) {
        return new Body.Rows(things.stream().limit(ROWS).map(entry).toList(), rest(things.size()));
    }

    /** What is said where nothing is known: that it was looked for, if that is said, else that nobody told it yet. */
    Sentence none(String key, Thing thing) {
        String property = PROPERTIES.getOrDefault(key, "");
        if (!property.isEmpty() && thing.isMissing(property)) {
            return words.sentence("answer.looked", whereToTell(key, thing));
        }
        return words.sentence("answer." + key + ".0", scribe.label(thing), whereToTell(key, thing));
    }

    /** Where the answer to a question can be told: in the thing's own record, or in a new one. */
    WebUrl whereToTell(String key, Thing thing) {
        return TOLD_APART.containsKey(key)
                ? scribe.links().contribute(Objects.requireNonNull(TOLD_APART.get(key)))
                : scribe.tell(thing);
    }

    private Sentence rest(int all) {
        return all > ROWS ? words.count("more", all - ROWS) : Sentence.EMPTY;
    }

    /** Visits, next first; what is said of them when there are none. */
    Question visits(String key, Thing thing, List<Thing> events) {
        if (events.isEmpty()) {
            return question(key, none(key, thing));
        }
        List<Visit> visits = scribe.byDate(events).stream()
                .limit(ROWS)
                .map(event -> scribe.visit(event, thing))
                .toList();
        return question(key, Sentence.EMPTY, new Body.Visits(visits, rest(events.size())));
    }

    /**
     * Adoptions, counted by state.
     *
     * @param key {@code adopters} to show who adopted, {@code adopted} to show what was adopted, {@code after} to show both
     * @param property from the adoption to what is shown first
     */
    Question adoptions(String key, Thing thing, List<Thing> adoptions, String property, Sentence more) {
        if (adoptions.isEmpty()) {
            return question(key, none(key, thing));
        }
        boolean detailed = adoptions.stream()
                .anyMatch(a -> a.value(Terms.START).isPresent()
                        || !a.related(Es.FOLLOWS_INTERVENTION).isEmpty()
                        || Scribe.state(a).isEmpty());
        List<Thing> sorted = AdoptionCounts.furthestFirst(adoptions);
        List<Body.StateCount> states = states(adoptions);
        boolean visitKnown = key.equals("after");
        Body body = detailed || adoptions.size() < 4
                ? new Body.Adoptions(
                        words.text("adoption." + key),
                        words.text(visitKnown ? "adoption.what" : "adoption.visit"),
                        states,
                        sorted.stream().map(a -> row(a, property, visitKnown)).toList(),
                        more)
                : new Body.Names(
                        states, sorted.stream().map(a -> marked(a, property)).toList(), more);
        return question(key, summary(key, adoptions), body);
    }

    private Sentence summary(String key, List<Thing> adoptions) {
        AdoptionCounts counts = AdoptionCounts.of(adoptions);
        if (key.equals("after")) {
            return counts.begun() == 0
                    ? words.sentence("answer.after.planned")
                    : words.count("answer.after", counts.begun());
        }
        Sentence count = words.count("answer." + key + who(key, adoptions), adoptions.size());
        boolean visited = adoptions.stream()
                .anyMatch(a -> !a.related(Es.FOLLOWS_INTERVENTION).isEmpty());
        WebUrl tell = scribe.links().contribute(Kind.INTERVENTION);
        return visited ? count : count.then(words.count("answer.visitless", adoptions.size(), tell));
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

    private Body.AdoptionRow row(Thing adoption, String property, boolean visitKnown) {
        Sentence state = Scribe.first(adoption, Es.STATUS)
                .map(s -> Sentence.of(scribe.label(s).to(scribe.links().thing(adoption))))
                .orElseGet(() -> words.sentence(
                        "adoption.stateless", scribe.links().thing(adoption).orElseThrow()));
        Sentence last = visitKnown ? scribe.names(adoption.related(Es.ADOPTED)) : after(adoption);
        return new Body.AdoptionRow(marked(adoption, property), state, since(adoption), last);
    }

    /** {@code Atelier Exemple, le 12 mars 2025}. */
    private Sentence after(Thing adoption) {
        List<Sentence> visits = adoption.related(Es.FOLLOWS_INTERVENTION).stream()
                .map(visit -> Sentence.joined(
                        List.of(
                                scribe.named(visit),
                                visit.value(Terms.START).map(scribe::on).orElse(Sentence.EMPTY)),
                        ", "))
                .toList();
        return visits.isEmpty() ? words.sentence("adoption.visitless") : Sentence.joined(visits, " · ");
    }

    /** When an adoption began, and when it ended: {@code le 3 février 2026}, {@code octobre 2025, jusqu’au 31 mars 2026}. */
    Sentence since(Thing adoption) {
        Sentence start = adoption.value(Terms.START).map(scribe::on).orElse(Sentence.EMPTY);
        Sentence end = adoption.value(Terms.END).map(scribe::until).orElse(Sentence.EMPTY);
        if (start.isEmpty() && end.isEmpty()) {
            boolean planned = Scribe.state(adoption).filter("pressenti"::equals).isPresent();
            return words.sentence(planned ? "adoption.notYet" : "adoption.dateless");
        }
        return Sentence.joined(List.of(start, end), ", ");
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
}
