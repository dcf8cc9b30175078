package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * A folder in the work tree of a repository.
 *
 * @param repository open: whoever opened the folder closes it
 * @param top the work tree's own folder
 * @param prefix where the folder lies in it, with {@code /} separators; empty if it is the top
 */
record GitFolder(Repository repository, Path top, String prefix) implements AutoCloseable {

    static {
        // JGit knows one reader of settings per JVM; no other code of ours uses JGit.
        SystemReader.setInstance(new NoConfiguration(SystemReader.getInstance()));
    }

    /**
     * @return empty if the folder lies in no repository, or in one without a work tree
     * @throws IOException if it is not there, or if the repository is of a sort that cannot be read
     */
    static Optional<GitFolder> open(Path folder) throws IOException {
        Path real = folder.toRealPath();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        if (repository.isBare()) {
            repository.close();
            return Optional.empty();
        }
        Path top = repository.getWorkTree().toPath().toRealPath();
        return Optional.of(new GitFolder(repository, top, slashed(top.relativize(real))));
    }

    static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    @Override
    public void close() {
        repository.close();
    }
}
