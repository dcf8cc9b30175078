package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.loader.SharedFolder;

/** The files that are mutated: the real ones, the faulty ones, and the W3C's suite where it is. */
final class MutantSeeds {

    private static final String SUITE = "w3c-rdf/rdf/rdf11/rdf-turtle";

    private MutantSeeds() {}

    /** Their bytes, always in the same order. */
    static List<byte[]> read() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        add(SharedFolder.project("examples/graph"), seeds);
        add(SharedFolder.project("examples/invalid"), seeds);
        Path suite = Optional.ofNullable(System.getProperty("conformance.dir"))
                .map(folder -> Path.of(folder).resolve(SUITE))
                .orElse(SharedFolder.project("../shared/conformance").resolve(SUITE));
        if (Files.isDirectory(suite)) {
            add(suite, seeds);
        }
        return List.copyOf(seeds);
    }

    private static void add(Path folder, List<byte[]> seeds) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl") && Files.isRegularFile(f))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
    }
}
