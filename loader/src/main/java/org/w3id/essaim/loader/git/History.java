package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Which commit gave each file of a folder the content that it has: what {@code git log -1 -- path} tells. Immutable.
 *
 * <p>The rule at a merge is git's own: a file that is as one of the parents had it came from there, from the first such parent; one that is
 * as no parent had it was made by the merge. A file that was given another path was made there. In a shallow clone, what has not changed since its
 * oldest commit has no known one, for the commit that made it was not fetched.
 */
public final class History {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, ObjectId> blobs;
    private final Map<String, Commit> commits;

    private History(Map<String, ObjectId> blobs, Map<String, Commit> commits) {
        this.blobs = Map.copyOf(blobs);
        this.commits = Map.copyOf(commits);
    }

    /**
     * Reads the history of the repository that a folder lies in, back to where every file of the folder is explained.
     *
     * @return empty if it lies in none, if nothing was committed there yet, or if the repository is of a sort that cannot be read
     */
    public static Optional<History> of(Path folder) {
        try {
            Optional<GitFolder> opened = GitFolder.open(folder);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (GitFolder git = opened.get()) {
                ObjectId head = git.repository().resolve(Constants.HEAD + "^{commit}");
                return head == null ? Optional.empty() : Optional.of(read(git, head));
            }
        } catch (IOException e) {
            return Optional.empty(); // where a file came from is told if it is known; nothing else depends on it
        }
    }

    /** The commit that a folder's repository stands at; empty as for {@link #of}. Cheap: nothing is walked. */
    public static Optional<String> head(Path folder) {
        try {
            Optional<GitFolder> opened = GitFolder.open(folder);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (GitFolder git = opened.get()) {
                return Optional.ofNullable(git.repository().resolve(Constants.HEAD))
                        .map(ObjectId::name);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static History read(GitFolder git, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(git.repository());
                LastChanges changes = new LastChanges(git, walk)) {
            walk.setRetainBody(true);
            RevCommit commit = walk.parseCommit(head);
            Map<String, ObjectId> blobs = changes.files(commit);
            Map<String, Commit> commits = changes.of(commit, blobs.keySet());
            String prefix = git.prefix().isEmpty() ? "" : git.prefix() + "/";
            return new History(below(prefix, blobs), below(prefix, commits));
        }
    }

    private static <T> Map<String, T> below(String prefix, Map<String, T> byPath) {
        Map<String, T> below = new HashMap<>();
        byPath.forEach((path, value) -> below.put(path.substring(prefix.length()), value));
        return below;
    }

    /**
     * The commit that gave a file its content.
     *
     * @param path in the folder, with {@code /} separators
     * @param text what the file holds, without a byte order mark
     * @return empty if that is not what was last committed, whatever the line ends, or if its commit is not known
     */
    public Optional<Commit> commit(String path, String text) {
        return Optional.ofNullable(commits.get(path))
                .filter(commit -> Stream.of(text, BYTE_ORDER_MARK + text, text.replace("\r\n", "\n"))
                        .anyMatch(written -> blob(written).equals(blobs.get(path))));
    }

    private static ObjectId blob(String text) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
