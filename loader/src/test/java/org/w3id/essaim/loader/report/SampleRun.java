package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Shapes;

/** Runs to report: of faulty corpora, and of findings made for a test. */
final class SampleRun {

    static final WordGraphs WORDS = WordGraphs.read();

    private static final Origin ORIGIN = new Origin("1.2.3", "0".repeat(64), Optional.empty());
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private SampleRun() {}

    /** A corpus of {@code examples/invalid} as the checks find it, told as if its folder were {@code graph}. */
    static Run invalid(String name) throws IOException {
        CheckResult result = new Checker(WORDS, Shapes.standard(), DAY)
                .check(SmallCorpus.at(SharedFolder.project("examples/invalid/" + name))
                        .read());
        return Run.of(
                ORIGIN,
                Path.of("graph"),
                result.corpus(),
                WORDS,
                result.findings(),
                new Scope(
                        new TreeSet<>(Set.of(
                                "corpus.ttl", result.corpus().files().get(0).path())),
                        Set.of(),
                        true,
                        true),
                1234);
    }

    /** Findings of a corpus that has none. */
    static Run of(SmallCorpus corpus, List<Finding> findings, Set<String> changed, boolean all) throws IOException {
        return Run.of(
                ORIGIN,
                Path.of("graph"),
                corpus.read(),
                WORDS,
                findings,
                new Scope(new TreeSet<>(Set.of("corpus.ttl")), changed, true, all),
                5);
    }

    /** All formats, by name. */
    static Map<String, Report> reports(String language) {
        return Map.of(
                "text", new PlainReport(language, false, true, ""),
                "json", new JsonReport(1_000),
                "sarif", new SarifReport(language),
                "github", new GithubReport(language),
                "junit", new JunitReport(language),
                "markdown", new MarkdownReport(language));
    }

    static String written(Report report, Run run) {
        StringWriter out = new StringWriter();
        try {
            report.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
