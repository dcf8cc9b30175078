package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.action.Answer;
import org.w3id.essaim.endpoint.action.CouldAnswer;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** A need: whether it is open, who could answer it, which commons might help; once it is over, what met it. */
final class NeedPage implements KindPage {

    private static final Set<String> OVER = Set.of("pourvu", "caduc");

    private final Scribe scribe;
    private final Answers answers;

    NeedPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing need) {
        List<Question> questions = new ArrayList<>();
        questions.add(answers.question("open", open(need)));
        boolean over = Scribe.state(need).filter(OVER::contains).isPresent();
        List<Thing> met = need.related(Es.ANSWERED_BY);
        if (!met.isEmpty()) {
            questions.add(answers.rows("answered", need, met));
        }
        if (!need.inverse(Terms.FUNDED).isEmpty() || need.value(Terms.AMOUNT).isPresent()) {
            questions.add(funded(need));
        }
        if (!over) {
            Answer couldAnswer = CouldAnswer.of(need, scribe.context().catalogue());
            People people = new People(scribe);
            questions.add(people.question("couldAnswer", need, people.forNeed(couldAnswer)));
            questions.add(answers.rows("mightHelp", need, mightHelp(couldAnswer)));
        }
        return questions;
    }

    /** What is no actor: commons and lessons. */
    private static List<Thing> mightHelp(Answer couldAnswer) {
        return couldAnswer.rows().stream()
                .flatMap(row -> row.thing().stream())
                .filter(thing -> !Scribe.is(thing, Kind.ACTOR))
                .toList();
    }

    private Sentence open(Thing need) {
        Wording words = scribe.words();
        List<Thing> by = need.related(Es.EXPRESSED_BY);
        String state = Scribe.state(need).orElse("unknown");
        Sentence said = words.sentence("answer.open." + state, scribe.names(by));
        if (OVER.contains(state)) {
            return said;
        }
        Sentence deadline = need.value(Terms.END)
                .map(end -> words.sentence(
                        scribe.isOver(end) ? "answer.open.late" : "answer.open.deadline",
                        scribe.dates().said(end)))
                .orElse(Sentence.EMPTY);
        Sentence contact = by.stream()
                .flatMap(who -> Scribe.addresses(who, Es.CONTACT_PAGE).stream())
                .findFirst()
                .map(page -> words.sentence("answer.open.contact", page))
                .orElse(Sentence.EMPTY);
        Sentence help = words.sentence("answer.open.help", scribe.tell(need));
        return Sentence.joined(List.of(said, deadline, contact, help), " ");
    }

    /** What was found of what is sought, and from whom. */
    private Question funded(Thing need) {
        Wording words = scribe.words();
        List<Thing> fundings = need.inverse(Terms.FUNDED);
        Sentence found = fundings.isEmpty()
                ? answers.none("paid", need)
                : words.sentence("answer.needFunds", Amounts.of(fundings).said(words));
        Sentence sought = need.value(Terms.AMOUNT)
                .map(a -> words.sentence("answer.total.sought", Amounts.said(a, words)))
                .orElse(Sentence.EMPTY);
        Body rows = answers.rows(fundings, scribe::entry);
        return fundings.isEmpty()
                ? answers.question("needFunds", sought.then(found))
                : answers.question("needFunds", found.then(sought), rows);
    }

    @Override
    public List<Fact> brief(Thing need) {
        return new FactSheet(scribe, need)
                .things("nature", Terms.TYPE)
                .things("expressedBy", Es.EXPRESSED_BY)
                .things("status", Es.STATUS)
                .things("theme", Terms.SUBJECT)
                .things("spatial", Terms.SPATIAL)
                .date("until", Terms.END)
                .entries(
                        "sought",
                        Terms.AMOUNT,
                        need.value(Terms.AMOUNT).stream()
                                .map(a -> Scribe.line(Sentence.plain(Amounts.said(a, scribe.words()))))
                                .toList(),
                        Sentence.EMPTY)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("url", Terms.URL)
                .funding()
                .facts();
    }
}
