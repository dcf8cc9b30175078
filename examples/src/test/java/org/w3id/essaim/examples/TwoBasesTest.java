package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.ImportCommand;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.questions.NotAQuestion;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.questions.Questions;
import org.w3id.essaim.loader.questions.RefusedValue;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;
import picocli.CommandLine;

/**
 * Two networks never mint one IRI, so each has its own base. Whatever is found, said and answered under the common base is the same under
 * another, but for the base itself.
 */
class TwoBasesTest {

    private static Workbench workbench;

    @TempDir
    static Path folder;

    private static CheckResult graph;
    private static CheckResult otherGraph;

    @BeforeAll
    static void copyTheCorporaAndCheckTheGraph() throws IOException {
        workbench = new Workbench(Checkout.DAY);
        for (String corpus : List.of("graph", "demo", "invalid")) {
            OtherBase.copy(Checkout.examples().resolve(corpus), folder.resolve(corpus));
        }
        graph = workbench.check(Checkout.examples().resolve("graph"));
        otherGraph = workbench.check(folder.resolve("graph"));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsToldAtTheSamePlaceInTheSameWords() throws IOException {
        return InvalidCorpus.all().stream()
                .map(corpus -> dynamicTest(corpus.name(), () -> {
                    CheckResult common = workbench.check(corpus.folder());
                    CheckResult other =
                            workbench.check(folder.resolve("invalid").resolve(corpus.name()));
                    assertFalse(common.findings().isEmpty());
                    assertEquals(Told.underTheOtherBase(common, workbench.words()), Told.of(other, workbench.words()));
                    assertEquals(OtherBase.THINGS, other.corpus().manifest().things());
                }));
    }

    @Test
    void theGraphIsFoundTheSame() {
        assertEquals(
                List.of(),
                otherGraph.findings().stream().filter(Finding::isError).toList());
        assertEquals(Told.underTheOtherBase(graph, workbench.words()), Told.of(otherGraph, workbench.words()));
        assertEquals(graph.corpus().files().size(), otherGraph.corpus().files().size());
    }

    @Test
    void theDemonstrationIsFoundTheSameAndHoldsTheSameStatements() {
        CheckResult demo = workbench.check(Checkout.demonstration());
        CheckResult otherDemo = workbench.check(folder.resolve("demo"));
        assertInstanceOf(CheckResult.Clean.class, otherDemo);
        assertEquals(Told.underTheOtherBase(demo, workbench.words()), Told.of(otherDemo, workbench.words()));
        assertEquals(quads(demo, OtherBase::rewritten), quads(otherDemo, UnaryOperator.identity()));
    }

    @Test
    void theSnapshotHoldsTheSameStatementsUnderTheOtherBase() {
        Things common = graph.corpus().manifest().things();
        assertEquals(Things.COMMON, common);
        assertEquals(OtherBase.THINGS, otherGraph.corpus().manifest().things());
        assertEquals(quads(graph, OtherBase::rewritten), quads(otherGraph, UnaryOperator.identity()));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsAnsweredTheSameByGraphAndDemonstration() throws IOException {
        DatasetGraph demo = dataset(workbench.check(Checkout.demonstration()));
        DatasetGraph otherDemo = dataset(workbench.check(folder.resolve("demo")));
        Questions questions = Questions.in(QuestionFile.folder());
        assertEquals(List.of(), questions.refused());
        return questions.read().stream()
                .map(question -> dynamicTest(
                        question.name(),
                        () -> assertEquals(
                                ask(question.query(Map.of()), demo).stream()
                                        .map(OtherBase::rewritten)
                                        .sorted()
                                        .toList(),
                                ask(underOtherBase(question.name()).query(Map.of()), otherDemo).stream()
                                        .sorted()
                                        .toList())));
    }

    /** A reader of another network's graph writes its prefixes, and is told when a thing is of another kind. */
    @Test
    void aChoiceIsReadUnderTheBaseOfWhatIsAsked() throws Exception {
        Question question = underOtherBase("studies-about");
        assertEquals(
                "commons:utilo", question.parameter("commons").orElseThrow().example());
        assertEquals(
                Map.of("commons", NodeFactory.createURI(OtherBase.THINGS.iri(Kind.COMMONS, "movilab"))),
                question.choices(Map.of("commons", "commons:movilab")));
        RefusedValue refused =
                assertThrows(RefusedValue.class, () -> question.choices(Map.of("commons", "actor:anis")));
        assertEquals(RefusedValue.Reason.NOT_OF_THE_CLASS, refused.reason());
    }

    private static Question underOtherBase(String name) throws NotAQuestion {
        return Question.read(QuestionFile.folder().resolve(name + ".ttl"), OtherBase.THINGS);
    }

    private static DatasetGraph dataset(CheckResult result) {
        return Snapshot.build(result.corpus(), workbench.words()).dataset();
    }

    @Test
    void aSnapshotOnDiskKnowsItsBase() throws IOException {
        Snapshot snapshot = Snapshot.build(otherGraph.corpus(), workbench.words());
        Path directory = SnapshotDirectory.write(snapshot, folder.resolve("snapshots"));
        SnapshotDirectory.Opened opened = SnapshotDirectory.open(directory);
        assertEquals(OtherBase.THINGS, opened.things());
        assertEquals(Prefixes.of(OtherBase.THINGS), opened.dataset().prefixes().getMapping());
    }

    @Test
    void anImportWritesUnderTheBaseOfTheFolderItWritesTo() throws IOException {
        Path source = Checkout.sourceData("tiers-lieux/third-places-2019.csv").getParent();
        Path target = folder.resolve("imported");
        Files.createDirectories(target);
        Files.copy(folder.resolve("graph/corpus.ttl"), target.resolve("corpus.ttl"));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = new CommandLine(new ImportCommand(new Terminal(out, out, false, Map.of("LANG", "en_GB.UTF-8"))))
                .execute("tiers-lieux", "--from", source.toString(), "--to", target.toString());
        assertEquals(0, code, said::toString);
        List<Path> written = Checkout.turtle(target.resolve("place"));
        assertEquals(1443, written.size());
        for (Path file : written) {
            Path copied =
                    folder.resolve("graph").resolve(target.relativize(file).toString());
            assertEquals(Files.readString(copied), Files.readString(file));
        }
    }

    private static List<String> ask(Query query, DatasetGraph dataset) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        if (query.isConstructType()) {
            try (QueryExecution execution = QueryExecution.create()
                    .query(query)
                    .dataset(DatasetFactory.wrap(dataset))
                    .build()) {
                RDFDataMgr.write(table, execution.execConstruct(), Lang.NTRIPLES);
            }
            return table.toString(StandardCharsets.UTF_8).lines().toList();
        }
        try (QueryExecution execution = QueryExecution.create()
                .query(query)
                .dataset(DatasetFactory.wrap(dataset))
                .build()) {
            ResultSetFormatter.outputAsTSV(table, execution.execSelect());
        }
        return table.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static SortedSet<String> quads(CheckResult result, UnaryOperator<String> rewriting) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Snapshot.build(result.corpus(), workbench.words()).writeNQuads(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory is always written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(rewriting)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
