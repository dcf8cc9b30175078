package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder on disk. Links in it are not followed. */
record DiskFolder(Path path) implements SourceFolder {

    /** A file that changes more often than this while it is read is not at rest. */
    private static final int TRIES = 5;

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

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(path)) {
                    throw e;
                }
                if (!isHidden(
                        file)) { // a folder closed to us, or what went while we looked: told as what may not lie there
                    entries.add(new Entry(slashed(path.relativize(file)), false));
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
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public boolean isFile(String file) {
        return Files.isRegularFile(path.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public long size(String file) throws IOException {
        return look(path.resolve(file)).size();
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Optional<byte[]> bytes = readAtRest(path.resolve(file), most);
            if (bytes.isPresent()) {
                return bytes.get();
            }
        }
        throw new IOException("changes while it is read");
    }

    /**
     * The bytes, unless someone wrote meanwhile: half of the old and half of the new is what nobody wrote. What has become a pipe or a
     * device since it was listed is not opened, for that would wait for ever.
     */
    private static Optional<byte[]> readAtRest(Path file, int most) throws IOException {
        BasicFileAttributes before = look(file);
        if (!before.isRegularFile()) {
            throw new IOException("no regular file any more");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            // One more than there were, to see that it has grown; so much room is made at once, and not that of the
            // largest file.
            bytes = in.readNBytes((int) Math.min(before.size(), most) + 1);
        }
        BasicFileAttributes after = look(file);
        boolean atRest = after.size() == before.size()
                && after.lastModifiedTime().equals(before.lastModifiedTime())
                && Objects.equals(after.fileKey(), before.fileKey())
                && (bytes.length == after.size() || bytes.length > most);
        return atRest ? Optional.of(bytes) : Optional.empty();
    }

    private static BasicFileAttributes look(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
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
