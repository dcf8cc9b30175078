package org.w3id.essaim.endpoint.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** A need: whether it is open, who could answer it, which commons might help. */
final class NeedPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    NeedPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing need) {
        return List.of(
                answers.question("open", open(need)),
                answers.people("couldAnswer", need, couldAnswer(need)),
                answers.rows("mightHelp", need, mightHelp(need)));
    }

    private Sentence open(Thing need) {
        Wording words = scribe.words();
        String state = Scribe.state(need).orElse("unknown");
        Sentence said =
                words.sentence("answer.open." + state, scribe.names(need.related(Es.EXPRESSED_BY)), scribe.tell(need));
        List<Thing> met = need.related(Es.ANSWERED_BY);
        return met.isEmpty() ? said : said.then(words.sentence("answer.open.by", scribe.names(met)));
    }

    /** Actors with the skill that it is named after, or who accompany on its theme, but not those who only go elsewhere. */
    private Set<Thing> couldAnswer(Thing need) {
        Set<Thing> actors = new LinkedHashSet<>();
        need.related(Terms.TYPE).stream()
                .flatMap(
                        nature -> scribe.context().catalogue().concept(Scheme.COMPETENCE.iri(), nature.slug()).stream())
                .forEach(skill -> actors.addAll(skill.inverse(Terms.SKILL)));
        need.related(Terms.SUBJECT).forEach(theme -> actors.addAll(theme.inverse(Es.CAN_ACCOMPANY)));
        actors.removeAll(need.related(Es.EXPRESSED_BY));
        List<Thing> where = need.related(Terms.SPATIAL);
        Set<Thing> near = Answers.serving(where);
        actors.removeIf(
                actor -> !where.isEmpty() && !actor.related(Terms.AREA_SERVED).isEmpty() && !near.contains(actor));
        return actors;
    }

    /** Commons on the same themes. */
    private static List<Thing> mightHelp(Thing need) {
        return need.related(Terms.SUBJECT).stream()
                .flatMap(theme ->
                        Stream.concat(theme.inverse(Terms.SUBJECT).stream(), theme.inverse(Terms.TEACHES).stream()))
                .filter(t -> Scribe.is(t, Kind.COMMONS) || Scribe.is(t, Kind.LEARNING) || Scribe.is(t, Kind.MOOC))
                .distinct()
                .toList();
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
                .funding()
                .facts();
    }
}
