package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.SecondReading;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim build}: a checked corpus as a snapshot directory, named by the hash of its content. */
@Command(name = "build", resourceBundle = Sayings.BUNDLE)
public final class BuildCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "DIR", descriptionKey = "corpus.dir", arity = "0..1")
    private @Nullable Path folder;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            descriptionKey = "build.out",
            defaultValue = "snapshots")
    private Path out = Path.of("snapshots");

    public BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Sayings sayings = new Sayings(language.locale(terminal));
        Path corpus = folder == null ? Folders.defaultCorpus() : folder;
        Workbench workbench = new Workbench();
        CheckResult result = workbench.check(corpus);
        if (result instanceof CheckResult.Refused) {
            long errors = result.findings().stream().filter(Finding::isError).count();
            terminal.err().println(sayings.say("build.refused", Map.of("n", errors, "folder", corpus)));
            terminal.err().flush();
            return 1;
        }
        List<Finding> disagreements = SecondReading.disagreements(result.corpus());
        if (!disagreements.isEmpty()) {
            new FindingsPrinter(terminal, language.locale(terminal).getLanguage())
                    .print(corpus, result.corpus(), disagreements, workbench.words(), 0);
            return 2;
        }
        Snapshot snapshot = Snapshot.build(result.corpus(), workbench.words());
        try {
            Path written = SnapshotDirectory.write(snapshot, out);
            terminal.out().println(snapshot.id());
            terminal.err().println(sayings.say("build.done", Map.of("folder", written, "quads", snapshot.size())));
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", out, "reason", String.valueOf(e.getMessage())));
        }
        terminal.out().flush();
        terminal.err().flush();
        return 0;
    }
}
