package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Where the tests find the files of the project, and those that lie beside it. */
final class Checkout {

    /** The day on which the checks of these tests run: records age, and their tests must not. */
    static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private Checkout() {}

    /** The root of the checkout, as the build states it in {@code essaim.root}. */
    static Path root() {
        return Path.of(System.getProperty("essaim.root", "..")).toAbsolutePath().normalize();
    }

    static Path examples() {
        return root().resolve("examples");
    }

    /**
     * A file of the source data, which lies beside the checkout or where {@code -Dshared.dir} says. Where it is absent the test is
     * skipped with that reason; in continuous integration ({@code CI=true}) its absence is a failure.
     */
    static Path sourceData(String file) {
        String stated = System.getProperty("shared.dir");
        Path shared = stated == null ? root().resolve("../shared").normalize() : Path.of(stated);
        Path path = shared.resolve("data").resolve(file);
        if (!Files.isRegularFile(path)) {
            absent("no source data: " + path);
        }
        return path;
    }

    /** The corpus of the demonstration; where it is absent the test is skipped, and fails in continuous integration. */
    static Path demonstration() {
        Path corpus = examples().resolve("demo");
        if (!Files.isRegularFile(corpus.resolve("corpus.ttl"))) {
            absent("no demonstration: " + corpus);
        }
        return corpus;
    }

    private static void absent(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
    }

    /** The Turtle files below a folder, sorted by path. */
    static List<Path> turtle(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }
}
