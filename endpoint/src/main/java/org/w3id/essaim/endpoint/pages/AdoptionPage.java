package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;

/** An adoption: who, what, in which state and since when, after which visit, with whom, and what proves it. */
final class AdoptionPage implements KindPage {

    private static final Set<String> STATES = Set.of("pressenti", "essai", "adopte", "contribue", "abandonne");

    private final Scribe scribe;
    private final Answers answers;

    AdoptionPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing adoption) {
        return List.of(
                answers.question("who", who(adoption)),
                answers.rows("afterVisit", adoption, adoption.related(Es.FOLLOWS_INTERVENTION)),
                answers.rows(
                        "companion",
                        adoption,
                        adoption.related(Es.ACCOMPANIED_BY),
                        a -> scribe.entry(a).acting(Scribe.contact(a))),
                evidence(adoption));
    }

    private Sentence who(Thing adoption) {
        Wording words = scribe.words();
        Sentence pair = words.sentence(
                "answer.who." + Scribe.state(adoption).filter(STATES::contains).orElse("unknown"),
                scribe.names(adoption.related(Es.ADOPTER)),
                scribe.names(adoption.related(Es.ADOPTED)));
        Sentence state = Scribe.state(adoption).isPresent()
                ? Sentence.EMPTY
                : words.sentence(
                        adoption.isMissing(Es.STATUS) ? "answer.who.stateLooked" : "answer.who.stateless",
                        scribe.tell(adoption));
        return Sentence.joined(List.of(pair, state, since(adoption), replaced(adoption)), " ");
    }

    /** What is only thought of has not begun. */
    private Sentence since(Thing adoption) {
        Wording words = scribe.words();
        Optional<Sentence> start = adoption.value(Terms.START).map(scribe::on);
        Optional<String> end = adoption.value(Terms.END);
        if (start.isPresent()) {
            return end.map(e -> words.sentence("answer.who.ended", start.get(), scribe.until(e)))
                    .orElseGet(() -> words.sentence("answer.who.since", start.get()));
        }
        if (end.isPresent()) {
            return words.sentence("answer.who.until", scribe.dates().said(end.get()));
        }
        return Scribe.state(adoption).equals(Optional.of("pressenti"))
                ? Sentence.EMPTY
                : words.sentence("answer.who.dateless", scribe.tell(adoption));
    }

    /** Which product was left for it, and what became of the data. */
    private Sentence replaced(Thing adoption) {
        Wording words = scribe.words();
        List<Thing> products = adoption.related(Es.REPLACES);
        if (products.isEmpty()) {
            return Sentence.EMPTY;
        }
        Sentence kept = Scribe.first(adoption, Es.DATA_KEPT)
                .map(data -> words.sentence("answer.who.dataKept", scribe.common(List.of(data))))
                .orElseGet(() -> words.sentence("answer.who.dataKept.0", scribe.tell(adoption)));
        return words.sentence("answer.who.replaces", scribe.names(products)).then(kept);
    }

    private Question evidence(Thing adoption) {
        List<Entry> sources = new Sources(scribe).of(adoption);
        return sources.isEmpty()
                ? answers.question("evidence", answers.none("evidence", adoption))
                : answers.question("evidence", Sentence.EMPTY, new Body.Rows(sources, Sentence.EMPTY));
    }

    @Override
    public List<Fact> brief(Thing adoption) {
        return new FactSheet(scribe, adoption)
                .things("adopter", Es.ADOPTER)
                .things("adopted", Es.ADOPTED)
                .things("status", Es.STATUS)
                .date("start", Terms.START)
                .date("end", Terms.END)
                .things("replaces", Es.REPLACES)
                .things("dataKept", Es.DATA_KEPT)
                .pages("url", Terms.URL)
                .facts();
    }
}
