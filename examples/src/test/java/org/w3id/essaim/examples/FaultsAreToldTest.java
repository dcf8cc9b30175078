package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.TextReport;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Each corpus of {@code examples/invalid} has a fault: the check finds it and nothing else, at its line and column, and says it in French
 * and in English in the very words of {@code {name}.fr.txt} and {@code {name}.en.txt} beside it.
 *
 * <p>With {@code -Dessaim.write=true} the texts are written anew, to be read before they are committed.
 */
class FaultsAreToldTest {

    private static final boolean WRITE = Boolean.getBoolean("essaim.write");
    private static final AtomicInteger TOLD = new AtomicInteger();

    private static Workbench workbench;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench();
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
                result.findings().stream().filter(FaultsAreToldTest::isTold).toList();
        for (String language : List.of("fr", "en")) {
            String text = text(result, findings, language);
            Path file = corpus.folder().resolveSibling(corpus.name() + "." + language + ".txt");
            if (WRITE) {
                Files.writeString(file, text);
            }
            assertEquals(Files.exists(file) ? Files.readString(file) : "", text);
        }
        assertEquals(
                corpus.expected(),
                findings.stream()
                        .map(f -> new Expected(
                                f.code().id(),
                                f.position().file(),
                                f.position().line(),
                                f.position().column()))
                        .toList());
        for (Finding finding : findings) {
            assertTrue(liesInItsFile(finding, result), finding::toString);
        }
        TOLD.incrementAndGet();
    }

    /** The manifests of the cases are small: that they name no home page is no part of the fault. */
    private static boolean isTold(Finding finding) {
        return !finding.position().file().equals("corpus.ttl") || finding.isError();
    }

    private static boolean liesInItsFile(Finding finding, CheckResult result) {
        Optional<SourceFile> file = file(result, finding.position().file());
        if (file.isEmpty()) {
            return finding.position().line() == 1;
        }
        String line = file.get().line(finding.position().line());
        return finding.position().column() - 1 <= line.codePointCount(0, line.length());
    }

    static Optional<SourceFile> file(CheckResult result, String path) {
        return Stream.concat(Stream.of(result.corpus().manifest().file()), result.corpus().files().stream())
                .filter(f -> f.path().equals(path))
                .findFirst();
    }

    private static String text(CheckResult result, List<Finding> findings, String language) {
        Naming naming = new Naming(workbench.words(), result.corpus().manifest().things());
        TextReport report = new TextReport(Messages.in(language), naming, "", path -> file(result, path), false);
        StringWriter text = new StringWriter();
        report.print(findings, new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
