package org.w3id.essaim.examples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.TextReport;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * A finding as it is told.
 *
 * @param sentences what is said, in French and English
 */
record Told(String code, Position position, List<String> sentences) {

    Told {
        sentences = List.copyOf(sentences);
    }

    /** What is told of a corpus. */
    static List<Told> of(CheckResult result, WordGraphs words) {
        return result.findings().stream()
                .map(finding -> of(finding, result, words))
                .toList();
    }

    /** What must be told of a corpus of the common base once its things have the other base. */
    static List<Told> underTheOtherBase(CheckResult result, WordGraphs words) {
        return result.findings().stream()
                .map(finding -> of(moved(finding, result), result, words))
                .map(told -> new Told(
                        told.code(),
                        told.position(),
                        told.sentences().stream().map(OtherBase::rewritten).toList()))
                .toList();
    }

    private static Told of(Finding finding, CheckResult result, WordGraphs words) {
        Naming naming = new Naming(words, result.corpus().manifest().things());
        List<String> sentences = Stream.of("fr", "en")
                .map(language -> new TextReport(Messages.in(language), naming, "", path -> Optional.empty(), false))
                .map(report -> report.sentence(finding))
                .toList();
        return new Told(finding.code().id(), finding.position(), sentences);
    }

    /** The finding with its place, and the byte that it may name, where they stand once the file is rewritten. */
    private static Finding moved(Finding finding, CheckResult result) {
        Position place = finding.position();
        Path file = result.corpus().root().resolve(place.file());
        Map<String, String> arguments = new LinkedHashMap<>(finding.arguments());
        arguments.computeIfPresent(
                "offset", (name, offset) -> String.valueOf(OtherBase.offset(file, Integer.parseInt(offset))));
        return new Finding(
                finding.code(),
                finding.severity(),
                ToldFaults.file(result, place.file())
                        .map(source -> moved(place, source.line(place.line())))
                        .orElse(place),
                finding.thing(),
                finding.path(),
                arguments);
    }

    private static Position moved(Position place, String line) {
        int column = OtherBase.column(line, place.column());
        int end = OtherBase.column(line, place.column() + place.length());
        return new Position(place.file(), place.line(), column, end - column);
    }
}
