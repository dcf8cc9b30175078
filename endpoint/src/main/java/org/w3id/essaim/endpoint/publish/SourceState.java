package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.essaim.loader.git.History;
import org.w3id.essaim.loader.git.LastCommit;

/**
 * What folders hold, byte by byte. Two states with the same digest hold the same files, wherever the folders lie.
 *
 * @param digest names the paths and contents of all files; hidden ones do not count
 * @param heads names the commits that the folders' repositories stand at; empty if there is none
 * @param commit that holds just these files, if there is one
 */
record SourceState(String digest, String heads, Optional<String> commit) {

    SourceState {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(heads);
        Objects.requireNonNull(commit);
    }

    /**
     * Reads all files of some folders.
     *
     * @throws IOException if a file cannot be read
     */
    static SourceState of(List<Path> folders) throws IOException {
        MessageDigest digest = sha256();
        List<String> heads = new ArrayList<>();
        boolean committed = true;
        for (Path folder : folders) {
            TreeMap<String, Path> files = files(folder);
            add(files, digest);
            History.head(folder).ifPresent(heads::add);
            committed = committed && isCommitted(folder, files);
        }
        Optional<String> commit = committed && heads.stream().distinct().count() == 1 && heads.size() == folders.size()
                ? Optional.of(heads.get(0))
                : Optional.empty();
        return new SourceState(hex(digest), heads.isEmpty() ? "" : digest(heads), commit);
    }

    private static void add(TreeMap<String, Path> files, MessageDigest digest) throws IOException {
        digest.update(utf8(files.size() + " files\n"));
        for (var file : files.entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            digest.update(utf8(bytes.length + " " + file.getKey() + "\n"));
            digest.update(bytes);
        }
    }

    private static boolean isCommitted(Path folder, TreeMap<String, Path> files) throws IOException {
        Optional<LastCommit> last = LastCommit.of(folder);
        return last.isPresent() && last.get().isHeldBy(folder, files.values());
    }

    private static TreeMap<String, Path> files(Path folder) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return FolderState.isHidden(folder, directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!FolderState.isHidden(folder, file)) {
                    if (!attributes.isRegularFile()) {
                        throw new IOException(file + " is no regular file");
                    }
                    files.put(folder.relativize(file).toString().replace('\\', '/'), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String digest(List<String> texts) {
        MessageDigest digest = sha256();
        digest.update(utf8(String.join("\n", texts)));
        return hex(digest);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
