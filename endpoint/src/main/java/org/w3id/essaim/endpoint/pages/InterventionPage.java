package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;

/** A visit: when, where and who; what it introduced; what was adopted afterwards; who paid. */
final class InterventionPage implements KindPage {

    private final Scribe scribe;
    private final Wording words;
    private final Answers answers;

    InterventionPage(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing event) {
        boolean toCome = scribe.isToCome(event);
        List<Thing> adoptions = event.inverse(Es.FOLLOWS_INTERVENTION);
        return List.of(
                answers.question("when", when(event), new Body.Facts(who(event))),
                answers.rows(toCome ? "willIntroduce" : "introduces", event, event.related(Es.INTRODUCES)),
                toCome && adoptions.isEmpty()
                        ? answers.question("after", words.sentence("answer.after.toCome"))
                        : answers.adoptions("after", event, adoptions, Es.ADOPTER, Sentence.EMPTY),
                paid(event, toCome ? "pays" : "paid"));
    }

    private Sentence when(Thing event) {
        String start = event.value(Terms.START).orElse("");
        String said = scribe.dates().said(start, event.value(Terms.END).orElse(start));
        Sentence where = where(event);
        Optional<WebUrl> page = Scribe.addresses(event, Terms.URL).stream().findFirst();
        if (!where.isEmpty()) {
            return words.sentence("answer.when", said, where);
        }
        return page.map(url -> words.sentence(
                        "answer.when.online", said, Part.plain(url.shown()).to(url)))
                .orElseGet(() -> words.sentence("answer.when.nowhere", said, scribe.tell(event)));
    }

    /** A place with its town, else the territory. */
    private Sentence where(Thing event) {
        List<Sentence> places = event.related(Terms.LOCATION).stream()
                .map(place -> {
                    Sentence town = scribe.where(place);
                    return town.isEmpty()
                            ? scribe.named(place)
                            : words.sentence("answer.when.place", scribe.named(place), town);
                })
                .toList();
        return places.isEmpty() ? scribe.names(event.related(Terms.SPATIAL)) : words.all(places);
    }

    private List<Fact> who(Thing event) {
        return new FactSheet(scribe, event)
                .things("facilitator", Es.FACILITATOR)
                .things("organizer", Terms.ORGANIZER)
                .things("remuneration", Es.REMUNERATION)
                .things("audience", Terms.AUDIENCE)
                .facts();
    }

    /** On which terms it was made, then who is known to have paid. */
    private Question paid(Thing event, String key) {
        List<Thing> fundings = event.inverse(Terms.FUNDED);
        List<Thing> terms = event.related(Es.REMUNERATION);
        Sentence made = terms.isEmpty() ? Sentence.EMPTY : words.sentence("answer.paid.terms", scribe.common(terms));
        return fundings.isEmpty()
                ? answers.question(key, made.then(answers.none("paid", event)))
                : answers.question(key, made, answers.rows(fundings, scribe::entry));
    }

    @Override
    public List<Fact> brief(Thing event) {
        return new FactSheet(scribe, event)
                .things("format", Terms.TYPE)
                .things("spatial", Terms.SPATIAL)
                .things("theme", Terms.SUBJECT)
                .pages("url", Terms.URL)
                .pages("homepage", Terms.HOMEPAGE)
                .funding()
                .facts();
    }
}
