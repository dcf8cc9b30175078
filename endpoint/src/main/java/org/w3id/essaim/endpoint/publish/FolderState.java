package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.w3id.essaim.loader.git.History;

/**
 * What some folders look like from outside: each file's size and time of change. Two states that are equal hold, as far as the file system
 * tells, the same files, committed as they were.
 *
 * @param heads the commit that each folder's repository stands at
 */
record FolderState(Map<Path, String> files, Map<Path, String> heads) {

    FolderState {
        files = Map.copyOf(files);
        heads = Map.copyOf(heads);
    }

    /**
     * Looks at folders; hidden files and folders in them do not count.
     *
     * @throws IOException if one cannot be listed
     */
    static FolderState of(List<Path> folders) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        Map<Path, String> heads = new TreeMap<>();
        for (Path folder : folders) {
            look(folder, files);
            History.head(folder).ifPresent(head -> heads.put(folder, head));
        }
        return new FolderState(files, heads);
    }

    private static void look(Path folder, Map<Path, String> files) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isHidden(folder, directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(folder, file)) {
                    files.put(
                            file, attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                files.put(
                        file, "unreadable"); // deleted between listing and look, or closed to us: the reader will tell
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static boolean isHidden(Path folder, Path path) {
        return !path.equals(folder) && Objects.toString(path.getFileName(), "").startsWith(".");
    }
}
