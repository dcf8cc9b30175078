package org.w3id.essaim.loader.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCommitTest {

    @TempDir
    Path top;

    private Path corpus;

    @BeforeEach
    void makeACorpusInAFolderOfARepository() throws IOException {
        corpus = Files.createDirectories(top.resolve("données/graphe"));
        Files.writeString(corpus.resolve("a.ttl"), "# un\n");
        Files.writeString(corpus.resolve("b.ttl"), "# deux\n");
    }

    private void commit() throws GitAPIException {
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("Essai", "essai@localhost")
                    .setCommitter("Essai", "essai@localhost")
                    .setMessage("Essai")
                    .call();
        }
    }

    @Test
    void tellsWhatIsNewOrWrittenSince() throws IOException, GitAPIException {
        commit();
        Files.writeString(corpus.resolve("b.ttl"), "# autre\n");
        Files.writeString(corpus.resolve("c.ttl"), "# trois\n");
        LastCommit last = LastCommit.of(corpus).orElseThrow();
        assertFalse(last.differs(corpus.resolve("a.ttl")));
        assertTrue(last.differs(corpus.resolve("b.ttl")));
        assertTrue(last.differs(corpus.resolve("c.ttl")));
    }

    @Test
    void aFileWrittenAnewWithTheSameBytesIsAsItWas() throws IOException, GitAPIException {
        commit();
        Files.writeString(corpus.resolve("b.ttl"), "# deux\n");
        assertFalse(LastCommit.of(corpus).orElseThrow().differs(corpus.resolve("b.ttl")));
    }

    @Test
    void knowsNothingOutsideOfARepository() {
        assertEquals(Optional.empty(), LastCommit.of(corpus));
    }

    @Test
    void knowsNothingBeforeTheFirstCommit() throws GitAPIException {
        Git.init().setDirectory(top.toFile()).call().close();
        assertEquals(Optional.empty(), LastCommit.of(corpus));
    }
}
