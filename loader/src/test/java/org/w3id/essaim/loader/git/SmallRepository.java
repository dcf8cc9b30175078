package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A repository made for a test, on the branch {@code main}. Its commits are a minute apart. */
public final class SmallRepository implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final Git git;
    private final Path top;
    private int commits;

    public SmallRepository(Path top) {
        this.top = top;
        try {
            this.git = Git.init()
                    .setDirectory(top.toFile())
                    .setInitialBranch("main")
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public SmallRepository write(String path, String text) {
        try {
            Files.createDirectories(top.resolve(path).resolveSibling(""));
            Files.writeString(top.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SmallRepository delete(String path) {
        try {
            Files.delete(top.resolve(path));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits whatever is in the folder; tells the commit. */
    public Commit commit() {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            PersonIdent who =
                    new PersonIdent("Essai", "essai@localhost", START.plusSeconds(60L * commits), ZoneOffset.UTC);
            commits++;
            return told(git.commit()
                    .setSign(false)
                    .setAuthor(who)
                    .setCommitter(who)
                    .setMessage("Essai")
                    .call());
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public SmallRepository branch(String name) {
        try {
            git.checkout().setCreateBranch(true).setName(name).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public SmallRepository checkout(String name) {
        try {
            git.checkout().setName(name).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a merge that {@link #commit} ends. */
    public SmallRepository merge(String name) {
        try {
            git.merge()
                    .include(git.getRepository().resolve(name))
                    .setCommit(false)
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .call();
            return this;
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Commit told(RevCommit commit) {
        return new Commit(commit.name(), commit.getCommitterIdent().getWhenAsInstant());
    }

    @Override
    public void close() {
        git.close();
    }
}
