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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        Set<String> standing = standing();
        Map<String, String> whereabouts = new HashMap<>();
        standing.forEach(path -> whereabouts.putIfAbsent(thing(path), path));
        Set<String> current = new HashSet<>();
        for (Map.Entry<String, String> entry : output.files().entrySet()) {
            String usual = entry.getKey();
            String path = standing.contains(usual) ? usual : whereabouts.getOrDefault(thing(usual), usual);
            current.add(path);
            Path file = inside(path);
            byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                replace(file, bytes);
                created.add(path);
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !set.wrote(text(file))) {
                spared.add(path);
            } else if (Arrays.equals(Files.readAllBytes(file), bytes)) {
                unchanged++;
            } else {
                replace(file, bytes);
                changed.add(path);
            }
        }
        List<String> stale = stale(standing, current);
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

    /** The paths of the files that stand in the set's folders, sorted. */
    private Set<String> standing() throws IOException {
        Set<String> standing = new TreeSet<>();
        for (String name : set.folders()) {
            Path folder = target.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, name.isEmpty() ? 1 : Integer.MAX_VALUE)) {
                    files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                            .map(path -> target.relativize(path).toString().replace('\\', '/'))
                            .forEach(standing::add);
                }
            }
        }
        return standing;
    }

    /**
     * {@code place/le-lieu-29019.ttl} for {@code place/29/le-lieu-29019.ttl}: a thing's file may lie in any sub-folder of its kind, so one
     * that somebody moved is found where it is now, and not written a second time.
     */
    private static String thing(String path) {
        return path.replaceFirst("/.*/", "/");
    }

    private List<String> stale(Set<String> standing, Set<String> current) throws IOException {
        List<String> stale = new ArrayList<>();
        for (String path : standing) {
            if (!current.contains(path) && set.wrote(text(inside(path)))) {
                stale.add(path);
            }
        }
        return stale;
    }

    /** Bytes that are no UTF-8 become U+FFFD: good enough to look for a mark, and a foreign file must not stop an import. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
