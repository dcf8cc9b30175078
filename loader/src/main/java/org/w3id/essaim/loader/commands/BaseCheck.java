package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.w3id.essaim.loader.check.Comparison;
import org.w3id.essaim.loader.git.Revision;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.GitSource;
import org.w3id.essaim.loader.source.NotACorpus;

/** {@code essaim check --base REF}: what a change brings, against a commit that is read without being checked out. */
final class BaseCheck {

    private final Terminal terminal;
    private final String spoken;
    private final Workbench workbench;

    /** @param spoken the language of the messages */
    BaseCheck(Terminal terminal, String spoken, Workbench workbench) {
        this.terminal = terminal;
        this.spoken = spoken;
        this.workbench = workbench;
    }

    /** The exit code. */
    int check(Path folder, String ref) {
        long start = System.nanoTime();
        Comparison comparison = workbench.checker().compare(base(folder, ref), Workbench.read(folder));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        new FindingsPrinter(terminal, spoken)
                .print(folder, comparison.corpus(), comparison.findings(), workbench.words(), milliseconds);
        int renamed = comparison.change().renamed().size();
        terminal.out()
                .println(new Sayings(Locale.forLanguageTag(spoken))
                        .say(
                                "base.told",
                                Map.of(
                                        "base",
                                        ref,
                                        "added",
                                        comparison.change().added().size() - renamed,
                                        "changed",
                                        comparison.change().changed().size(),
                                        "deleted",
                                        comparison.change().deleted().size(),
                                        "renamed",
                                        renamed,
                                        "stood",
                                        comparison.stood())));
        terminal.out().flush();
        return CheckCommand.exit(comparison.findings());
    }

    private static Corpus base(Path folder, String ref) {
        try {
            Revision.Lookup lookup = Revision.find(folder, ref);
            if (lookup instanceof Revision.Lookup.NoRepository) {
                throw new CannotRun("base.no-repository", Map.of("folder", folder));
            }
            if (!(lookup instanceof Revision.Lookup.Found found)) {
                throw new CannotRun("base.no-commit", Map.of("folder", folder, "base", ref));
            }
            try (Revision revision = found.revision()) {
                return new CorpusReader().read(new GitSource(folder, revision.folder()));
            }
        } catch (NotACorpus e) {
            throw new CannotRun("base.no-corpus", Map.of("folder", folder, "base", ref));
        } catch (IOException e) {
            throw new CannotRun("read.failed", Map.of("path", folder, "reason", String.valueOf(e.getMessage())));
        }
    }
}
