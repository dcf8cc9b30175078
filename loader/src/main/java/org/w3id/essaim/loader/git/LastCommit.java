package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a folder as the last commit has them. Immutable. */
public final class LastCommit {

    private final Path root;
    private final Map<String, ObjectId> blobs;

    private LastCommit(Path root, Map<String, ObjectId> blobs) {
        this.root = root;
        this.blobs = Map.copyOf(blobs);
    }

    /**
     * Looks at the last commit of the repository that a folder lies in.
     *
     * @return empty if it lies in none, if nothing was committed there yet, or if the repository is of a sort that cannot be read
     */
    public static Optional<LastCommit> of(Path folder) {
        try {
            Optional<GitFolder> opened = GitFolder.open(folder);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (GitFolder git = opened.get()) {
                ObjectId tree = git.repository().resolve(Constants.HEAD + "^{tree}");
                return tree == null ? Optional.empty() : Optional.of(read(git, tree));
            }
        } catch (IOException e) {
            return Optional.empty(); // what git knows helps to print less; a check does not depend on it
        }
    }

    private static LastCommit read(GitFolder git, ObjectId tree) throws IOException {
        Map<String, ObjectId> blobs = new HashMap<>();
        try (TreeWalk walk = new TreeWalk(git.repository())) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!git.prefix().isEmpty()) {
                walk.setFilter(PathFilter.create(git.prefix()));
            }
            while (walk.next()) {
                blobs.put(walk.getPathString(), walk.getObjectId(0));
            }
        }
        return new LastCommit(git.top(), blobs);
    }

    /**
     * Whether a file is not, byte for byte, what was committed: new, or written since.
     *
     * @throws IOException if it cannot be read
     */
    public boolean differs(Path file) throws IOException {
        Path real = file.toRealPath();
        ObjectId committed = blobs.get(GitFolder.slashed(root.relativize(real)));
        if (committed == null) {
            return true;
        }
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return !formatter
                    .idFor(Constants.OBJ_BLOB, Files.readAllBytes(real))
                    .equals(committed);
        }
    }

    /**
     * Whether a folder holds just what was committed there. What lies below a name that starts with a dot does not count.
     *
     * @param files all that it holds
     * @throws IOException if one cannot be read
     */
    public boolean isHeldBy(Path folder, Collection<Path> files) throws IOException {
        String prefix = GitFolder.slashed(root.relativize(folder.toRealPath()));
        String start = prefix.isEmpty() ? "" : prefix + "/";
        long committed = blobs.keySet().stream()
                .filter(path -> path.startsWith(start) && !isHidden(path.substring(start.length())))
                .count();
        if (committed != files.size()) {
            return false;
        }
        for (Path file : files) {
            if (differs(file)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }
}
