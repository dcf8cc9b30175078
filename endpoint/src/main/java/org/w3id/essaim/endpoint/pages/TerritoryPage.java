package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** A territory: who goes there, what is needed there, who came, what was adopted, what stands in it. */
final class TerritoryPage implements KindPage {

    private static final List<Kind> INSIDE =
            List.of(Kind.PLACE, Kind.ACTOR, Kind.NEED, Kind.INTERVENTION, Kind.ADOPTION, Kind.COMMONS, Kind.STUDY);

    private final Scribe scribe;
    private final Answers answers;

    TerritoryPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing territory) {
        Set<Thing> within = new HashSet<>();
        People.descend(territory, within);
        List<Question> questions = new ArrayList<>();
        questions.add(new People(scribe).question("goes", territory, People.unexplained(goes(territory))));
        questions.add(answers.rows("neededThere", territory, openNeeds(within)));
        questions.add(answers.visits("visitedThere", territory, standing(Kind.INTERVENTION, within)));
        List<Thing> adoptions = AdoptionCounts.furthestFirst(standing(Kind.ADOPTION, within));
        if (!adoptions.isEmpty()) {
            questions.add(answers.rows("adoptedThere", territory, adoptions));
        }
        questions.add(inside(territory, within));
        List<Thing> parts = territory.inverse(Terms.PART_OF);
        if (!parts.isEmpty()) {
            questions.add(answers.question(
                    "parts",
                    Sentence.EMPTY,
                    new Body.Names(List.of(), parts.stream().map(scribe::brief).toList(), Sentence.EMPTY)));
        }
        return questions;
    }

    /** Those who go everywhere in it, then those who go to a part of it: each row says where. */
    private static Set<Thing> goes(Thing territory) {
        Set<Thing> actors = new LinkedHashSet<>(People.serving(List.of(territory)));
        actors.addAll(People.servingPart(territory));
        return actors;
    }

    private List<Thing> openNeeds(Set<Thing> within) {
        return Needs.openFirst(standing(Kind.NEED, within).stream().filter(Needs::isOpen));
    }

    private List<Thing> standing(Kind kind, Set<Thing> within) {
        return scribe.context().catalogue().things(kind).stream()
                .filter(t -> t.territories().stream().anyMatch(within::contains))
                .toList();
    }

    private Question inside(Thing territory, Set<Thing> within) {
        List<Entry> counts = new ArrayList<>();
        for (Kind kind : INSIDE) {
            long n = standing(kind, within).size();
            if (n > 0) {
                Part name = Part.plain(
                                scribe.words().count("count." + kind.slug(), n).text())
                        .to(scribe.links().list(kind, "territory", territory.slug()));
                counts.add(new Entry(Optional.of(kind), name, Sentence.EMPTY, Optional.empty(), Optional.empty()));
            }
        }
        return counts.isEmpty()
                ? answers.question("inside", answers.none("inside", territory))
                : answers.question("inside", Sentence.EMPTY, new Body.Rows(counts, Sentence.EMPTY));
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
