package org.w3id.essaim.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.essaim.bench.corpus.CorpusFolder;
import org.w3id.essaim.bench.corpus.Plan;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.check.Comparison;
import org.w3id.essaim.loader.check.Rechecker;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;

/** What is new in a corpus of which few files changed, told by a comparison with what it was; beside a whole check. */
final class BaseCase {

    private static final String WHOLE = "whole check";

    private final Plan before;
    private final Plan after;
    private final Workspace workspace;
    private final PrintWriter out;

    BaseCase(Plan before, Plan after, Workspace workspace, PrintWriter out) {
        this.before = before;
        this.after = after;
        this.workspace = workspace;
        this.out = out;
    }

    void run(int rounds) throws Exception {
        Path old = CorpusFolder.of(before, workspace.corpora());
        Path changed = CorpusFolder.of(after, workspace.corpora());
        Corpus now = Workbench.read(changed);
        Corpus base =
                new CorpusReader().read(old, now); // as the command does: what the change did not touch is read once
        Checker checker = new Workbench().checker();
        Comparison comparison = checker.compare(base, now);
        out.println();
        out.println(comparison.change().changed().size() + " of " + before.things() + " files differ; new findings: "
                + comparison.findings().size() + ", old ones: " + comparison.stood());
        // As an editor does: the same corpus again and again, with the change and without it.
        Rechecker rechecker = checker.rechecker();
        rechecker.check(base);
        AtomicInteger turn = new AtomicInteger();
        Rounds work = new Rounds()
                .with(WHOLE, () -> checker.check(now))
                .with("comparison with the base", () -> checker.compare(base, now))
                .with(
                        "checked again after the change",
                        () -> rechecker.check(turn.getAndIncrement() % 2 == 0 ? now : base))
                .with("whole check, reading included", () -> checker.check(Workbench.read(changed)))
                .with("comparison, reading both included", () -> compare(checker, old, changed));
        Ratios.print(out, "both read already, but where told", work.run(rounds), WHOLE);
    }

    private static void compare(Checker checker, Path old, Path changed) throws NotACorpus {
        Corpus now = Workbench.read(changed);
        checker.compare(new CorpusReader().read(old, now), now);
    }
}
