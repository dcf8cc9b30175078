package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** A MOOC or another lesson: for whom, in which language, when or where, about what, how to write it together. */
final class LearningPage implements KindPage {

    private final Scribe scribe;
    private final Wording words;
    private final Answers answers;

    LearningPage(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing lesson) {
        List<Question> questions = new ArrayList<>();
        questions.add(answers.question("audience", audience(lesson)));
        questions.add(Scribe.is(lesson, Kind.MOOC) ? sessions(lesson) : find(lesson));
        questions.add(answers.rows("teaches", lesson, taught(lesson)));
        questions.add(join(lesson));
        return questions;
    }

    /** {@code Équipes de tiers-lieux et ESS. En français.} */
    private Sentence audience(Thing lesson) {
        List<Thing> publics = lesson.related(Terms.AUDIENCE);
        List<Sentence> audience = publics.stream()
                .map(a -> a.equals(publics.get(0)) ? Sentence.of(scribe.label(a)) : scribe.common(List.of(a)))
                .toList();
        List<Sentence> languages = lesson.values(Terms.LANGUAGE).stream()
                .filter(Node::isLiteral)
                .map(v -> Locale.forLanguageTag(v.getLiteralLexicalForm()).getDisplayLanguage(words.locale()))
                .map(Sentence::plain)
                .toList();
        return Sentence.joined(
                List.of(
                        audience.isEmpty()
                                ? answers.none("audience", lesson)
                                : words.sentence("answer.audience", words.all(audience)),
                        languages.isEmpty() ? Sentence.EMPTY : words.sentence("answer.language", words.all(languages))),
                " ");
    }

    /** The next one first; that none is announced, if all are past. */
    private Question sessions(Thing mooc) {
        List<Thing> sessions = scribe.byDate(mooc.related(Terms.SESSION));
        if (sessions.isEmpty()) {
            return answers.question("sessions", answers.none("sessions", mooc));
        }
        Optional<Thing> next =
                sessions.stream().filter(s -> !scribe.tense(s).equals("past")).findFirst();
        Sentence said = next.map(
                        s -> words.sentence(scribe.isToCome(s) ? "answer.sessions" : "answer.sessions.now", held(s)))
                .orElseGet(() -> words.sentence("answer.sessions.past", answers.whereToTell("sessions", mooc)));
        return answers.question("sessions", said, answers.rows(sessions, this::session));
    }

    private String held(Thing session) {
        String start = session.value(Terms.START).orElse("");
        return scribe.dates().said(start, session.value(Terms.END).orElse(start));
    }

    private Entry session(Thing session) {
        Sentence tense = words.sentence("visit." + scribe.tense(session));
        return scribe.brief(session).saying(Sentence.joined(List.of(Sentence.plain(held(session)), tense), " · "));
    }

    private Question find(Thing lesson) {
        List<Sentence> pages = Stream.of(Terms.HOMEPAGE, Terms.URL)
                .flatMap(p -> Scribe.addresses(lesson, p).stream())
                .map(url -> Sentence.of(Part.plain(url.shown()).to(url)))
                .toList();
        return pages.isEmpty()
                ? answers.question("find", answers.none("find", lesson))
                : answers.question("find", words.sentence("answer.read", words.all(pages)));
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
                : answers.question("join", words.sentence("answer.join", words.all(pages)));
    }

    @Override
    public List<Fact> brief(Thing lesson) {
        return new FactSheet(scribe, lesson)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("url", Terms.URL)
                .pages("contact", Es.CONTACT_PAGE)
                .languages("language")
                .things("status", Es.STATUS)
                .licence()
                .things("steward", Es.STEWARD)
                .things("author", Terms.CREATOR)
                .things("contributor", Terms.CONTRIBUTOR)
                .things("theme", Terms.SUBJECT)
                .things("spatial", Terms.SPATIAL)
                .things("basedOn", Terms.BASED_ON)
                .inverse("basisOf", Terms.BASED_ON)
                .date("issued", Terms.ISSUED)
                .listed()
                .funding()
                .facts();
    }
}
