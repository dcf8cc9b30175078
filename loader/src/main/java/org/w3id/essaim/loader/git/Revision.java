package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit whose files are read from git's objects: nothing is checked out. Open until closed; safe for several threads. */
public final class Revision implements AutoCloseable {

    private final GitFolder git;
    private final ObjectId tree;

    private Revision(GitFolder git, ObjectId tree) {
        this.git = git;
        this.tree = tree;
    }

    /** How looking for a commit went. */
    public sealed interface Lookup {
        record Found(Revision revision) implements Lookup {}

        /** The folder lies in no repository that can be read. */
        record NoRepository() implements Lookup {}

        /** The repository knows no commit of that name. */
        record NoCommit() implements Lookup {}
    }

    /**
     * Looks for a commit in the repository that a folder lies in.
     *
     * @param name of a branch, a tag or a commit, or what git makes of one: {@code HEAD~2}
     * @throws IOException if the folder or the repository cannot be read
     */
    public static Lookup find(Path folder, String name) throws IOException {
        Optional<GitFolder> opened = GitFolder.open(folder);
        if (opened.isEmpty()) {
            return new Lookup.NoRepository();
        }
        GitFolder git = opened.get();
        Optional<ObjectId> tree = tree(git, name);
        if (tree.isEmpty()) {
            git.close();
            return new Lookup.NoCommit();
        }
        return new Lookup.Found(new Revision(git, tree.get()));
    }

    private static Optional<ObjectId> tree(GitFolder git, String name) throws IOException {
        try (RevWalk walk = new RevWalk(git.repository())) {
            ObjectId commit = git.repository().resolve(name + "^{" + Constants.TYPE_COMMIT + "}");
            return commit == null
                    ? Optional.empty()
                    : Optional.of(walk.parseCommit(commit).getTree());
        } catch (RevisionSyntaxException | org.eclipse.jgit.errors.MissingObjectException e) {
            return Optional.empty();
        }
    }

    /**
     * The folder it was found from, as this commit has it.
     *
     * @throws IOException if git's objects cannot be read
     */
    public CommittedFolder folder() throws IOException {
        return CommittedFolder.read(git.repository(), tree, git.prefix());
    }

    @Override
    public void close() {
        git.close();
    }
}
