package org.w3id.essaim.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A corpus of {@code examples/invalid}: a fault or several of one sort, in a folder named after them.
 *
 * @param folder the root of the corpus
 * @param expected the findings that must be told of it, as in the file {@code {name}.json} beside it
 */
record InvalidCorpus(Path folder, List<Expected> expected) {

    /**
     * A finding that must be told.
     *
     * @param file relative to the root of the corpus, with '/' separators
     * @param line from 1
     * @param column from 1, in code points
     */
    record Expected(String code, String file, int line, int column) {}

    InvalidCorpus {
        expected = List.copyOf(expected);
    }

    /** All corpora, by name. */
    static List<InvalidCorpus> all() throws IOException {
        List<InvalidCorpus> corpora = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Checkout.examples().resolve("invalid"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                corpora.add(new InvalidCorpus(folder, readExpected(expectation(folder))));
            }
        }
        return List.copyOf(corpora);
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The file in which the findings that must be told are stated. */
    static Path expectation(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".json");
    }

    /** Without the file nothing is expected, so that the corpus fails until what it shows is stated. */
    private static List<Expected> readExpected(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Expected> expected = new ArrayList<>();
        for (JsonNode finding : new ObjectMapper().readTree(file.toFile())) {
            expected.add(new Expected(
                    finding.required("code").textValue(),
                    finding.required("file").textValue(),
                    finding.required("line").intValue(),
                    finding.required("column").intValue()));
        }
        return expected;
    }
}
