package org.w3id.essaim.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.w3id.essaim.bench.corpus.CorpusFolder;
import org.w3id.essaim.bench.corpus.Plan;
import org.w3id.essaim.loader.commands.Workbench;

/** How a whole check grows: reading and all checks, of a corpus and of one twice as large. */
final class DoubleCase {

    private final Plan small;
    private final Plan large;
    private final Workspace workspace;
    private final PrintWriter out;

    DoubleCase(Plan small, Plan large, Workspace workspace, PrintWriter out) {
        this.small = small;
        this.large = large;
        this.workspace = workspace;
        this.out = out;
    }

    void run(int rounds) throws Exception {
        Path once = CorpusFolder.of(small, workspace.corpora());
        Path twice = CorpusFolder.of(large, workspace.corpora());
        Workbench workbench = new Workbench();
        String name = small.things() + " things";
        Rounds work = new Rounds()
                .with(name, () -> workbench.check(once))
                .with(large.things() + " things", () -> workbench.check(twice));
        Ratios.print(out, "read and checked whole", work.run(rounds), name);
    }
}
