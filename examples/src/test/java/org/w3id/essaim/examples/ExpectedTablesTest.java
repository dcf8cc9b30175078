package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.examples.recount.Recounts;
import org.w3id.essaim.examples.recount.Table;

/**
 * The questions of {@code examples/queries}, asked of the real graph and of graph and demonstration, against tables that were counted
 * without SPARQL. With {@code -Dessaim.write=true} the tables are written anew, by what was counted and not by what was answered.
 */
class ExpectedTablesTest {

    private static final boolean WRITE = Boolean.getBoolean("essaim.write");

    /** What these two look for is absent where all is well; {@link PlantedFaultsTest} shows that they find it. */
    private static final Set<String> OF_FAULTS = Set.of("places-without-territory", "broken-links");

    private static ExampleGraph graph;

    @BeforeAll
    static void readTheExampleGraph() throws IOException {
        graph = ExampleGraph.read();
    }

    @Test
    void everyQuestionIsCountedWithoutSparql() throws IOException {
        assertEquals(
                Recounts.names(),
                QuestionFile.all().stream().map(QuestionFile::name).collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> theRealGraphAnswersWhatIsCounted() throws IOException {
        return each(graph, QuestionFile.folder().resolve("expected"));
    }

    @TestFactory
    Stream<DynamicTest> graphAndDemonstrationAnswerWhatIsCounted() throws IOException {
        return each(graph.and(Checkout.demonstration()), QuestionFile.folder().resolve("expected/demo"));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionFindsSomethingInTheDemonstration() throws IOException {
        DatasetGraph dataset = graph.and(Checkout.demonstration()).dataset();
        return QuestionFile.all().stream()
                .filter(question -> !OF_FAULTS.contains(question.name()))
                .map(question -> dynamicTest(
                        question.name(),
                        () -> assertFalse(question.ask(dataset).rows().isEmpty())));
    }

    private static Stream<DynamicTest> each(ExampleGraph graph, Path tables) throws IOException {
        return QuestionFile.all().stream()
                .map(question -> dynamicTest(question.name(), () -> {
                    Path file = tables.resolve(question.name() + ".tsv");
                    Map<String, Node> choices = question.defaults();
                    Table counted = Recounts.count(question.name(), graph.dataset(), choices);
                    if (WRITE) {
                        Files.createDirectories(tables);
                        Files.writeString(file, String.join("\n", counted.lines()) + "\n");
                    }
                    assertEquals(Files.readAllLines(file, StandardCharsets.UTF_8), counted.lines(), "counted");
                    assertEquals(counted.lines(), question.ask(graph.dataset()).lines(), "answered");
                }));
    }
}
