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

/** Puts other bytes in place of a file's, all at once: whoever reads it sees the old ones or the new ones. */
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
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions =
                posix == null ? WRITING : posix.readAttributes().permissions();
        if (!Files.isWritable(file) || WRITING.stream().noneMatch(permissions::contains)) {
            throw new AccessDeniedException(file.toString());
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.deleteIfExists(beside);
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
            if (posix != null) {
                Files.setPosixFilePermissions(beside, permissions);
            }
            if (!Arrays.equals(read(file), expected)) {
                return false;
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
