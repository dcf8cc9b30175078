package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;

/** What every report is given. */
class RunTest {

    @TempDir
    Path folder;

    private SmallCorpus corpus;

    @BeforeEach
    void makeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph"));
    }

    private Run in(String named) throws IOException {
        Origin origin = new Origin("1", "", Optional.empty());
        Scope scope = new Scope(new TreeSet<>(), Set.of(), true, true);
        return Run.of(origin, Path.of(named), corpus.read(), SampleRun.WORDS, List.of(), scope, 0);
    }

    private static Finding finding(FindingCode code, Severity severity, String file, int line) {
        return new Finding(
                code, severity, new Position(file, line, 1, 1), Optional.empty(), Optional.empty(), Map.of());
    }

    @Test
    void pathsLeadThereFromTheWorkingFolder() throws IOException {
        assertEquals("a/graph/x.ttl", in("a/graph").path("x.ttl"));
        assertEquals("a/other/x.ttl", in("a/graph").path("../other/x.ttl"));
        assertEquals("x.ttl", in("").path("x.ttl"));
    }

    @Test
    void aPathNeverClimbsOrTellsOfTheMachine() throws IOException {
        assertEquals("other/x.ttl", in("").path("../other/x.ttl"));
        assertEquals("x.ttl", in("/somewhere/graph").path("x.ttl"));
        assertEquals("other/x.ttl", in("/somewhere/graph").path("../other/x.ttl"));
    }

    @Test
    void errorsThenChangedFilesAreForemostAndStayInOrder() throws IOException {
        Finding warning = finding(FindingCode.POLICY_STALE, Severity.WARNING, "a.ttl", 1);
        Finding changed = finding(FindingCode.POLICY_STALE, Severity.WARNING, "z.ttl", 1);
        Finding error = finding(FindingCode.LINK_CYCLE, Severity.ERROR, "z.ttl", 2);
        Run run = SampleRun.of(corpus, List.of(warning, changed, error), Set.of("z.ttl"), false);
        assertEquals(List.of(error), run.foremost(1));
        assertEquals(List.of(changed, error), run.foremost(2));
        assertEquals(List.of(warning, changed, error), run.foremost(3));
    }

    @Test
    void aFaultOfTheToolIsGraverThanAnError() throws IOException {
        Finding warning = finding(FindingCode.POLICY_STALE, Severity.WARNING, "a.ttl", 1);
        Finding error = finding(FindingCode.LINK_CYCLE, Severity.ERROR, "a.ttl", 1);
        Finding fault = finding(FindingCode.ENGINE_CRASHED, Severity.ERROR, "a.ttl", 1);
        assertEquals(0, SampleRun.of(corpus, List.of(warning), Set.of(), true).exitCode());
        assertEquals(
                1, SampleRun.of(corpus, List.of(warning, error), Set.of(), true).exitCode());
        assertEquals(
                2, SampleRun.of(corpus, List.of(error, fault), Set.of(), true).exitCode());
    }

    @Test
    void placesCountInCodePointsAndInUtf16Units() throws IOException {
        Files.writeString(
                corpus.root().resolve("corpus.ttl"),
                "# 🐝🐝 x\n" + Files.readString(corpus.root().resolve("corpus.ttl")));
        Place place = in("graph").place(new Position("corpus.ttl", 1, 6, 3));
        assertEquals(new Place(1, 6, 2, 2, OptionalInt.of(8), OptionalInt.of(7), OptionalInt.of(3)), place);
    }

    @Test
    void ofAFileThatCouldNotBeReadNoOffsetIsMadeUp() throws IOException {
        Place place = in("graph").place(new Position("x.png", 1, 1, 0));
        assertEquals(OptionalInt.empty(), place.offset());
        assertTrue(place.isOnOneLine());
    }

    @Test
    void markdownLinksToTheLineWhereTheManifestSaysHow() throws IOException {
        Path manifest = corpus.root().resolve("corpus.ttl");
        String text = Files.readString(manifest);
        Finding finding = finding(FindingCode.SHAPE_CLOSED, Severity.ERROR, "corpus.ttl", 3);
        Files.writeString(manifest, text + template("https://forge.example/(b)/{path}?plain=1"));
        assertTrue(SampleRun.written(new MarkdownReport("en"), SampleRun.of(corpus, List.of(finding), Set.of(), true))
                .contains("[`graph/corpus.ttl:3:1`](https://forge.example/%28b%29/corpus.ttl?plain=1#L3)"));
        for (String unsafe : List.of("javascript:alert(1)//{path}", "https://x y/{path}", "{path}")) {
            Files.writeString(manifest, text + template(unsafe));
            assertFalse(
                    SampleRun.written(new MarkdownReport("en"), SampleRun.of(corpus, List.of(finding), Set.of(), true))
                            .contains("]("));
        }
    }

    private static String template(String template) {
        return """
                @prefix schema: <https://schema.org/> .
                <https://w3id.org/essaim/dataset> schema:target <https://w3id.org/essaim/dataset#view> .
                <https://w3id.org/essaim/dataset#view> a schema:EntryPoint ; schema:urlTemplate "%s" .
                """.formatted(template);
    }
}
