package org.w3id.essaim.loader.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path folder;

    private SmallRepository repository;

    @BeforeEach
    void makeARepository() {
        repository = new SmallRepository(folder.resolve("dépôt"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Optional<Commit> commit(String path, String text) {
        return History.of(folder.resolve("dépôt/graphe")).orElseThrow().commit(path, text);
    }

    @Test
    void tellsTheLastCommitThatChangedEachFile() {
        Commit first = repository
                .write("graphe/a.ttl", "un")
                .write("graphe/lieu/b.ttl", "un")
                .write("autre/c.ttl", "un")
                .commit();
        Commit second = repository.write("graphe/lieu/b.ttl", "deux").commit();
        repository.write("autre/c.ttl", "deux").commit();
        assertEquals(Optional.of(first), commit("a.ttl", "un"));
        assertEquals(Optional.of(second), commit("lieu/b.ttl", "deux"));
        assertEquals("2026-11-01T10:01:00Z", second.at().toString());
    }

    @Test
    void tellsNothingOfAFileThatIsNotAsItWasCommitted() {
        repository.write("graphe/a.ttl", "un\n").commit();
        assertEquals(Optional.empty(), commit("a.ttl", "deux\n"));
        assertEquals(Optional.empty(), commit("b.ttl", "un\n"));
    }

    @Test
    void takesLineEndsAndAByteOrderMarkForWhatTheyAre() {
        Commit first = repository
                .write("graphe/a.ttl", "un\ndeux\n")
                .write("graphe/b.ttl", "\uFEFFun")
                .commit();
        assertEquals(Optional.of(first), commit("a.ttl", "un\r\ndeux\r\n"));
        assertEquals(Optional.of(first), commit("b.ttl", "un"));
    }

    @Test
    void aFileThatWasChangedAndChangedBackIsAsOldAsTheLastChange() {
        repository.write("graphe/a.ttl", "un").commit();
        repository.write("graphe/a.ttl", "deux").commit();
        Commit back = repository.write("graphe/a.ttl", "un").commit();
        assertEquals(Optional.of(back), commit("a.ttl", "un"));
    }

    @Test
    void aFileDeletedAndMadeAgainIsAsOldAsItsReturn() {
        repository.write("graphe/a.ttl", "un").write("graphe/b.ttl", "un").commit();
        repository.delete("graphe/a.ttl").commit();
        Commit again = repository.write("graphe/a.ttl", "un").commit();
        assertEquals(Optional.of(again), commit("a.ttl", "un"));
    }

    @Test
    void atAMergeAFileCameFromTheParentThatHadIt() {
        Commit first = repository
                .write("graphe/a.ttl", "un")
                .write("graphe/b.ttl", "un")
                .write("graphe/c.ttl", "un")
                .commit();
        Commit aside = repository.branch("autre").write("graphe/b.ttl", "deux").commit();
        Commit ahead = repository.checkout("main").write("graphe/c.ttl", "deux").commit();
        repository.merge("autre").commit();
        assertEquals(Optional.of(first), commit("a.ttl", "un"));
        assertEquals(Optional.of(aside), commit("b.ttl", "deux"));
        assertEquals(Optional.of(ahead), commit("c.ttl", "deux"));
    }

    @Test
    void whatAMergeMadeIsItsOwn() {
        repository.write("graphe/a.ttl", "un").write("graphe/b.ttl", "un").commit();
        repository.branch("autre").write("graphe/b.ttl", "deux").commit();
        repository.checkout("main").write("graphe/b.ttl", "trois").commit();
        Commit merge =
                repository.merge("autre").write("graphe/b.ttl", "deux et trois").commit();
        assertEquals(Optional.of(merge), commit("b.ttl", "deux et trois"));
    }

    @Test
    void bothParentsAlikeMeansTheFirst() {
        repository.write("graphe/a.ttl", "un").commit();
        repository.branch("autre").write("graphe/a.ttl", "deux").commit();
        Commit ahead = repository.checkout("main").write("graphe/a.ttl", "deux").commit();
        repository.merge("autre").write("graphe/b.ttl", "un").commit();
        assertEquals(Optional.of(ahead), commit("a.ttl", "deux"));
    }

    @Test
    void doesNotGuessWhatAShallowCloneDoesNotHold() throws GitAPIException {
        repository.write("graphe/a.ttl", "un").write("graphe/b.ttl", "un").commit();
        repository.write("graphe/c.ttl", "un").commit();
        Commit last = repository.write("graphe/b.ttl", "deux").commit();
        Path shallow = folder.resolve("copie");
        Git.cloneRepository()
                .setURI(folder.resolve("dépôt").toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(2)
                .call()
                .close();
        History history = History.of(shallow.resolve("graphe")).orElseThrow();
        assertEquals(Optional.of(last), history.commit("b.ttl", "deux"));
        assertEquals(Optional.empty(), history.commit("a.ttl", "un"));
    }

    @Test
    void isAbsentOutsideOfARepositoryAndBeforeTheFirstCommit() {
        assertEquals(Optional.empty(), History.of(folder).map(h -> "there"));
        repository.write("graphe/a.ttl", "un");
        assertEquals(
                Optional.empty(), History.of(folder.resolve("dépôt/graphe")).map(h -> "there"));
    }
}
