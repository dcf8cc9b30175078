package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.report.MarkdownReport;
import org.w3id.essaim.loader.report.NotFindings;
import org.w3id.essaim.loader.report.RecordedRun;
import org.w3id.essaim.loader.report.Report;
import org.w3id.essaim.loader.report.Run;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.words.WordGraphs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code essaim report}: findings that a check elsewhere left as JSON, told anew. Neither rules nor records are read: a forge's second stage
 * speaks of a change that it must not touch.
 */
@Command(name = "report", resourceBundle = Sayings.BUNDLE)
public final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "report.file")
    private Path file = Path.of("");

    @Option(names = "--corpus", paramLabel = "DIR", descriptionKey = "report.corpus")
    private @Nullable Path corpus;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|github|junit|markdown",
            descriptionKey = "check.format",
            defaultValue = "text")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "check.output")
    private @Nullable Path output;

    @Option(names = "--view", paramLabel = "URL", descriptionKey = "report.view")
    private @Nullable String view;

    public ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String spoken = language.locale(terminal).getLanguage();
        Run run = run();
        Report report = view != null && format == ReportFormat.markdown
                ? new MarkdownReport(spoken).leadingTo(view)
                : format.report(spoken, FindingsPrinter.plain(terminal, spoken), true);
        if (output == null) {
            tell(report, run, terminal.out());
        } else {
            write(report, run, output);
        }
        return run.exitCode();
    }

    private Run run() {
        Path folder = corpus == null ? Folders.defaultCorpus() : corpus;
        JenaSystem.init();
        try {
            Corpus manifest = new CorpusReader().readManifest(folder);
            return RecordedRun.read(file, manifest, folder.toString().replace('\\', '/'), WordGraphs.read());
        } catch (NotACorpus e) {
            throw Workbench.cannotRun(folder, e);
        } catch (NotFindings e) {
            throw new CannotRun("report.refused", Map.of("path", file, "where", e.where()));
        } catch (IOException e) {
            throw new CannotRun("read.failed", Map.of("path", file, "reason", String.valueOf(e.getMessage())));
        }
    }

    private static void tell(Report report, Run run, Writer out) {
        try {
            report.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a PrintWriter throws none
        }
    }

    private static void write(Report report, Run run, Path output) {
        try (Writer out = Files.newBufferedWriter(output)) {
            report.write(run, out);
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", output, "reason", String.valueOf(e.getMessage())));
        }
    }
}
