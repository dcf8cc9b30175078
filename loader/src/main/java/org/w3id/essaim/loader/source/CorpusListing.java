package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What lies in the folder of a corpus, as paths relative to it with {@code /} separators, sorted. Links are not followed; what starts with
 * a dot is passed over.
 *
 * @param turtle the files of things
 * @param refused what may not lie there
 */
record CorpusListing(List<String> turtle, List<String> refused) {

    CorpusListing {
        turtle = turtle.stream().sorted().toList();
        refused = refused.stream().sorted().toList();
    }

    static CorpusListing of(Path root) throws IOException {
        List<String> turtle = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(root, file);
                if (isHidden(file) || path.equals(Manifest.FILE)) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isRegularFile() && path.endsWith(".ttl")) {
                    turtle.add(path);
                } else if (!attributes.isRegularFile() || !Layout.mayLie(path)) {
                    refused.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new CorpusListing(turtle, refused);
    }

    private static String path(Path root, Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
