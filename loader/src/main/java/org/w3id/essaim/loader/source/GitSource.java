package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.w3id.essaim.loader.git.CommittedFolder;

/**
 * A folder as a commit has it.
 *
 * @param path where it lies in the work tree, or would lie
 */
public record GitSource(Path path, CommittedFolder folder) implements SourceFolder {

    public GitSource {
        Objects.requireNonNull(path);
        Objects.requireNonNull(folder);
    }

    @Override
    public boolean exists() {
        return folder.exists();
    }

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        add(folder.files(), true, entries);
        add(folder.others(), false, entries);
        return entries;
    }

    private static void add(SortedSet<String> paths, boolean regular, List<Entry> entries) {
        paths.stream()
                .filter(path -> Arrays.stream(path.split("/")).noneMatch(name -> name.startsWith(".")))
                .forEach(path -> entries.add(new Entry(path, regular)));
    }

    @Override
    public boolean isFile(String file) {
        return folder.files().contains(file);
    }

    @Override
    public long size(String file) throws IOException {
        return folder.size(file);
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        return folder.read(file); // a commit does not change, and its sizes are known
    }

    /** Those of the same commit; of a corpus that is a whole repository, those on disk. */
    @Override
    public List<SourceFolder> beside() throws IOException {
        if (folder.isTop()) {
            return new DiskFolder(path).beside();
        }
        List<SourceFolder> beside = new ArrayList<>();
        for (String name : folder.beside()) {
            Path other = path.toAbsolutePath().normalize().resolveSibling(name);
            beside.add(new GitSource(other, folder.beside(name)));
        }
        return beside;
    }
}
