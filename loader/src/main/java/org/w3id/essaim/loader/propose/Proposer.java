package org.w3id.essaim.loader.propose;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.check.Comparison;
import org.w3id.essaim.loader.draft.Answers;
import org.w3id.essaim.loader.draft.Concepts;
import org.w3id.essaim.loader.draft.Draft;
import org.w3id.essaim.loader.draft.FilePlace;
import org.w3id.essaim.loader.draft.KnownThings;
import org.w3id.essaim.loader.draft.Slugs;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.format.Formatted;
import org.w3id.essaim.loader.format.Formatter;
import org.w3id.essaim.loader.format.Placeholder;
import org.w3id.essaim.loader.format.PropertyOrder;
import org.w3id.essaim.loader.format.ThingWriter;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/**
 * Turns the text of an issue that a form made into a record, checked together with its corpus. The text is a stranger's: its words become
 * values of the record through the same code as everywhere, its address and its file come from our code.
 */
public final class Proposer {

    /** In UTF-16 units: GitHub takes no longer text. */
    static final int LONGEST = 65_536;

    private final WordGraphs words;
    private final Shapes shapes;
    private final Checker checker;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param clock tells the day on which the record is written
     */
    public Proposer(WordGraphs words, Shapes shapes, Checker checker, RandomGenerator random, Clock clock) {
        this.words = words;
        this.shapes = shapes;
        this.checker = checker;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param text of the issue
     * @return empty if no form of ours made it
     */
    public Optional<Proposal> propose(Corpus corpus, String text) {
        Concepts concepts = new Concepts(words);
        Things things = corpus.manifest().things();
        Optional<String> first = IssueBody.first(text, FormWords.both("form.record"));
        for (Kind kind : IssueForm.KINDS) {
            IssueForm form = IssueForm.of(kind, shapes, concepts, things);
            if (first.equals(Optional.of(form.name()))) {
                return Optional.of(propose(corpus, text, form, concepts));
            }
        }
        return Optional.empty();
    }

    private Proposal propose(Corpus corpus, String text, IssueForm form, Concepts concepts) {
        IssueBody body = IssueBody.parse(text, FilledForm.headings(form));
        Locale language = FilledForm.language(body);
        if (text.length() > LONGEST || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return new Proposal.Unclear(language, List.of(new Problem("", "text", Map.of())), List.of());
        }
        Things things = corpus.manifest().things();
        KnownThings known = new KnownThings(corpus);
        FilledForm filled = new FilledForm(form, new Answers(things, concepts, known, words.territories(), language));
        Draft draft = filled.draft(body);
        List<KnownThings.Known> like = known.like(draft);
        List<Problem> problems = new ArrayList<>(filled.problems());
        String slug = new Slugs(things, words.territories(), random).propose(draft);
        if (problems.isEmpty() && slug.contains(Placeholder.SLUG)) {
            problems.add(new Problem("", "address", Map.of("address", things.iri(draft.kind(), slug))));
        }
        known.find(things.iri(draft.kind(), slug))
                .ifPresent(other -> problems.add(new Problem("", "taken", Map.of("path", other.path()))));
        return problems.isEmpty()
                ? checked(corpus, draft, slug, language, like)
                : new Proposal.Unclear(language, problems, like);
    }

    private Proposal checked(Corpus corpus, Draft draft, String slug, Locale language, List<KnownThings.Known> like) {
        String path = FilePlace.of(draft, words.territories()) + "/" + slug + ".ttl";
        String text = text(draft, slug, path, corpus.manifest().things());
        Corpus with = new CorpusReader().with(corpus, Map.of(path, text));
        Comparison comparison = checker.compare(corpus, with);
        return comparison.findings().stream().anyMatch(Finding::isError)
                ? new Proposal.Faulty(language, with, comparison.findings(), like)
                : new Proposal.Accepted(language, path, text, with, comparison.findings(), like);
    }

    /** As the project keeps its files: terms by the writer, their order by the formatter. */
    private String text(Draft draft, String slug, String path, Things things) {
        Map<String, List<Node>> values = new LinkedHashMap<>(draft.values());
        values.putIfAbsent(
                Es.CHECKED_ON,
                List.of(NodeFactory.createLiteralDT(LocalDate.now(clock).toString(), XSDDatatype.XSDdate)));
        String written = new ThingWriter(things)
                .write(new Description(things.iri(draft.kind(), slug), draft.classIri(), values));
        TurtleReader reader = new TurtleReader(ReadPolicy.contributions(things));
        Formatted formatted = new Formatter(reader, PropertyOrder.ofRules(shapes))
                .format(reader.read(path, written.getBytes(StandardCharsets.UTF_8)));
        return formatted instanceof Formatted.Text canonical ? canonical.text() : written;
    }
}
