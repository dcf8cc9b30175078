package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;

/** One session of a course: when, of which course, where to join it. */
final class SessionPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    SessionPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing session) {
        return List.of(
                answers.question("sessionWhen", held(session)),
                answers.rows("course", session, session.inverse(Terms.SESSION)));
    }

    private Sentence held(Thing session) {
        Wording words = scribe.words();
        String start = session.value(Terms.START).orElse("");
        String said = scribe.dates().said(start, session.value(Terms.END).orElse(start));
        Sentence when = words.sentence("answer.sessionWhen." + scribe.tense(session), said);
        List<Sentence> pages = Scribe.addresses(session, Terms.URL).stream()
                .map(url -> Sentence.of(Part.plain(url.shown()).to(url)))
                .toList();
        return pages.isEmpty() ? when : when.then(words.sentence("answer.sessionWhen.page", words.all(pages)));
    }

    @Override
    public List<Fact> brief(Thing session) {
        return new FactSheet(scribe, session)
                .date("start", Terms.START)
                .date("end", Terms.END)
                .pages("url", Terms.URL)
                .facts();
    }
}
