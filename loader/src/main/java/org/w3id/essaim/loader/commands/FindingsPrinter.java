package org.w3id.essaim.loader.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.report.PlainReport;
import org.w3id.essaim.loader.report.Run;
import org.w3id.essaim.loader.report.Scope;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.words.WordGraphs;

/** Prints the findings of a corpus to a terminal, with paths from the working folder so that terminals make links of them. */
public final class FindingsPrinter {

    private final Terminal terminal;
    private final String language;

    public FindingsPrinter(Terminal terminal, String language) {
        this.terminal = terminal;
        this.language = language;
    }

    /**
     * Prints each finding in full and one line that counts.
     *
     * @param folder the corpus as the user named it
     * @param milliseconds how long the check took
     */
    public void print(Path folder, Corpus corpus, List<Finding> findings, WordGraphs words, long milliseconds) {
        Scope scope = new Scope(new TreeSet<>(), Set.of(), false, true);
        plain(terminal, language)
                .write(
                        Run.of(CheckCommand.origin(), folder, corpus, words, findings, scope, milliseconds),
                        terminal.out());
    }

    /** Says of each of these findings how it was mended: on the error stream, for the report may be made for a machine. */
    void printMended(Path folder, Corpus corpus, List<Finding> mended, WordGraphs words) {
        Scope scope = new Scope(new TreeSet<>(), Set.of(), false, true);
        plain(terminal, language)
                .writeMended(Run.of(CheckCommand.origin(), folder, corpus, words, mended, scope, 0), terminal.err());
    }

    /** Text as this terminal can show it. */
    static PlainReport plain(Terminal terminal, String language) {
        return new PlainReport(language, terminal.colour(), terminal.unicode(), home());
    }

    /** Text for a file. */
    static PlainReport filed(String language) {
        return new PlainReport(language, false, true, home());
    }

    /** What leads from the working folder to that of the program. */
    private static String home() {
        Path home = Folders.shortest(Folders.home());
        return home.toString().isEmpty() ? "" : home.toString().replace('\\', '/') + "/";
    }
}
