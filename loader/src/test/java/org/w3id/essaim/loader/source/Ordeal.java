package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.format.Formatted;
import org.w3id.essaim.loader.format.Formatter;
import org.w3id.essaim.loader.format.PropertyOrder;
import org.w3id.essaim.loader.report.GithubReport;
import org.w3id.essaim.loader.report.JsonReport;
import org.w3id.essaim.loader.report.JunitReport;
import org.w3id.essaim.loader.report.MarkdownReport;
import org.w3id.essaim.loader.report.Origin;
import org.w3id.essaim.loader.report.PlainReport;
import org.w3id.essaim.loader.report.Report;
import org.w3id.essaim.loader.report.Run;
import org.w3id.essaim.loader.report.SarifReport;
import org.w3id.essaim.loader.report.Scope;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/** What a file must stand whatever is in it; what it does not is an {@link AssertionError}. Safe for several threads. */
final class Ordeal {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final String PATH = "commons/guide.ttl";

    private final TurtleReader contributions = new TurtleReader(ReadPolicy.contributions(Things.COMMON));
    private final TurtleReader conformance = new TurtleReader(ReadPolicy.conformance("https://example.org/"));
    private final Formatter formatter = new Formatter(contributions, PropertyOrder.ofImports());
    private final WordGraphs words = WordGraphs.read();
    private final Checker checker = new Checker(words, Shapes.standard(), DAY);
    private final Corpus corpus;

    /** @param corpus small, with a file {@value #PATH} in whose place the mutants stand */
    Ordeal(Corpus corpus) {
        this.corpus = corpus;
        checker.check(corpus); // rules and engine are made ready once, and by no mutant
    }

    /** It is read, by the rules for contributions or by those of the W3C, and every place lies in its text. */
    void read(byte[] bytes, boolean strictly) {
        SourceFile file = (strictly ? contributions : conformance).read(PATH, bytes);
        file.findings().forEach(finding -> examine(finding, file));
        for (LocatedTriple triple : file.triples()) {
            file.slice(file.subjectPosition(triple));
            file.slice(file.predicatePosition(triple));
            file.slice(file.objectPosition(triple));
            // The rest of a list is written nowhere.
            require(
                    triple.objectStart() < triple.objectEnd()
                            || triple.triple().getPredicate().equals(RDF.rest.asNode()),
                    () -> "an object without length: " + triple);
        }
        int end = 0;
        for (Token token : file.tokens()) {
            int before = end;
            require(token.start() >= before && token.end() > token.start(), () -> "a token that goes back: " + token);
            end = token.end();
        }
        int last = end;
        require(last <= file.text().length(), () -> "a token past the end");
    }

    /** What an editor and the formatter ask of it. */
    void write(byte[] bytes, int caret) {
        SourceFile file = contributions.read(PATH, bytes);
        int length = file.text().length();
        Caret at = Caret.at(file.text(), length == 0 ? 0 : caret % length);
        require(at.start() <= at.end() && at.end() <= length, () -> "a caret outside: " + at);
        Formatted formatted = formatter.format(file);
        require(!(formatted instanceof Formatted.Unequal), () -> "the formatter would change what is said");
        if (formatted instanceof Formatted.Text canonical) {
            SourceFile again = contributions.read(PATH, canonical.text().getBytes(StandardCharsets.UTF_8));
            require(
                    formatter.format(again).equals(canonical),
                    () -> "the formatter would change again what it has written");
        }
    }

    /** It is checked in a corpus and told in all formats. */
    void check(byte[] bytes, boolean wholly) {
        SourceFile read = contributions.read(PATH, bytes);
        Corpus changed = new CorpusReader().with(corpus, Map.of(PATH, read.text()));
        CheckResult result = wholly ? checker.check(changed) : checker.checkQuickly(changed);
        for (Finding finding : result.findings()) {
            changed.files().stream()
                    .filter(file -> file.path().equals(finding.position().file()))
                    .findFirst()
                    .ifPresent(file -> examine(finding, file));
        }
        tell(result);
    }

    private void tell(CheckResult result) {
        Run run = Run.of(
                new Origin("1.2.3", "0".repeat(64), Optional.empty()),
                Path.of("graph"),
                result.corpus(),
                words,
                result.findings(),
                new Scope(new TreeSet<>(Set.of(PATH)), Set.of(PATH), true, true),
                1);
        List<Report> reports = new ArrayList<>(List.of(new PlainReport("fr", true, true, ""), new JsonReport(1_000)));
        reports.addAll(List.of(
                new SarifReport("en"), new GithubReport("fr"), new JunitReport("en"), new MarkdownReport("fr")));
        for (Report report : reports) {
            StringWriter out = new StringWriter();
            try {
                report.write(run, out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            require(!out.toString().isBlank(), () -> report.getClass() + " tells nothing");
        }
    }

    private static void examine(Finding finding, SourceFile file) {
        require(
                finding.code() != FindingCode.ENGINE_CRASHED && finding.code() != FindingCode.ENGINE_SHAPE_FAILED,
                finding::toString);
        examine(finding.position(), file);
        for (Related related : finding.related()) {
            if (related.position().file().equals(file.path())) {
                examine(related.position(), file);
            }
        }
        for (Fix fix : finding.fixes()) {
            for (Edit edit : fix.edits()) {
                require(edit.end() <= file.text().length(), () -> "an edit past the end: " + finding);
            }
        }
    }

    private static void examine(Position position, SourceFile file) {
        require(position.line() <= file.lines(), () -> "a line past the last: " + position);
        require(position.column() - 1 <= file.columns(position.line()), () -> "a column past its line: " + position);
        String slice = file.slice(position);
        require(
                slice.codePointCount(0, slice.length()) == position.length(),
                () -> "a place that ends outside: " + position + "+" + position.length());
        require(file.offset(position) + slice.length() <= file.text().length(), () -> "past the end: " + position);
    }

    private static void require(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError(what.get());
        }
    }
}
