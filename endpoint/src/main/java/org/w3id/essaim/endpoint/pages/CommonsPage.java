package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** A commons: who can come, who adopted it and in what state, what is needed. */
final class CommonsPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    CommonsPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing commons) {
        List<Thing> adoptions = commons.inverse(Es.ADOPTED);
        Sentence all = scribe.words()
                .count(
                        "adoption.all",
                        adoptions.size(),
                        scribe.links().list(Kind.ADOPTION, "adopted", "commons/" + commons.slug()));
        return Stream.of(
                        Stream.of(
                                whoCanCome(commons),
                                answers.adoptions("adopters", commons, adoptions, Es.ADOPTER, all),
                                answers.rows("needs", commons, needs(commons))),
                        learn(commons))
                .flatMap(q -> q)
                .toList();
    }

    private Question whoCanCome(Thing commons) {
        Set<Thing> companions = Answers.companions(commons);
        if (!companions.isEmpty()) {
            return answers.people("come", commons, companions);
        }
        return Scribe.first(commons, Terms.SUBJECT)
                .map(theme -> answers.question(
                        "come",
                        scribe.words()
                                .sentence(
                                        "answer.come.theme",
                                        scribe.label(commons),
                                        scribe.links().contribute(),
                                        scribe.links().list(Kind.ACTOR, "theme", theme.slug()),
                                        scribe.label(theme))))
                .orElseGet(() -> answers.question("come", answers.none("come", commons)));
    }

    /** Needs it may answer, and those of the ones who look after it. */
    private static List<Thing> needs(Thing commons) {
        return Answers.needs(Stream.concat(
                commons.inverse(Es.ANSWERED_BY).stream().filter(t -> Scribe.is(t, Kind.NEED)),
                Stream.of(Es.STEWARD, Es.COMMUNITY)
                        .flatMap(p -> commons.related(p).stream())
                        .flatMap(actor -> actor.inverse(Es.EXPRESSED_BY).stream())));
    }

    /** Studies and lessons about it, if there are any. */
    private Stream<Question> learn(Thing commons) {
        List<Thing> about = Stream.concat(
                        commons.inverse(Terms.ABOUT).stream(), commons.inverse(Terms.TEACHES).stream())
                .distinct()
                .toList();
        return about.isEmpty() ? Stream.empty() : Stream.of(answers.rows("learn", commons, about));
    }

    @Override
    public List<Fact> brief(Thing commons) {
        return new FactSheet(scribe, commons)
                .licence()
                .things("steward", Es.STEWARD)
                .things("community", Es.COMMUNITY)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("url", Terms.URL)
                .pages("repository", Terms.REPOSITORY)
                .pages("governance", Es.GOVERNANCE)
                .pages("participation", Es.PARTICIPATION)
                .things("status", Es.STATUS)
                .things("theme", Terms.SUBJECT)
                .things("spatial", Terms.SPATIAL)
                .languages("language")
                .things("alternativeTo", Es.ALTERNATIVE_TO)
                .things("importsFrom", Es.IMPORTS_FROM)
                .entries("similarTo", Es.SIMILAR_TO, similar(commons), Sentence.EMPTY)
                .listed()
                .funding()
                .facts();
    }

    /** Read both ways. */
    private List<Entry> similar(Thing commons) {
        return Stream.concat(commons.related(Es.SIMILAR_TO).stream(), commons.inverse(Es.SIMILAR_TO).stream())
                .distinct()
                .map(scribe::brief)
                .toList();
    }
}
