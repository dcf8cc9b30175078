package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Kind;

/** A territory: who goes there, what is needed there, what stands in it. */
final class TerritoryPage implements KindPage {

    private static final List<Kind> INSIDE =
            List.of(Kind.PLACE, Kind.ACTOR, Kind.NEED, Kind.INTERVENTION, Kind.COMMONS, Kind.STUDY);

    private final Scribe scribe;
    private final Answers answers;

    TerritoryPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing territory) {
        List<Question> questions = new ArrayList<>();
        questions.add(answers.people("goes", territory, new LinkedHashSet<>(Answers.serving(List.of(territory)))));
        questions.add(inside(territory));
        List<Thing> parts = territory.inverse(Terms.PART_OF);
        if (!parts.isEmpty()) {
            questions.add(answers.question(
                    "parts",
                    Sentence.EMPTY,
                    new Body.Names(List.of(), parts.stream().map(scribe::brief).toList(), Sentence.EMPTY)));
        }
        return questions;
    }

    private Question inside(Thing territory) {
        Set<Thing> within = new HashSet<>();
        collect(territory, within);
        List<Entry> counts = new ArrayList<>();
        for (Kind kind : INSIDE) {
            long n = scribe.context().catalogue().things(kind).stream()
                    .filter(t -> places(t).anyMatch(within::contains))
                    .count();
            if (n > 0) {
                Part name = Part.plain(
                                scribe.words().count("count." + kind.slug(), n).text())
                        .to(scribe.links().list(kind, "territory", territory.slug()));
                counts.add(new Entry(
                        java.util.Optional.of(kind),
                        name,
                        Sentence.EMPTY,
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
            }
        }
        return counts.isEmpty()
                ? answers.question("inside", answers.none("inside", territory))
                : answers.question("inside", Sentence.EMPTY, new Body.Rows(counts, Sentence.EMPTY));
    }

    /** Its own territories, else those of the place or of the one it belongs to. */
    private static Stream<Thing> places(Thing thing) {
        List<Thing> own = thing.related(Terms.SPATIAL);
        return own.isEmpty()
                ? Stream.of(Terms.LOCATION, org.w3id.essaim.ontology.Es.EXPRESSED_BY)
                        .flatMap(p -> thing.related(p).stream())
                        .flatMap(other -> other.related(Terms.SPATIAL).stream())
                : own.stream();
    }

    private static void collect(Thing territory, Set<Thing> found) {
        if (found.add(territory)) {
            territory.inverse(Terms.PART_OF).forEach(part -> collect(part, found));
        }
    }

    @Override
    public List<Fact> brief(Thing territory) {
        return new FactSheet(scribe, territory)
                .things("level", Terms.TYPE)
                .things("partOf", Terms.PART_OF)
                .literals("insee", Terms.INSEE)
                .facts();
    }
}
