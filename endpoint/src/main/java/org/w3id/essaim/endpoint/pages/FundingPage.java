package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;

/** A funding: who paid for what, how much, and what all fundings of the same thing come to. */
final class FundingPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    FundingPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing funding) {
        Wording words = scribe.words();
        List<Thing> items = funding.related(Terms.FUNDED);
        Sentence pair =
                words.sentence("answer.funded", scribe.names(funding.related(Terms.FUNDER)), scribe.names(items));
        Sentence amount = funding.value(Terms.AMOUNT)
                .map(a -> words.sentence("answer.amount", Amounts.said(a, words)))
                .orElseGet(() -> words.sentence("answer.amount.0", scribe.tell(funding)));
        return List.of(answers.question("funded", pair.then(amount)), total(items));
    }

    private Question total(List<Thing> items) {
        List<Thing> fundings = items.stream()
                .flatMap(i -> i.inverse(Terms.FUNDED).stream())
                .distinct()
                .toList();
        Sentence sum = scribe.words()
                .count(
                        "answer.total",
                        fundings.size(),
                        scribe.names(items),
                        Amounts.of(fundings).said(scribe.words()));
        Sentence sought = items.stream()
                .flatMap(item -> item.value(Terms.AMOUNT).stream())
                .findFirst()
                .map(a -> scribe.words().sentence("answer.total.sought", Amounts.said(a, scribe.words())))
                .orElse(Sentence.EMPTY);
        return answers.question("total", sum.then(sought), new Body.Rows(scribe.entries(fundings), Sentence.EMPTY));
    }

    @Override
    public List<Fact> brief(Thing funding) {
        return new FactSheet(scribe, funding)
                .things("funder", Terms.FUNDER)
                .things("fundedItem", Terms.FUNDED)
                .things("form", Terms.TYPE)
                .date("issued", Terms.ISSUED)
                .facts();
    }
}
