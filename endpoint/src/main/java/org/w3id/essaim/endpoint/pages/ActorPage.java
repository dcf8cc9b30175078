package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** An organisation or a person: on what and where they can accompany, how to reach them, what followed their visits. */
final class ActorPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    ActorPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing actor) {
        List<Question> questions = new ArrayList<>();
        questions.add(answers.question("accompanies", accompanies(actor)));
        questions.add(answers.visits("followed", actor, both(actor, Es.FACILITATOR, Terms.ORGANIZER)));
        List<Thing> adoptions = actor.inverse(Es.ADOPTER);
        if (!adoptions.isEmpty()) {
            questions.add(answers.adoptions("adopted", actor, adoptions, Es.ADOPTED, Sentence.EMPTY));
        }
        optional(questions, "accompanied", actor, AdoptionCounts.furthestFirst(actor.inverse(Es.ACCOMPANIED_BY)));
        optional(questions, "expressed", actor, Needs.openFirst(actor.inverse(Es.EXPRESSED_BY).stream()));
        optional(questions, "stewardOf", actor, both(actor, Es.STEWARD, Es.COMMUNITY));
        optional(questions, "authorOf", actor, both(actor, Terms.CREATOR, Terms.CONTRIBUTOR));
        optional(questions, "funds", actor, actor.inverse(Terms.FUNDER));
        optional(questions, "operates", actor, actor.inverse(Es.OPERATED_BY));
        return questions;
    }

    private void optional(List<Question> questions, String key, Thing actor, List<Thing> things) {
        if (!things.isEmpty()) {
            questions.add(answers.rows(key, actor, things));
        }
    }

    private static List<Thing> both(Thing actor, String one, String other) {
        return Stream.concat(actor.inverse(one).stream(), actor.inverse(other).stream())
                .distinct()
                .toList();
    }

    private Sentence accompanies(Thing actor) {
        List<Thing> on = actor.related(Es.CAN_ACCOMPANY);
        List<Sentence> said = new ArrayList<>();
        if (on.isEmpty()) {
            said.add(answers.none("accompanies", actor));
        }
        said.add(said("answer.accompanies", actor, on.stream().filter(t -> !Scribe.is(t, Kind.PRODUCT))));
        said.add(said("answer.accompanies.leave", actor, on.stream().filter(t -> Scribe.is(t, Kind.PRODUCT))));
        said.add(said("answer.accompanies.skills", actor, actor.related(Terms.SKILL).stream()));
        if (!on.isEmpty()) {
            said.add(area(actor));
        }
        said.add(terms(actor));
        said.add(contact(actor, !on.isEmpty()));
        return Sentence.joined(said, " ");
    }

    private Sentence said(String key, Thing actor, Stream<Thing> things) {
        List<Sentence> names = things.map(t -> Sentence.of(scribe.mentioned(t))).toList();
        Wording words = scribe.words();
        return names.isEmpty() ? Sentence.EMPTY : words.sentence(key, words.all(names), scribe.label(actor));
    }

    private Sentence area(Thing actor) {
        List<Thing> where = actor.related(Terms.AREA_SERVED);
        return where.isEmpty()
                ? scribe.words().sentence("answer.accompanies.nowhere", scribe.tell(actor))
                : scribe.words().sentence("answer.accompanies.where", scribe.names(where));
    }

    private Sentence terms(Thing actor) {
        List<Sentence> terms = actor.related(Es.REMUNERATION).stream()
                .map(t -> scribe.common(List.of(t)))
                .toList();
        Wording words = scribe.words();
        return terms.isEmpty() ? Sentence.EMPTY : words.sentence("answer.accompanies.terms", words.either(terms));
    }

    /** @param called whether anything is said that one would get in touch for */
    private Sentence contact(Thing actor, boolean called) {
        Sentence unknown = called ? scribe.words().sentence("answer.contact.0", scribe.tell(actor)) : Sentence.EMPTY;
        return Scribe.contact(actor)
                .map(page -> scribe.words().sentence("answer.contact", page))
                .orElse(unknown);
    }

    @Override
    public List<Fact> brief(Thing actor) {
        return new FactSheet(scribe, actor)
                .pages("contact", Es.CONTACT_PAGE)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("url", Terms.URL)
                .things("areaServed", Terms.AREA_SERVED)
                .things("spatial", Terms.SPATIAL)
                .things("skill", Terms.SKILL)
                .things("remuneration", Es.REMUNERATION)
                .languages("language")
                .things("status", Es.STATUS)
                .things("memberOf", Terms.MEMBER_OF)
                .inverse("members", Terms.MEMBER_OF)
                .things("theme", Terms.SUBJECT)
                .listed()
                .funding()
                .date("consent", Es.CONSENT)
                .facts();
    }
}
