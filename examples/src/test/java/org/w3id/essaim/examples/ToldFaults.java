package org.w3id.essaim.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.TextReport;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Constraint;

/** What a contributor reads of what was found. */
final class ToldFaults {

    private ToldFaults() {}

    /** All findings in French, then all in English. */
    static List<String> of(CheckResult result, WordGraphs words) {
        return Stream.of("fr", "en")
                .map(language -> text(result, result.findings(), language, words))
                .toList();
    }

    /** Some of the findings of a result, as the command line prints them. */
    static String text(CheckResult result, List<Finding> findings, String language, WordGraphs words) {
        Naming naming = new Naming(words, result.corpus().manifest().things());
        TextReport report = new TextReport(Messages.in(language), naming, "", path -> file(result, path), false);
        StringWriter text = new StringWriter();
        report.print(findings, new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Whether a finding tells of a rule's result, under the code of its constraint or under that of its cause. */
    static boolean tells(Finding finding, ExaminedCorpus.Result result) {
        boolean sameCode = finding.code().id().equals(result.constraint().id())
                || finding.code() == FindingCode.LINK_KIND
                || finding.code() == FindingCode.VOCABULARY_MISPLACED
                || (finding.code() == FindingCode.SHAPE_MIN_COUNT
                        && result.constraint() == Constraint.QUALIFIED_MIN_COUNT);
        Optional<String> value =
                result.value().map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
        return sameCode
                && finding.thing().equals(Optional.of(result.focus()))
                && finding.path().equals(result.path())
                && value.equals(Optional.ofNullable(finding.arguments().get("term")))
                && result.messages()
                        .getOrDefault("fr", "")
                        .equals(finding.arguments().getOrDefault("message.fr", ""));
    }

    /** The file of the corpus at a path, the manifest included. */
    static Optional<SourceFile> file(CheckResult result, String path) {
        return Stream.concat(Stream.of(result.corpus().manifest().file()), result.corpus().files().stream())
                .filter(file -> file.path().equals(path))
                .findFirst();
    }
}
