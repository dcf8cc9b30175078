package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** A need: whether it is open, who could answer it, which commons might help; once it is over, what met it. */
final class NeedPage implements KindPage {

    private static final Set<String> OVER = Set.of("pourvu", "caduc");

    private static final Set<Kind> HELP = Set.of(Kind.COMMONS, Kind.LEARNING, Kind.MOOC);

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
            questions.add(new People(scribe).question("couldAnswer", need, couldAnswer(need)));
            questions.add(answers.rows("mightHelp", need, mightHelp(need)));
        }
        return questions;
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

    /** Actors with the skill that it is named after, or who accompany on its theme, but not those who only go elsewhere. */
    private Map<Thing, Sentence> couldAnswer(Thing need) {
        People people = new People(scribe);
        Map<Thing, Sentence> actors = new LinkedHashMap<>();
        need.related(Terms.TYPE)
                .forEach(nature -> people.withSkill(skill(nature)).forEach(actors::putIfAbsent));
        people.forThemes(need).forEach(actors::putIfAbsent);
        actors.keySet().removeAll(need.related(Es.EXPRESSED_BY));
        List<Thing> where = need.territories();
        Set<Thing> near = People.serving(where);
        actors.keySet()
                .removeIf(a -> !where.isEmpty() && !a.related(Terms.AREA_SERVED).isEmpty() && !near.contains(a));
        return knownFirst(actors);
    }

    private Optional<Thing> skill(Thing nature) {
        return scribe.context().catalogue().concept(Scheme.COMPETENCE.iri(), nature.slug());
    }

    /** Those who say where they go before those who do not. */
    private static Map<Thing, Sentence> knownFirst(Map<Thing, Sentence> actors) {
        Map<Thing, Sentence> sorted = new LinkedHashMap<>();
        actors.entrySet().stream()
                .sorted(Comparator.comparing(
                        e -> e.getKey().related(Terms.AREA_SERVED).isEmpty()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** Commons and lessons on the same themes, those that share most of them first; none that is archived. */
    private static List<Thing> mightHelp(Thing need) {
        Set<Thing> themes = new HashSet<>(need.related(Terms.SUBJECT));
        return themes.stream()
                .sorted(Comparator.comparing(Thing::slug))
                .flatMap(theme ->
                        Stream.concat(theme.inverse(Terms.SUBJECT).stream(), theme.inverse(Terms.TEACHES).stream()))
                .filter(t -> t.kind().filter(HELP::contains).isPresent())
                .filter(t -> !Scribe.state(t).equals(Optional.of("archive")))
                .distinct()
                .sorted(Comparator.comparingLong((Thing t) -> -shared(t, themes)))
                .toList();
    }

    private static long shared(Thing thing, Set<Thing> themes) {
        return Stream.concat(thing.related(Terms.SUBJECT).stream(), thing.related(Terms.TEACHES).stream())
                .filter(themes::contains)
                .distinct()
                .count();
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
