package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.loader.words.WordGraphs;
import picocli.CommandLine;

/** Folders, snapshots and revisions compared; nothing is checked out. */
class DiffCommandTest {

    @TempDir
    Path folder;

    private SmallCorpus corpus;

    @BeforeEach
    void commitACorpus() throws IOException, GitAPIException {
        corpus = SmallCorpus.in(folder.resolve("depot/graph")).withGuide();
        Git.init().setDirectory(folder.resolve("depot").toFile()).call().close();
        commit();
    }

    private void commit() throws IOException, GitAPIException {
        try (Git git = Git.open(folder.resolve("depot").toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("Essai", "essai@localhost")
                    .setCommitter("Essai", "essai@localhost")
                    .setMessage("Essai")
                    .call();
        }
    }

    private void rename(String label) throws IOException {
        Path guide = corpus.root().resolve("commons/guide.ttl");
        Files.writeString(guide, Files.readString(guide).replaceFirst("label \"[^\"]*\"", "label \"" + label + "\""));
    }

    private String diff(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(out), false, Map.of("LANG", "en_GB.UTF-8"));
        CommandLine line = new CommandLine(new DiffCommand(terminal));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            throw fault;
        });
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--corpus", corpus.root().toString()));
        assertEquals(exit, line.execute(all.toArray(String[]::new)), out::toString);
        return out.toString();
    }

    @Test
    void theFolderIsComparedWithTheLastCommit() throws IOException {
        assertEquals("No difference.\n", diff(0, "HEAD"));
        rename("Guide neuf");
        String told = diff(1, "HEAD");
        assertTrue(told.contains("“name” (rdfs:label): “Guide” @fr → “Guide neuf” @fr"), told);
    }

    @Test
    void aCommitIsComparedWithAnother() throws IOException, GitAPIException {
        rename("Guide neuf");
        commit();
        String told = diff(1, "HEAD~1", "HEAD");
        assertTrue(told.contains("“Guide neuf” @fr"), told);
        rename("Pas encore proposé");
        assertEquals(told, diff(1, "HEAD~1", "HEAD"));
    }

    @Test
    void aSnapshotIsComparedWithAFolder() throws IOException {
        Snapshot snapshot = Snapshot.build(corpus.read(), WordGraphs.read());
        Path built = SnapshotDirectory.write(snapshot, folder.resolve("snapshots"));
        String root = corpus.root().toString();
        assertEquals("No difference.\n", diff(0, built.toString(), root));
        rename("Guide neuf");
        assertTrue(diff(1, built.toString(), root, "--format", "json").contains("\"Guide neuf\""));
    }

    @Test
    void aFileThatCannotBeReadMeansThatNotAllIsTold() throws IOException {
        Files.writeString(corpus.root().resolve("commons/guide.ttl"), "commons:guide a es:Commons\n");
        assertTrue(diff(2, "HEAD").contains("commons/guide.ttl"));
    }

    @Test
    void whatIsNeitherFolderNorRevisionIsRefused() {
        RuntimeException fault = assertThrows(CannotRun.class, () -> execute("nulle-part"));
        assertTrue(fault.getMessage().contains("diff.unknown"), fault::getMessage);
        assertThrows(CannotRun.class, () -> execute("HEAD~7"));
        assertThrows(CannotRun.class, () -> execute("a..b^{"));
    }

    private void execute(String revision) {
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of());
        DiffCommand command = new DiffCommand(terminal);
        new CommandLine(command).parseArgs(revision, "--corpus", corpus.root().toString());
        command.call();
    }
}
