package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.views.Thing;
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
                answers.rows("companion", adoption, adoption.related(Es.ACCOMPANIED_BY)),
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
        Sentence since = adoption.value(Terms.START).isPresent()
                ? words.sentence("answer.who.since", answers.since(adoption))
                : words.sentence("answer.who.dateless", scribe.tell(adoption));
        return Sentence.joined(List.of(pair, state, since), " ");
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
                .facts();
    }
}
