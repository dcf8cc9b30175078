package org.w3id.essaim.endpoint;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Names all the code that runs, rules and words included: what another code has checked is checked again. The number of a version would not
 * do, for it stays while the code is being written.
 */
final class CodeVersion {

    private CodeVersion() {}

    /**
     * Looks at a class path: the sums that each jar keeps of its entries, and the files in its folders.
     *
     * @return hexadecimal digits; the same code gives the same, wherever it lies and whenever it was built
     * @throws IOException if one cannot be read
     */
    static String of(String classPath) throws IOException {
        MessageDigest digest = sha256();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            List<String> lines =
                    Files.isDirectory(path) ? folder(path) : Files.isRegularFile(path) ? jar(path) : List.of();
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> jar(Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                lines.add(line(entry.getName(), entry.getSize(), entry.getCrc()));
            }
        }
        return lines;
    }

    private static List<String> folder(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file(path, file))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String file(Path folder, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return line(folder.relativize(file).toString().replace('\\', '/'), bytes.length, crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, long size, long crc) {
        return name + " " + size + " " + crc + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
