package org.w3id.essaim.loader.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The folder an import writes into, and nowhere else: paths cannot leave it, nor can symbolic links below it. */
final class TargetFolder {

    private final Path target;
    private final ImportSet set;

    TargetFolder(Path target, ImportSet set) {
        this.target = target.toAbsolutePath().normalize();
        this.set = set;
    }

    ImportResult.Done write(ImportSet.Output output) throws IOException {
        List<String> created = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> spared = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, String> entry : output.files().entrySet()) {
            Path file = inside(entry.getKey());
            byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                replace(file, bytes);
                created.add(entry.getKey());
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !set.wrote(text(file))) {
                spared.add(entry.getKey());
            } else if (Arrays.equals(Files.readAllBytes(file), bytes)) {
                unchanged++;
            } else {
                replace(file, bytes);
                changed.add(entry.getKey());
            }
        }
        List<String> stale = stale(output.files().keySet());
        return new ImportResult.Done(set.name(), created, changed, unchanged, stale, spared, output.report());
    }

    private Path inside(String relative) throws IOException {
        Path file = target.resolve(relative).normalize();
        if (!file.startsWith(target) || file.equals(target)) {
            throw new FileSystemException(relative, null, "lies outside the target folder");
        }
        for (Path parent = file.getParent(); !parent.equals(target); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent)) {
                throw new FileSystemException(parent.toString(), null, "is a symbolic link");
            }
        }
        return file;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.deleteIfExists(beside);
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private List<String> stale(Set<String> current) throws IOException {
        Path folder = target.resolve(set.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> stale = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                String relative = target.relativize(file).toString().replace('\\', '/');
                if (!current.contains(relative) && set.wrote(text(file))) {
                    stale.add(relative);
                }
            }
        }
        return stale;
    }

    /** Bytes that are no UTF-8 become U+FFFD: good enough to look for a mark, and a foreign file must not stop an import. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
