package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;

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
        questions.add(accompanies(actor));
        questions.add(answers.visits("followed", actor, visits(actor)));
        List<Thing> adoptions = actor.inverse(Es.ADOPTER);
        if (!adoptions.isEmpty()) {
            questions.add(answers.adoptions("adopted", actor, adoptions, Es.ADOPTED, Sentence.EMPTY));
        }
        optional(questions, "accompanied", actor, actor.inverse(Es.ACCOMPANIED_BY));
        optional(questions, "expressed", actor, Answers.needs(actor.inverse(Es.EXPRESSED_BY).stream()));
        optional(questions, "stewardOf", actor, actor.inverse(Es.STEWARD));
        optional(questions, "authorOf", actor, actor.inverse(Terms.CREATOR));
        optional(questions, "funds", actor, actor.inverse(Terms.FUNDER));
        optional(questions, "operates", actor, actor.inverse(Es.OPERATED_BY));
        return questions;
    }

    private void optional(List<Question> questions, String key, Thing actor, List<Thing> things) {
        if (!things.isEmpty()) {
            questions.add(answers.rows(key, actor, things));
        }
    }

    private static List<Thing> visits(Thing actor) {
        return Stream.concat(actor.inverse(Es.FACILITATOR).stream(), actor.inverse(Terms.ORGANIZER).stream())
                .distinct()
                .toList();
    }

    private Question accompanies(Thing actor) {
        List<Thing> on = Stream.concat(actor.related(Es.CAN_ACCOMPANY).stream(), actor.related(Terms.SKILL).stream())
                .distinct()
                .toList();
        List<Thing> where = actor.related(Terms.AREA_SERVED);
        if (on.isEmpty()) {
            return answers.question("accompanies", answers.none("accompanies", actor));
        }
        Wording words = scribe.words();
        Sentence area = where.isEmpty()
                ? words.sentence("answer.accompanies.nowhere", scribe.tell(actor))
                : words.sentence("answer.accompanies.where", scribe.names(where));
        return answers.question(
                "accompanies",
                words.sentence("answer.accompanies", scribe.label(actor), scribe.names(on))
                        .then(area));
    }

    @Override
    public List<Fact> brief(Thing actor) {
        return new FactSheet(scribe, actor)
                .pages("contact", Es.CONTACT_PAGE)
                .pages("homepage", Terms.HOMEPAGE)
                .things("areaServed", Terms.AREA_SERVED)
                .things("spatial", Terms.SPATIAL)
                .things("skill", Terms.SKILL)
                .things("remuneration", Es.REMUNERATION)
                .things("status", Es.STATUS)
                .things("memberOf", Terms.MEMBER_OF)
                .inverse("members", Terms.MEMBER_OF)
                .things("theme", Terms.SUBJECT)
                .listed()
                .funding()
                .facts();
    }
}
