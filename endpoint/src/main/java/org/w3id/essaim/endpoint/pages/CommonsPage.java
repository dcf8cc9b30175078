package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
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
                        introduced(commons),
                        learn(commons))
                .flatMap(q -> q)
                .toList();
    }

    /** Those for the commons itself; if there are none, that is said before those of its themes. */
    private Question whoCanCome(Thing commons) {
        People people = new People(scribe);
        Map<Thing, Sentence> companions = people.forCommons(commons);
        boolean forItself = companions.values().stream().anyMatch(Sentence::isEmpty);
        if (forItself || companions.isEmpty()) {
            return companions.isEmpty() ? nobody(commons) : people.question("come", commons, companions);
        }
        Sentence none = scribe.words()
                .sentence(
                        "answer.come.themes",
                        scribe.label(commons),
                        scribe.links().contribute(Kind.ACTOR));
        return answers.question("come", none, people.rows(commons, companions));
    }

    private Question nobody(Thing commons) {
        return commons.related(Terms.SUBJECT).stream()
                .filter(theme -> theme.inverse(Terms.SUBJECT).stream().anyMatch(t -> Scribe.is(t, Kind.ACTOR)))
                .findFirst()
                .map(theme -> answers.question(
                        "come",
                        scribe.words()
                                .sentence(
                                        "answer.come.theme",
                                        scribe.label(commons),
                                        scribe.links().contribute(Kind.ACTOR),
                                        scribe.links().list(Kind.ACTOR, "theme", theme.slug()),
                                        scribe.common(List.of(theme)))))
                .orElseGet(() -> answers.question("come", answers.none("come", commons)));
    }

    /** The visits that introduced it or will, if there are any. */
    private Stream<Question> introduced(Thing commons) {
        List<Thing> visits = commons.inverse(Es.INTRODUCES);
        return visits.isEmpty() ? Stream.empty() : Stream.of(answers.visits("introducedAt", commons, visits));
    }

    /** Needs it may answer, and those of the ones who look after it. */
    private List<Thing> needs(Thing commons) {
        return Needs.openFirst(Stream.concat(
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
                .pages("contact", Es.CONTACT_PAGE)
                .pages("repository", Terms.REPOSITORY)
                .pages("governance", Es.GOVERNANCE)
                .pages("participation", Es.PARTICIPATION)
                .things("status", Es.STATUS)
                .things("theme", Terms.SUBJECT)
                .things("spatial", Terms.SPATIAL)
                .languages("language")
                .known("author", Terms.CREATOR)
                .things("contributor", Terms.CONTRIBUTOR)
                .date("issued", Terms.ISSUED)
                .things("basedOn", Terms.BASED_ON)
                .inverse("basisOf", Terms.BASED_ON)
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
