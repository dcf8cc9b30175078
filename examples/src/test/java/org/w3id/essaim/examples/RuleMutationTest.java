package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.shapes.Shapes;

/**
 * Each statement of the rules is there for something: without it, or with a looser one, a corpus of {@code examples/invalid} is judged
 * otherwise. Without a message or a severity, a finding is told otherwise.
 */
@Tag("once")
class RuleMutationTest {

    /** Of the corpora in which rules without a message find the same in other words, so many are told in full to see it. */
    private static final int TOLD = 3;

    private static final String READER = "an address in another scheme is refused when it is read";
    private static final String LICENCES = "what is no SPDX identifier is told with those that are near";

    /** What is provoked, but told in the words of another check, and which; a reason that has ceased to hold fails the test. */
    private static final Map<String, String> UNTOLD = Map.ofEntries(
            Map.entry("code-repository shape.pattern", READER),
            Map.entry("contact-page shape.pattern", READER),
            Map.entry("corpus-contact-page shape.pattern", READER),
            Map.entry("governance shape.pattern", READER),
            Map.entry("homepage shape.pattern", READER),
            Map.entry("landing-page shape.pattern", READER),
            Map.entry("participation shape.pattern", READER),
            Map.entry("same-as shape.pattern", READER),
            Map.entry("url shape.pattern", READER),
            Map.entry("corpus-license shape.node", LICENCES),
            Map.entry("license shape.node", LICENCES));

    private static Workbench workbench;
    private static RuleSlices rules;
    private static List<ExaminedCorpus> corpora;

    private final Map<Set<Node>, Shapes> slices = new ConcurrentHashMap<>();

    @BeforeAll
    static void readTheRulesAndTheCorpora() throws IOException {
        workbench = new Workbench(Checkout.DAY);
        rules = RuleSlices.read();
        Shapes whole = Shapes.of(rules.whole());
        corpora = InvalidCorpus.all().parallelStream()
                .map(corpus -> Map.entry(corpus.name(), Workbench.read(corpus.folder())))
                .filter(corpus -> ExaminedCorpus.isReadable(corpus.getValue()))
                .map(corpus -> new ExaminedCorpus(
                        corpus.getKey(),
                        corpus.getValue(),
                        workbench.words(),
                        whole,
                        new Checker(workbench.words(), whole, Checkout.DAY).check(corpus.getValue())))
                .toList();
    }

    @Test
    void eachConstraintIsShownByAFixture() {
        long start = System.nanoTime();
        List<RuleMutant> mutants = RuleMutant.all(rules.whole());
        Set<String> hidden = mutants.parallelStream()
                .filter(mutant -> !isShown(mutant))
                .map(RuleMutant::name)
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "shapes: %d constraints, %d shown by a fixture (%d corpora, %.1f s)%n",
                mutants.size(), mutants.size() - hidden.size(), corpora.size(), (System.nanoTime() - start) / 1e9);

        assertEquals("", String.join("\n", hidden));
    }

    private boolean isShown(RuleMutant mutant) {
        Set<Node> roots = rules.rootsOf(mutant.shape());
        Shapes slice = slices.computeIfAbsent(roots, r -> Shapes.of(rules.slice(r)));
        Shapes mutated = Shapes.of(mutant.of(rules.slice(roots)));
        Stream<ExaminedCorpus> judgedOtherwise =
                likeliest(mutant).filter(corpus -> !corpus.found(mutated).equals(corpus.results(roots, slice)));
        if (!mutant.isAboutWords()) {
            return judgedOtherwise.findFirst().isPresent();
        }
        Checker checker = new Checker(workbench.words(), Shapes.of(mutant.of(rules.whole())), Checkout.DAY);
        return judgedOtherwise
                .limit(TOLD)
                .anyMatch(corpus -> !tell(checker.check(corpus.corpus())).equals(tell(corpus.check())));
    }

    /** All corpora, first those in which the shape itself, or the one it leads to, found most. */
    private static Stream<ExaminedCorpus> likeliest(RuleMutant mutant) {
        Set<String> own =
                Stream.of(mutant.shape(), mutant.object()).map(Node::toString).collect(Collectors.toSet());
        Set<String> below = rules.shapesBelow(mutant.shape());
        return corpora.stream()
                .sorted(Comparator.comparingLong((ExaminedCorpus corpus) -> -corpus.resultsOf(own))
                        .thenComparingLong(corpus -> -corpus.resultsOf(below)));
    }

    private static List<String> tell(CheckResult result) {
        return ToldFaults.of(result, workbench.words());
    }

    @Test
    void eachConstraintIsToldInItsOwnWords() {
        Set<String> provoked = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (ExaminedCorpus corpus : corpora) {
            for (ExaminedCorpus.Result result : corpus.results()) {
                String constraint = result.shape().replaceAll(".*#", "") + " "
                        + result.constraint().id();
                provoked.add(constraint);
                if (corpus.check().findings().stream().anyMatch(finding -> ToldFaults.tells(finding, result))) {
                    told.add(constraint);
                }
            }
        }
        System.out.printf("shapes: %d constraints provoked, %d told in words%n", provoked.size(), told.size());
        provoked.removeAll(told);

        assertEquals(new TreeSet<>(UNTOLD.keySet()), provoked);
    }
}
