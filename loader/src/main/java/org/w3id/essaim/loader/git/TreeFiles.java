package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a folder as some commit has them, read from the repository without checking anything out. */
public final class TreeFiles {

    static {
        NoConfiguration.hold();
    }

    private TreeFiles() {}

    /**
     * What the regular files of a folder held.
     *
     * @param folder lies in the work tree of a repository
     * @param revision a branch, a tag, a commit's id, {@code HEAD~2} …
     * @return by path from the folder, with {@code /} separators, sorted; none if the folder was not there; empty if there is no repository
     *     or no such revision in it
     * @throws IOException if an object of the repository cannot be read
     */
    public static Optional<Map<String, byte[]>> of(Path folder, String revision) throws IOException {
        Path real = folder.toRealPath();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            Optional<ObjectId> tree = repository.isBare() ? Optional.empty() : tree(repository, revision);
            return tree.isPresent() ? Optional.of(read(repository, tree.get(), real)) : Optional.empty();
        }
    }

    private static Optional<ObjectId> tree(Repository repository, String revision) throws IOException {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{tree}"));
        } catch (RevisionSyntaxException e) {
            return Optional.empty(); // what is written so is no revision
        }
    }

    private static Map<String, byte[]> read(Repository repository, ObjectId tree, Path folder) throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        String prefix = StreamSupport.stream(top.relativize(folder).spliterator(), false)
                .map(Path::toString)
                .filter(name -> !name.isEmpty())
                .map(name -> name + "/")
                .collect(Collectors.joining());
        Map<String, byte[]> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!prefix.isEmpty()) {
                walk.setFilter(PathFilter.create(prefix));
            }
            while (walk.next()) {
                if ((walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    files.put(
                            walk.getPathString().substring(prefix.length()),
                            repository.open(walk.getObjectId(0)).getBytes());
                }
            }
        }
        return files;
    }
}
