package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** A MOOC, another lesson, or one session of a course: for whom, when, about what, how to write it together. */
final class LearningPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    LearningPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing lesson) {
        if (Scribe.is(lesson, Kind.SESSION)) {
            return List.of(
                    answers.question("sessionWhen", held(lesson)),
                    answers.rows("course", lesson, lesson.inverse(Terms.SESSION)));
        }
        List<Question> questions = new ArrayList<>();
        questions.add(answers.rows("audience", lesson, lesson.related(Terms.AUDIENCE), scribe::brief));
        if (Scribe.is(lesson, Kind.MOOC)) {
            questions.add(answers.rows("sessions", lesson, scribe.byDate(lesson.related(Terms.SESSION))));
        }
        questions.add(answers.rows("teaches", lesson, taught(lesson)));
        questions.add(join(lesson));
        return questions;
    }

    private Sentence held(Thing session) {
        String start = session.value(Terms.START).orElse("");
        return scribe.words()
                .sentence(
                        scribe.isToCome(session) ? "answer.sessionWhen.toCome" : "answer.sessionWhen.past",
                        scribe.dates().said(start, session.value(Terms.END).orElse(start)));
    }

    private static List<Thing> taught(Thing lesson) {
        return Stream.of(Terms.TEACHES, Terms.ABOUT, Terms.SUBJECT)
                .flatMap(p -> lesson.related(p).stream())
                .distinct()
                .toList();
    }

    private Question join(Thing lesson) {
        List<Sentence> pages = Scribe.addresses(lesson, Es.PARTICIPATION).stream()
                .map(url -> Sentence.of(Part.plain(url.shown()).to(url)))
                .toList();
        return pages.isEmpty()
                ? answers.question("join", answers.none("join", lesson))
                : answers.question(
                        "join",
                        scribe.words().sentence("answer.join", scribe.words().all(pages)));
    }

    @Override
    public List<Fact> brief(Thing lesson) {
        FactSheet sheet = new FactSheet(scribe, lesson);
        if (Scribe.is(lesson, Kind.SESSION)) {
            return sheet.date("start", Terms.START)
                    .date("end", Terms.END)
                    .pages("url", Terms.URL)
                    .facts();
        }
        return sheet.pages("homepage", Terms.HOMEPAGE)
                .pages("url", Terms.URL)
                .languages("language")
                .things("status", Es.STATUS)
                .licence()
                .things("steward", Es.STEWARD)
                .things("author", Terms.CREATOR)
                .things("contributor", Terms.CONTRIBUTOR)
                .things("theme", Terms.SUBJECT)
                .things("basedOn", Terms.BASED_ON)
                .inverse("basisOf", Terms.BASED_ON)
                .date("issued", Terms.ISSUED)
                .listed()
                .funding()
                .facts();
    }
}
