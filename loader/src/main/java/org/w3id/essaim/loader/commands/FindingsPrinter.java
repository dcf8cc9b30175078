package org.w3id.essaim.loader.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.TextReport;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;

/** Prints the findings of a corpus to a terminal, with paths from the working folder so that terminals make links of them. */
public final class FindingsPrinter {

    /** More than a reader reads; the last lines tell how many there are. */
    private static final int SHOWN = 1_000;

    /**
     * Which findings are told one by one.
     *
     * @param others whether the others are known to stand in files that have not changed since the last commit
     */
    public record InFull(Predicate<Finding> which, boolean others) {}

    private final Terminal terminal;
    private final Messages messages;

    public FindingsPrinter(Terminal terminal, String language) {
        this.terminal = terminal;
        this.messages = Messages.in(language);
    }

    /** Prints each finding in full and one line that counts, as {@link #print(Path, Corpus, List, InFull, WordGraphs, long)} does. */
    public void print(Path folder, Corpus corpus, List<Finding> findings, WordGraphs words, long milliseconds) {
        print(folder, corpus, findings, new InFull(finding -> true, false), words, milliseconds);
    }

    /**
     * Prints the findings, those of no great concern to the reader in brief, and one line that counts them all.
     *
     * @param folder the corpus as the user named it
     * @param inFull which findings are told one by one; of the others each code is told once
     * @param milliseconds how long the check took
     */
    public void print(
            Path folder, Corpus corpus, List<Finding> findings, InFull inFull, WordGraphs words, long milliseconds) {
        Naming naming = new Naming(words, corpus.manifest().things());
        String prefix = folder.toString().isEmpty() ? "" : folder.toString().replace('\\', '/') + "/";
        TextReport report = new TextReport(messages, naming, prefix, filesOf(corpus), terminal.colour());
        List<Finding> told = findings.stream().filter(inFull.which()).toList();
        report.print(told.subList(0, Math.min(SHOWN, told.size())), terminal.out());
        if (told.size() > SHOWN) {
            terminal.out().println(messages.of("hidden", Map.of("n", String.valueOf(told.size() - SHOWN))));
        }
        List<Finding> brief = findings.stream().filter(inFull.which().negate()).toList();
        if (!brief.isEmpty()) {
            report.printInBrief(brief, terminal.out());
            terminal.out().println(messages.of(inFull.others() ? "brief.unchanged" : "brief.all", Map.of()));
            terminal.out().println();
        }
        terminal.out().println(report.summary(findings, corpus.files().size() + 1, milliseconds));
        terminal.out().flush();
    }

    /** Says of each of these findings how it was mended. */
    public void printMended(Path folder, Corpus corpus, List<Finding> mended, WordGraphs words) {
        String prefix = folder.toString().isEmpty() ? "" : folder.toString().replace('\\', '/') + "/";
        TextReport report = new TextReport(
                messages, new Naming(words, corpus.manifest().things()), prefix, filesOf(corpus), terminal.colour());
        mended.forEach(finding -> report.printMended(finding, terminal.out()));
    }

    private static Function<String, Optional<SourceFile>> filesOf(Corpus corpus) {
        Map<String, SourceFile> byPath =
                corpus.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file, (a, b) -> a));
        byPath.put(corpus.manifest().file().path(), corpus.manifest().file());
        return path -> Optional.ofNullable(byPath.get(path));
    }
}
