package org.w3id.essaim.loader.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Findings as text for a terminal: place, severity and code; the line with a caret under the fault; what is wrong and how to mend it.
 * Ends with one line that counts.
 */
public final class TextReport {

    /** More than these would no longer be a brief line. */
    private static final int DETAILS = 4;

    private final Messages messages;
    private final Wording wording;
    private final String folder;
    private final Function<String, Optional<SourceFile>> files;
    private final boolean colour;
    private final String bar;

    /**
     * @param folder what to put before each path so that terminals make links, such as {@code examples/graph/}; may be empty
     * @param files the file at a path relative to the corpus, for its lines
     */
    public TextReport(
            Messages messages,
            Naming naming,
            String folder,
            Function<String, Optional<SourceFile>> files,
            boolean colour) {
        this(new Wording(messages, naming), folder, files, colour, Excerpt.BAR);
    }

    /**
     * @param bar see {@link Excerpt#of}
     */
    TextReport(
            Wording wording, String folder, Function<String, Optional<SourceFile>> files, boolean colour, String bar) {
        this.wording = wording;
        this.messages = wording.messages();
        this.folder = folder;
        this.files = files;
        this.colour = colour;
        this.bar = bar;
    }

    /** Prints each finding in full. */
    public void print(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> print(finding, out));
        out.flush();
    }

    /** One finding in full, followed by an empty line. */
    public void print(Finding finding, PrintWriter out) {
        String severity = wording.severity(finding.severity());
        out.println(folder + Naming.visible(finding.position().toString()) + "  " + paint(severity, finding.severity())
                + "  " + finding.code().id());
        files.apply(finding.position().file())
                .flatMap(file -> Excerpt.of(file, finding.position(), bar))
                .ifPresent(excerpt -> {
                    out.println(excerpt.source());
                    out.println(excerpt.carets());
                });
        out.println("  " + sentence(finding));
        out.println();
    }

    /** One line for each code: how often it was found, in how many files, about which properties most. */
    public void printInBrief(List<Finding> findings, PrintWriter out) {
        Map<String, List<Finding>> byCode =
                findings.stream().collect(Collectors.groupingBy(f -> f.code().id(), TreeMap::new, Collectors.toList()));
        byCode.values().forEach(all -> out.println(inBrief(all)));
        out.flush();
    }

    private String inBrief(List<Finding> all) {
        Map<String, Long> byPath = all.stream()
                .collect(Collectors.groupingBy(f -> f.path().orElse(""), TreeMap::new, Collectors.counting()));
        String details = byPath.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> wording.property(entry.getKey(), all) + " " + wording.number(entry.getValue()))
                .limit(DETAILS)
                .collect(Collectors.joining(", "));
        String more = byPath.size() > DETAILS ? ", …" : "";
        Finding first = all.get(0);
        return paint(first.code().id(), first.severity()) + "  "
                + messages.of(
                        "brief",
                        Map.of(
                                "findings", wording.count("findings", all.size()),
                                "files",
                                        wording.count(
                                                "files",
                                                all.stream()
                                                        .map(f -> f.position().file())
                                                        .distinct()
                                                        .count()),
                                "details", details + more));
    }

    /** What is wrong, in words. Where a code has several wordings, the argument {@code variant} names the one that fits. */
    public String sentence(Finding finding) {
        return wording.sentence(finding);
    }

    private String paint(String text, Severity severity) {
        if (!colour) {
            return text;
        }
        String code = switch (severity) {
            case ERROR -> "31;1";
            case WARNING -> "33;1";
            case INFO -> "34;1";
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /** {@code 1 erreur, 0 avertissement dans 1 fichier sur 412 (0,8 s)}. */
    public String summary(List<Finding> findings, int files, long milliseconds) {
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings =
                findings.stream().filter(f -> f.severity() == Severity.WARNING).count();
        long touched =
                findings.stream().map(f -> f.position().file()).distinct().count();
        return messages.of(
                "summary",
                Map.of(
                        "errors", wording.count("errors", errors),
                        "warnings", wording.count("warnings", warnings),
                        "touched", wording.count("files", touched),
                        "files", wording.number(files),
                        "seconds", String.format(messages.locale(), "%.1f", milliseconds / 1000.0)));
    }
}
