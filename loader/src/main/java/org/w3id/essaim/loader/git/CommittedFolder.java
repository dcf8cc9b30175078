package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a folder as a commit has them. Its revision must be open. Paths are relative to it, with {@code /} separators. */
public final class CommittedFolder {

    private final Repository repository;
    private final ObjectId tree;
    private final String prefix;
    private final Map<String, ObjectId> regular;
    private final SortedSet<String> others;

    private CommittedFolder(
            Repository repository,
            ObjectId tree,
            String prefix,
            Map<String, ObjectId> regular,
            SortedSet<String> others) {
        this.repository = repository;
        this.tree = tree;
        this.prefix = prefix;
        this.regular = regular;
        this.others = others;
    }

    static CommittedFolder read(Repository repository, ObjectId tree, String prefix) throws IOException {
        Map<String, ObjectId> regular = new TreeMap<>();
        SortedSet<String> others = new TreeSet<>();
        int start = prefix.isEmpty() ? 0 : prefix.length() + 1;
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (start > 0) {
                walk.setFilter(PathFilter.create(prefix));
            }
            while (walk.next()) {
                String path = walk.getPathString();
                if (path.length() <= start) {
                    others.add(""); // the folder's own path is that of a file
                } else if ((walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    regular.put(path.substring(start), walk.getObjectId(0));
                } else {
                    others.add(path.substring(start));
                }
            }
        }
        return new CommittedFolder(repository, tree, prefix, regular, others);
    }

    /** Whether the commit has it: git keeps no folder without files. */
    public boolean exists() {
        return !regular.isEmpty();
    }

    /** The regular files. */
    public SortedSet<String> files() {
        return new TreeSet<>(regular.keySet());
    }

    /** What else lies there: symbolic links and submodules. */
    public SortedSet<String> others() {
        return new TreeSet<>(others);
    }

    /** @throws IOException if git's objects cannot be read, or if there is no such regular file */
    public byte[] read(String path) throws IOException {
        return repository.open(blob(path), Constants.OBJ_BLOB).getBytes();
    }

    /** In bytes.
     *
     * @throws IOException as {@link #read} does
     */
    public long size(String path) throws IOException {
        return repository.open(blob(path), Constants.OBJ_BLOB).getSize();
    }

    private ObjectId blob(String path) throws IOException {
        ObjectId blob = regular.get(path);
        if (blob == null) {
            throw new IOException("no such file in the commit: " + prefix + "/" + path);
        }
        return blob;
    }

    /** Whether it is the top of the repository, so that nothing of the repository lies beside it. */
    public boolean isTop() {
        return prefix.isEmpty();
    }

    /**
     * The names of the folders beside it, sorted.
     *
     * @throws IOException if git's objects cannot be read
     */
    public List<String> beside() throws IOException {
        List<String> names = new ArrayList<>();
        String above = above();
        try (TreeWalk walk = above.isEmpty() ? new TreeWalk(repository) : TreeWalk.forPath(repository, above, tree)) {
            if (isTop() || walk == null) {
                return List.of();
            }
            if (above.isEmpty()) {
                walk.addTree(tree);
            } else {
                walk.enterSubtree();
            }
            while (walk.next()) {
                if (walk.isSubtree() && !walk.getPathString().equals(prefix)) {
                    names.add(walk.getNameString());
                }
            }
        }
        return List.copyOf(new TreeSet<>(names));
    }

    /**
     * A folder beside it.
     *
     * @throws IOException if git's objects cannot be read
     */
    public CommittedFolder beside(String name) throws IOException {
        String above = above();
        return read(repository, tree, above.isEmpty() ? name : above + "/" + name);
    }

    private String above() {
        return prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    }
}
