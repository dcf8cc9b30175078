package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.examples.recount.Recounts;
import org.w3id.essaim.examples.recount.Table;
import org.w3id.essaim.loader.questions.Question;

/** Each question answers what is counted without SPARQL, whatever the graph: what the real graph does not hold yet is met here. */
class RandomGraphTest {

    private static final int SEEDS = 24;

    private static List<ExampleGraph> graphs = List.of();

    @BeforeAll
    static void throwThingsTogether() throws IOException {
        ExampleGraph words = ExampleGraph.words();
        graphs = LongStream.range(0, SEEDS)
                .mapToObj(seed -> RandomGraph.of(seed, words))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionAnswersWhatIsCounted() throws IOException {
        return QuestionFile.all().stream()
                .map(question -> dynamicTest(question.name(), () -> {
                    int rows = 0;
                    for (int seed = 0; seed < SEEDS; seed++) {
                        ExampleGraph graph = graphs.get(seed);
                        Table answered = question.ask(graph.dataset());
                        assertEquals(
                                Recounts.count(question.name(), graph.dataset(), question.defaults())
                                        .lines(),
                                answered.lines(),
                                "seed " + seed);
                        rows += answered.rows().size();
                    }
                    assertTrue(rows >= SEEDS / 4, "too little is met: " + rows + " rows");
                }));
    }

    /** For each question that leaves a choice, another than the default. */
    private static final Map<String, Map<String, String>> CHOICES = Map.of(
            "adopted-in-brittany", Map.of("region", "territory:commune-29019"),
            "free-alternatives", Map.of("product", "product:fictif-b"),
            "studies-about", Map.of("commons", "commons:t1"),
            "open-needs", Map.of("region", "territory:region-32"),
            "who-can-come", Map.of("commons", "commons:t2", "asked", "territory:commune-59009"),
            "free-resources", Map.of("theme", "theme:recits", "public", "public:neophytes", "language", "en"),
            "upcoming-sessions", Map.of("from", "2027", "to", "2028-01"),
            "provenance-and-age", Map.of("since", "2025-01"),
            "map-of-adopters", Map.of("territory", "territory:country-fr", "nature", "nature-commun:logiciel"));

    @Test
    void everyQuestionThatLeavesAChoiceIsAskedAnother() throws IOException {
        assertEquals(
                CHOICES.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, choice -> choice.getValue().keySet())),
                QuestionFile.all().stream()
                        .filter(question -> !question.defaults().isEmpty())
                        .collect(Collectors.toMap(
                                QuestionFile::name,
                                question -> question.defaults().keySet())));
    }

    @TestFactory
    Stream<DynamicTest> whatTheReaderChoosesIsAnswered() {
        return CHOICES.entrySet().stream()
                .map(choice -> dynamicTest(choice.getKey() + " " + choice.getValue(), () -> {
                    Question question = Question.read(QuestionFile.folder().resolve(choice.getKey() + ".ttl"));
                    int others = 0;
                    for (int seed = 0; seed < SEEDS; seed++) {
                        DatasetGraph dataset = graphs.get(seed).dataset();
                        Table answered = QuestionFile.ask(dataset, question.query(choice.getValue()));
                        Table counted = Recounts.count(question.name(), dataset, question.choices(choice.getValue()));
                        assertEquals(counted.lines(), answered.lines(), "seed " + seed);
                        others += answered.equals(QuestionFile.ask(dataset, question.query(Map.of()))) ? 0 : 1;
                    }
                    assertTrue(others >= SEEDS / 10, "too seldom another answer than the default's: " + others);
                }));
    }
}
