package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Puts other bytes in place of a file's, all at once: whoever reads it sees the old ones or the new ones, and what someone else wrote
 * meanwhile is not lost.
 *
 * <p>Between the last look at the file and the move another program may write into it: the old file is therefore kept under a second name
 * until it has been looked at once more, and put back if it changed. Two things cannot be seen, for Java has no call that exchanges
 * two names: a program that puts another file in its place just then, and one that opened the old file before the move and writes
 * after the last look. On a file system without hard links nothing is kept, and the window is the move itself.
 */
final class FileRewrite {

    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private FileRewrite() {}

    /**
     * The bytes of a file.
     *
     * @throws IOException also if it is a symbolic link
     */
    static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    /**
     * Writes a file anew; its permissions stay.
     *
     * @param expected what stands in it
     * @return false, and nothing is written, if something else does
     * @throws AccessDeniedException if the file is read-only, though its folder may not be
     * @throws IOException if it cannot be written; then it is as it was
     */
    static boolean replace(Path file, byte[] expected, byte[] bytes) throws IOException {
        return replace(file, expected, bytes, () -> {});
    }

    /** @param beforeMove done in the moment in which another program is hardest to see */
    static boolean replace(Path file, byte[] expected, byte[] bytes, Runnable beforeMove) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions =
                posix == null ? WRITING : posix.readAttributes().permissions();
        if (!Files.isWritable(file) || WRITING.stream().noneMatch(permissions::contains)) {
            throw new AccessDeniedException(file.toString());
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        Path old = file.resolveSibling("." + file.getFileName() + ".old");
        Files.deleteIfExists(beside);
        Files.deleteIfExists(old);
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
            if (posix != null) {
                Files.setPosixFilePermissions(beside, permissions);
            }
            boolean kept = keep(file, old);
            if (!Arrays.equals(read(file), expected)) {
                return false;
            }
            beforeMove.run();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (kept && !Arrays.equals(read(old), expected)) {
                Files.move(old, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return false;
            }
            return true;
        } finally {
            Files.deleteIfExists(beside);
            Files.deleteIfExists(old);
        }
    }

    private static boolean keep(Path file, Path old) {
        try {
            Files.createLink(old, file);
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            return false; // not every file system has second names, nor lets everyone give them
        }
    }
}
