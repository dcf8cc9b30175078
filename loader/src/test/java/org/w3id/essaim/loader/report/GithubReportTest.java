package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;

/** What GitHub shows of many findings. */
class GithubReportTest {

    @TempDir
    Path folder;

    private static Finding finding(String file, int line, int length, Severity severity) {
        return new Finding(
                FindingCode.SHAPE_IN,
                severity,
                new Position(file, line, 1, length),
                Optional.empty(),
                Optional.empty(),
                Map.of("value", "x", "property", "y"));
    }

    private List<Runner.Command> obeyed(List<Finding> findings, Set<String> changed) throws IOException {
        Run run = SampleRun.of(SmallCorpus.in(folder.resolve("graph")), findings, changed, false);
        return Runner.obeyed(SampleRun.written(new GithubReport("en"), run));
    }

    private static List<Finding> many(Severity severity) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            findings.add(finding(i < 12 ? "a.ttl" : "z.ttl", i + 1, 1, severity));
        }
        return findings;
    }

    @Test
    void tenOfEachSeverityAreAnnotatedThoseOfChangedFilesFirst() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            findings.addAll(many(severity));
        }
        List<Runner.Command> obeyed = obeyed(findings, Set.of("z.ttl"));
        for (String name : List.of("error", "warning", "notice")) {
            List<Runner.Command> ofName =
                    obeyed.stream().filter(c -> c.name().equals(name)).toList();
            assertEquals(10, ofName.size(), name);
            assertEquals("graph/z.ttl", ofName.get(0).properties().get("file"));
            assertEquals("graph/z.ttl", ofName.get(1).properties().get("file"));
            assertEquals("graph/a.ttl", ofName.get(2).properties().get("file"));
        }
        assertEquals(
                "… and 13 findings more, in the log.",
                obeyed.get(obeyed.size() - 1).data());
    }

    @Test
    void saysNothingOfARestWhereThereIsNone() throws IOException {
        assertEquals(
                1,
                obeyed(List.of(finding("a.ttl", 1, 1, Severity.ERROR)), Set.of())
                        .size());
        assertEquals(List.of(), obeyed(List.of(), Set.of()));
    }

    @Test
    void aColumnToEndAtIsGivenOnOneLineOnly() throws IOException {
        Runner.Command whole = obeyed(List.of(finding("corpus.ttl", 1, 60, Severity.ERROR)), Set.of())
                .get(0);
        assertEquals("2", whole.properties().get("endLine"));
        assertFalse(whole.properties().containsKey("endColumn"));
        Runner.Command part = obeyed(List.of(finding("corpus.ttl", 1, 7, Severity.ERROR)), Set.of())
                .get(0);
        assertEquals("8", part.properties().get("endColumn"));
    }

    @Test
    void theFullTextIsInTheLog() throws IOException {
        Run run = SampleRun.of(SmallCorpus.in(folder.resolve("graph")), many(Severity.ERROR), Set.of(), false);
        assertTrue(SampleRun.written(new GithubReport("en"), run)
                .contains(SampleRun.written(new PlainReport("en", false, true, ""), run)));
    }
}
