package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;

/** A visit: when, where and who; what it introduced; what was adopted afterwards; who paid. */
final class InterventionPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    InterventionPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing event) {
        return List.of(
                answers.question("when", when(event), new Body.Facts(who(event))),
                answers.rows("introduces", event, event.related(Es.INTRODUCES)),
                scribe.isToCome(event) && event.inverse(Es.FOLLOWS_INTERVENTION).isEmpty()
                        ? answers.question("after", scribe.words().sentence("answer.after.toCome"))
                        : answers.adoptions(
                                "after", event, event.inverse(Es.FOLLOWS_INTERVENTION), Es.ADOPTER, Sentence.EMPTY),
                answers.rows("paid", event, event.inverse(Terms.FUNDED)));
    }

    private Sentence when(Thing event) {
        String start = event.value(Terms.START).orElse("");
        String said = scribe.dates().said(start, event.value(Terms.END).orElse(start));
        List<Thing> where =
                event.related(Terms.LOCATION).isEmpty() ? event.related(Terms.SPATIAL) : event.related(Terms.LOCATION);
        return where.isEmpty()
                ? scribe.words().sentence("answer.when.online", said)
                : scribe.words().sentence("answer.when", said, scribe.names(where));
    }

    private List<Fact> who(Thing event) {
        return new FactSheet(scribe, event)
                .things("facilitator", Es.FACILITATOR)
                .things("organizer", Terms.ORGANIZER)
                .things("remuneration", Es.REMUNERATION)
                .things("audience", Terms.AUDIENCE)
                .facts();
    }

    @Override
    public List<Fact> brief(Thing event) {
        return new FactSheet(scribe, event)
                .things("format", Terms.TYPE)
                .things("spatial", Terms.SPATIAL)
                .things("theme", Terms.SUBJECT)
                .funding()
                .facts();
    }
}
