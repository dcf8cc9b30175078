package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.CheckCommand;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import picocli.CommandLine;

/**
 * The thirty mistakes of {@code docs/findings.md} can be mended by whoever reads their message and nothing else: each word and mark that is
 * new in the mended file stands in the message, in French and in English, or is what only the writer knows. The mended record is accepted,
 * and where a fix is sure it is what {@code check --fix} writes.
 */
class MistakesAreMendedTest {

    private static final int THIRTY = 30;

    /** A word, an address or a number; a mark of Turtle. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}%:._/~-]*[\\p{L}\\p{N}%]|[^\\s\\p{L}\\p{N}]");

    private static Workbench workbench;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench(Checkout.DAY);
    }

    @Test
    void thereAreThirty() throws IOException {
        assertEquals(THIRTY, Mistake.all().size());
        assertEquals(
                THIRTY, Mistake.all().stream().map(Mistake::name).distinct().count());
        try (Stream<Path> folders = Files.list(Checkout.examples().resolve("mended"))) {
            assertEquals(THIRTY, folders.filter(Files::isDirectory).count());
        }
    }

    @TestFactory
    Stream<DynamicTest> theMendedRecordIsAccepted(@TempDir Path folder) throws IOException {
        return Mistake.all().stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.name(), () -> accepts(mistake, folder.resolve(mistake.name()))));
    }

    private static void accepts(Mistake mistake, Path corpus) throws IOException {
        assertFalse(findings(workbench.check(mistake.faulty())).isEmpty(), "nothing wrong before");
        mistake.mendTo(corpus);
        assertEquals(List.of(), findings(workbench.check(corpus)));
    }

    /** The small manifests of these corpora are no part of the mistake. */
    private static List<Finding> findings(CheckResult result) {
        return result.findings().stream()
                .filter(finding -> !finding.position().file().equals("corpus.ttl"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theMessageSaysWhatToWrite() throws IOException {
        return Mistake.all().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> saysWhatToWrite(mistake)));
    }

    private static void saysWhatToWrite(Mistake mistake) throws IOException {
        CheckResult result = workbench.check(mistake.faulty());
        String before = mistake.before();
        List<String> there = words(before);
        String known = String.join(" ", mistake.known());
        for (String language : List.of("fr", "en")) {
            String message = ToldFaults.text(result, findings(result), language, workbench.words());
            for (String word : words(added(before, mistake.after()))) {
                assertTrue(
                        there.contains(word) || known.contains(word) || message.contains(word),
                        () -> word + " is not in: " + message);
            }
            String path = mistake.mendedFile().toString();
            String name = path.replaceFirst(".*/(.*)\\.ttl", "$1");
            assertTrue(path.equals(mistake.file()) || message.contains(name), message);
        }
    }

    /** What stands between the beginning and the end that both texts have. */
    private static String added(String before, String after) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return after.substring(start, after.length() - end);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /** All corpora in one run of the command, as a contributor would type it. */
    @Test
    void whatIsSurelyMeantIsWrittenByTheCommand(@TempDir Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--fix", "--lang", "en"));
        for (Mistake mistake : Mistake.all()) {
            mistake.copyTo(folder.resolve(mistake.name()));
            arguments.add(folder.resolve(mistake.name()).toString());
        }
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        new CommandLine(new CheckCommand(new Terminal(printer, printer, false, Map.of())))
                .execute(arguments.toArray(String[]::new));
        for (Mistake mistake : Mistake.all()) {
            Path file = folder.resolve(mistake.name()).resolve(mistake.file());
            String now = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertEquals(mistake.fix() ? mistake.after() : mistake.before(), now, mistake.name());
        }
    }
}
