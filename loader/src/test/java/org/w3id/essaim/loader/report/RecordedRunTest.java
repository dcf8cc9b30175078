package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;

/** Findings that were recorded as JSON, by us or by somebody who would like to be told as if it were us. */
class RecordedRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static String recorded = "";

    private Corpus corpus;

    @BeforeAll
    static void recordACheck() throws IOException {
        recorded = SampleRun.written(new JsonReport(1_000), SampleRun.invalid("adoption-incomplete"));
    }

    @BeforeEach
    void readAManifest() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph")).read();
    }

    private Run read(String json) throws IOException, NotFindings {
        Path file = Files.writeString(folder.resolve("findings.json"), json);
        return RecordedRun.read(file, corpus, "graph", SampleRun.WORDS);
    }

    /** What is refused, and at which member. */
    private void assertRefused(String where, String json) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        where, assertThrows(NotFindings.class, () -> read(json)).where()));
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) JSON.readTree(recorded);
    }

    private static String changed(Consumer<ObjectNode> change) throws IOException {
        ObjectNode all = sample();
        change.accept(all);
        return all.toString();
    }

    private static String changedFirst(Consumer<ObjectNode> change) throws IOException {
        return changed(all -> change.accept((ObjectNode) all.at("/findings/0")));
    }

    @TestFactory
    Stream<DynamicTest> tellsAgainWhateverACheckTold() {
        return Stream.of(
                        "curly-quote",
                        "not-utf8",
                        "conflict-marker",
                        "unknown-prefix",
                        "adoption-incomplete",
                        "dangling-link",
                        "place-described-twice",
                        "misspelt-property",
                        "unknown-concept")
                .map(name -> dynamicTest(name, () -> assertToldAgain(SampleRun.invalid(name))));
    }

    private void assertToldAgain(Run told) throws IOException, NotFindings {
        Run again = read(SampleRun.written(new JsonReport(1_000), told));
        for (String language : List.of("fr", "en")) {
            Wording before = told.wording(language);
            Wording after = new Wording(Messages.in(language), before.naming());
            assertEquals(sentences(told, before), sentences(again, after));
        }
        assertEquals(told.exitCode(), again.exitCode());
        assertEquals(told.extent(), again.extent());
    }

    private static List<String> sentences(Run run, Wording wording) {
        return run.findings().stream()
                .map(f -> f.position().file() + ":" + f.position().line() + ":"
                        + f.position().column() + " " + f.severity() + " " + f.code() + " " + f.thing() + " " + f.path()
                        + " "
                        + wording.sentence(f)
                        + f.fixes().stream()
                                .map(fix -> wording.fix(fix) + fix.sure() + fix.edits())
                                .toList()
                        + f.related().stream().map(wording::related).toList())
                .toList();
    }

    @Test
    void showsNoSentenceOfTheFile() throws IOException, NotFindings {
        String evil = "@everyone <img src=x onerror=alert(1)> ::set-output name=a::b";
        String json = changedFirst(first -> {
            first.putObject("message").put("fr", evil).put("en", evil);
            first.put("help", "javascript:alert(1)");
            first.put("fingerprint", evil);
        });
        Run run = read(json);
        SampleRun.reports("fr").forEach((format, report) -> {
            String told = SampleRun.written(report, run);
            assertFalse(told.contains("everyone") || told.contains("alert"), () -> format + "\n" + told);
        });
    }

    @Test
    void disarmsWhatAnArgumentSays() throws IOException, NotFindings {
        String evil =
                "@everyone #1 <script>alert(1)</script>\n::error::x\r\n::set-output name=a::b \u202E `x` [a](javascript:b)";
        String json = changedFirst(first -> {
            first.put("code", "shape.pattern");
            first.putObject("arguments").put("value", evil);
        });
        Run run = read(json);
        String markdown = SampleRun.written(new MarkdownReport("fr"), run);
        assertTrue(markdown.contains("`@everyone`"), markdown);
        assertTrue(markdown.contains("\\<script\\>"), markdown);
        assertFalse(markdown.contains("\u202E") || markdown.contains("](javascript"), markdown);
        String github = SampleRun.written(new GithubReport("fr"), run);
        String stop = github.lines().findFirst().orElseThrow();
        List<String> obeyed = github.lines()
                .dropWhile(line -> !line.equals("::" + stop.substring("::stop-commands::".length()) + "::"))
                .filter(line -> line.startsWith("::set-output") || line.startsWith("::error::"))
                .toList();
        assertEquals(List.of(), obeyed, github);
    }

    @Test
    void refusesWhatIsNotOurs() throws IOException {
        assertRefused("/findings/0/code", changedFirst(first -> first.put("code", "syntax.invented")));
        assertRefused("/findings/0/code", changedFirst(first -> first.put("code", "::set-output name=x::y")));
        assertRefused("/findings/0/code", changedFirst(first -> first.put("code", 1)));
        assertRefused("/findings/0/severity", changedFirst(first -> first.put("severity", "fine")));
        assertRefused(
                "/findings/0/arguments",
                changedFirst(first -> first.withObject("arguments").put("<b>", "x")));
        assertRefused("/findings/0/arguments", changedFirst(first -> first.put("arguments", "x")));
        assertRefused(
                "/findings/0/arguments/min",
                changedFirst(first -> first.withObject("arguments").put("min", 1)));
        assertRefused(
                "/findings/0/arguments",
                changedFirst(first -> first.withObject("arguments").put("variant", "none")));
        assertRefused("/findings/0/thing", changedFirst(first -> first.put("thing", "<x> \"")));
        assertRefused("/format", changed(all -> all.put("format", "findings-2")));
        assertRefused("/shapes", changed(all -> all.put("shapes", "x")));
        assertRefused("/base", changed(all -> all.put("base", "--upload-pack=x")));
        assertRefused("/findings", changed(all -> all.put("findings", "none")));
        assertRefused("/findings/0/related", changedFirst(first -> first.remove("related")));
    }

    @Test
    void refusesToMakeAnErrorLighter() throws IOException {
        String json = changedFirst(first -> first.put("code", "link.dangling").put("severity", "info"));
        assertRefused("/findings/0/severity", json);
    }

    @Test
    void refusesPathsThatLeaveTheCorpus() throws IOException {
        for (String path : List.of("../../x", "/etc/passwd", "a//b", "./a", "a/..", "C:/x", "a\\b", "a\nb", "")) {
            assertRefused(
                    "/findings/0/position/file",
                    changedFirst(first -> first.withObject("position").put("file", path)));
        }
        assertRefused(
                "/findings/0/position/line",
                changedFirst(first -> first.withObject("position").put("line", 0)));
        assertRefused(
                "/findings/0/position/endLine",
                changedFirst(first -> first.withObject("position").put("endLine", 1)));
        assertRefused(
                "/findings/0/position/column",
                changedFirst(first -> first.withObject("position").put("column", 1.5)));
    }

    @Test
    void refusesNumbersThatDoNotAgree() throws IOException {
        assertRefused("/summary/shown", changed(all -> all.withObject("summary").put("shown", 0)));
        assertRefused(
                "/summary/errors", changed(all -> all.withObject("summary").put("errors", 0)));
        assertRefused(
                "/summary/errors", changed(all -> all.withObject("summary").put("errors", 9)));
        assertRefused(
                "/summary/findings",
                changed(all -> all.withObject("summary").put("warnings", 7).put("findings", 9)));
        assertRefused("/summary/ms", changed(all -> all.withObject("summary").put("ms", -1)));
    }

    @Test
    void refusesFixesThatAreNotOurs() throws IOException {
        ObjectNode all =
                (ObjectNode) JSON.readTree(SampleRun.written(new JsonReport(1_000), SampleRun.invalid("curly-quote")));
        ObjectNode fix = (ObjectNode) all.at("/findings/0/fixes/0");
        assertEquals("fix.write", fix.get("key").asText());
        fix.put("key", "markdown.clean");
        assertRefused("/findings/0/fixes/0/key", all.toString());
        fix.put("key", "fix.write").withObject("arguments").put("other", "x");
        assertRefused("/findings/0/fixes/0/arguments", all.toString());
        fix.withObject("arguments").remove("other");
        ArrayNode edits = fix.withArray("edits");
        edits.add(edits.get(0));
        assertRefused("/findings/0/fixes/0/edits", all.toString());
        edits.removeAll();
        assertRefused("/findings/0/fixes/0/edits", all.toString());
    }

    @Test
    void refusesWhatIsHugeOrDeepOrNoJson() throws IOException {
        assertRefused("json", "[".repeat(200_000));
        assertRefused("json", "{\"a\":".repeat(200_000));
        assertRefused("json", "{} {}");
        assertRefused("json", "{\"format\":\"findings-1\",\"format\":\"findings-1\"}");
        assertRefused("/format", "");
        assertRefused("json", "{\"x\":" + "9".repeat(100_000) + "}");
        assertRefused("size", " ".repeat(FindingsFile.LARGEST_TEXT + 1));
        assertRefused(
                "/findings/0/arguments/class",
                changedFirst(first ->
                        first.put("code", "shape.class").putObject("arguments").put("class", "x".repeat(9_000))));
        assertRefused("/findings", changed(all -> {
            ArrayNode findings = all.withArray("findings");
            for (int i = 0; i < 6_000; i++) {
                findings.add("x");
            }
        }));
    }

    @Test
    void readsALongListOfIrisWithoutEnd() throws IOException, NotFindings {
        String many = "https://a.example/ ".repeat(430).strip();
        Run run = read(changedFirst(
                first -> first.put("code", "shape.in").putObject("arguments").put("allowed", many)));
        assertTrue(SampleRun.written(new MarkdownReport("en"), run).length() > many.length());
    }

    @Test
    void readsTheArchiveInWhichAForgeKeepsItAndNoBomb() throws IOException, NotFindings {
        Path archive = folder.resolve("findings.zip");
        pack(archive, "findings.json", sample().toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(
                6,
                RecordedRun.read(archive, corpus, "graph", SampleRun.WORDS)
                        .findings()
                        .size());
        pack(archive, "findings.json", new byte[FindingsFile.LARGEST_TEXT + 1]);
        assertEquals(
                "size",
                assertThrows(NotFindings.class, () -> RecordedRun.read(archive, corpus, "graph", SampleRun.WORDS))
                        .where());
        pack(archive, "../findings.json", sample().toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "zip",
                assertThrows(NotFindings.class, () -> RecordedRun.read(archive, corpus, "graph", SampleRun.WORDS))
                        .where());
    }

    private static void pack(Path archive, String name, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
    }

    @Test
    void leadsToTheLinesOfTheCommitThatWasChecked() throws IOException, NotFindings {
        Run run = read(sample().toString());
        Finding first = run.findings().get(0);
        String address = "https://forge.example/o/r/blob/0123456789/graph/"
                + first.position().file() + "#L" + first.position().line();
        String markdown = SampleRun.written(
                new MarkdownReport("en").leadingTo("https://forge.example/o/r/blob/0123456789/{path}"), run);
        assertTrue(markdown.contains("](" + address + ")"), markdown);
    }

    @Test
    void countsWhatWasNotListed() throws IOException, NotFindings {
        Run run = read(changed(all -> {
            ArrayNode findings = all.withArray("findings");
            for (int i = findings.size() - 1; i >= 0; i--) {
                if (!findings.get(i).get("severity").asText().equals("error")) {
                    findings.remove(i);
                }
            }
            int shown = findings.size();
            all.withObject("summary")
                    .put("shown", shown)
                    .put("errors", shown + 38)
                    .put("warnings", 0)
                    .put("infos", 0)
                    .put("findings", shown + 38);
        }));
        assertTrue(SampleRun.written(new MarkdownReport("en"), run).contains("and 38 findings more"));
    }
}
