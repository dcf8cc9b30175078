package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.examples.InvalidCorpus.Expected;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Each corpus of {@code examples/invalid} is faulty: the check finds what {@code {name}.json} states and nothing else, at its lines and
 * columns, and says it in French and in English in the very words of {@code {name}.fr.txt} and {@code {name}.en.txt} beside it.
 *
 * <p>With {@code -Dessaim.write=true} these files are written anew, to be read before they are committed.
 */
class FaultsAreToldTest {

    private static final boolean WRITE = Boolean.getBoolean("essaim.write");
    private static final AtomicInteger TOLD = new AtomicInteger();

    private static Workbench workbench;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench(Checkout.DAY);
    }

    @AfterAll
    static void say() {
        System.out.println("Faults told at their line and column, in French and English: " + TOLD.get());
    }

    @TestFactory
    Stream<DynamicTest> tellsTheFaultAndNothingElse() throws IOException {
        return InvalidCorpus.all().stream().map(corpus -> DynamicTest.dynamicTest(corpus.name(), () -> tells(corpus)));
    }

    private static void tells(InvalidCorpus corpus) throws IOException {
        CheckResult result = workbench.check(corpus.folder());
        List<Finding> findings =
                result.findings().stream().filter(f -> isTold(f, corpus)).toList();
        List<Expected> found =
                findings.stream().map(FaultsAreToldTest::expectation).toList();
        Path expectation = InvalidCorpus.expectation(corpus.folder());
        if (WRITE) {
            Files.writeString(expectation, json(found));
        }
        for (String language : List.of("fr", "en")) {
            String text = ToldFaults.text(result, findings, language, workbench.words());
            Path file = corpus.folder().resolveSibling(corpus.name() + "." + language + ".txt");
            if (WRITE) {
                Files.writeString(file, text);
            }
            assertEquals(Files.exists(file) ? Files.readString(file) : "", text);
        }
        assertEquals(WRITE ? found : corpus.expected(), found);
        for (Finding finding : findings) {
            assertTrue(liesInItsFile(finding, result), finding::toString);
        }
        TOLD.incrementAndGet();
    }

    /** The manifests of most cases are small: that they name no landing page is no part of the fault. */
    private static boolean isTold(Finding finding, InvalidCorpus corpus) {
        return !finding.position().file().equals("corpus.ttl")
                || finding.isError()
                || corpus.name().startsWith("manifest-");
    }

    private static Expected expectation(Finding finding) {
        return new Expected(
                finding.code().id(),
                finding.position().file(),
                finding.position().line(),
                finding.position().column());
    }

    /** A finding a line, so that a change of one is a change of one line. */
    private static String json(List<Expected> findings) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Expected finding : findings) {
            lines.add("  "
                    + mapper.writeValueAsString(finding).replace("\":", "\": ").replace(",\"", ", \""));
        }
        return "[\n" + String.join(",\n", lines) + "\n]\n";
    }

    private static boolean liesInItsFile(Finding finding, CheckResult result) {
        Optional<SourceFile> file = ToldFaults.file(result, finding.position().file());
        if (file.isEmpty()) {
            return finding.position().line() == 1;
        }
        String line = file.get().line(finding.position().line());
        return finding.position().column() - 1 <= line.codePointCount(0, line.length());
    }
}
