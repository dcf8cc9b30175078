package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.loader.report.MarkdownReport;
import org.w3id.essaim.loader.report.PlainReport;
import org.w3id.essaim.loader.report.Report;
import org.w3id.essaim.loader.report.Run;

/**
 * Where the report of a check goes.
 *
 * @param language {@code fr} or {@code en}
 * @param all whether every finding is wanted
 * @param change what a change means, in Markdown, for the reports that tell it; empty where nothing was compared
 */
record Delivery(Terminal terminal, String language, ReportFormat format, boolean all, String change) {

    /** Half of what fits into a comment: the findings come first. */
    static final int LONGEST_CHANGE = 25_000;

    /** Whether a format tells what a change means. */
    static boolean tellsTheChange(ReportFormat format) {
        return format == ReportFormat.markdown || format == ReportFormat.github;
    }

    /** To the file that was asked for, or else here; for GitHub also to the page of the job. */
    void tell(List<Run> runs, Optional<Path> output) {
        if (output.isPresent()) {
            write(output.get(), report(FindingsPrinter.filed(language)), runs, StandardOpenOption.TRUNCATE_EXISTING);
        } else {
            Report report = report(FindingsPrinter.plain(terminal, language));
            try {
                for (Run run : runs) {
                    report.write(run, terminal.out());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a PrintWriter throws none
            }
        }
        String summary = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (format == ReportFormat.github && !summary.isEmpty()) {
            write(Path.of(summary), new MarkdownReport(language, change), runs, StandardOpenOption.APPEND);
        }
    }

    private Report report(PlainReport plain) {
        return format == ReportFormat.markdown
                ? new MarkdownReport(language, change)
                : format.report(language, plain, all);
    }

    private static void write(Path file, Report report, List<Run> runs, StandardOpenOption how) {
        try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            for (Run run : runs) {
                report.write(run, out);
            }
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", file, "reason", String.valueOf(e.getMessage())));
        }
    }
}
