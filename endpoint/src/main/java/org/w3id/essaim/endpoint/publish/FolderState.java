package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.git.History;

/**
 * What some folders look like from outside: each file's size and time of change. Two states that are equal hold, as far as the file system
 * tells, the same files, committed as they were.
 *
 * @param heads the commit that each folder's repository stands at
 */
record FolderState(Map<Path, Stamp> files, Map<Path, String> heads) {

    FolderState {
        files = Collections.unmodifiableMap(files);
        heads = Map.copyOf(heads);
    }

    /**
     * One file from outside.
     *
     * @param key what the file system knows it by: another one after it was replaced
     */
    record Stamp(long size, FileTime changed, Optional<Object> key) {

        /** Deleted between listing and look, or closed to us: the reader will tell. */
        static final Stamp UNREADABLE = new Stamp(-1, FileTime.fromMillis(0), Optional.empty());

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(
                    attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey()));
        }
    }

    /**
     * Looks at folders; hidden files and folders in them do not count.
     *
     * @throws IOException if one cannot be listed
     */
    static FolderState of(List<Path> folders) throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        Map<Path, String> heads = new HashMap<>();
        for (Path folder : folders) {
            look(folder, files);
            History.head(folder).ifPresent(head -> heads.put(folder, head));
        }
        return new FolderState(files, heads);
    }

    private static void look(Path folder, Map<Path, Stamp> files) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isHidden(folder, directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(folder, file)) {
                    files.put(file, Stamp.of(attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                files.put(file, Stamp.UNREADABLE);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static boolean isHidden(Path folder, Path path) {
        return !path.equals(folder) && Objects.toString(path.getFileName(), "").startsWith(".");
    }
}
