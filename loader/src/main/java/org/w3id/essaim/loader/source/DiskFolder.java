package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder on disk. Links in it are not followed. */
record DiskFolder(Path path) implements SourceFolder {

    @Override
    public boolean exists() {
        return Files.isDirectory(path);
    }

    @Override
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(path) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    entries.add(new Entry(slashed(path.relativize(file)), attributes.isRegularFile()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return entries;
    }

    private static boolean isHidden(Path path) {
        return Objects.toString(path.getFileName(), "").startsWith(".");
    }

    private static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    @Override
    public boolean isFile(String file) {
        return Files.isRegularFile(path.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public long size(String file) throws IOException {
        return Files.size(path.resolve(file));
    }

    @Override
    public byte[] read(String file) throws IOException {
        return Files.readAllBytes(path.resolve(file));
    }

    @Override
    public List<SourceFolder> beside() throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        try (Stream<Path> beside = Files.list(folder.resolveSibling(""))) {
            return beside.filter(other -> !other.equals(folder) && Files.isDirectory(other))
                    .sorted()
                    .map(other -> (SourceFolder) new DiskFolder(other))
                    .toList();
        }
    }
}
