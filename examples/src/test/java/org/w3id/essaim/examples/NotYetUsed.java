package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that no record uses yet, as {@code examples/words-not-yet-used.txt} lists them.
 *
 * @param terms classes and properties, by prefixed name, each with the reason
 * @param concepts of the schemes, likewise
 */
record NotYetUsed(Map<String, String> terms, Map<String, String> concepts) {

    private static final String TERMS = "[terms]";
    private static final String CONCEPTS = "[concepts]";

    NotYetUsed {
        terms = new TreeMap<>(terms);
        concepts = new TreeMap<>(concepts);
    }

    private static Path file() {
        return Checkout.examples().resolve("words-not-yet-used.txt");
    }

    static NotYetUsed read() throws IOException {
        NotYetUsed listed = new NotYetUsed(Map.of(), Map.of());
        Map<String, String> section = new TreeMap<>();
        for (String line : Files.readAllLines(file())) {
            if (line.equals(TERMS)) {
                section = listed.terms();
            } else if (line.equals(CONCEPTS)) {
                section = listed.concepts();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] wordAndReason = line.split("\\s+", 2);
                section.put(wordAndReason[0], wordAndReason[1]);
            }
        }
        return listed;
    }

    /** Writes the list anew below its own first comment. */
    void write() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()).stream()
                .takeWhile(line -> line.startsWith("#"))
                .toList());
        section(TERMS, terms, lines);
        section(CONCEPTS, concepts, lines);
        Files.write(file(), lines);
    }

    private static void section(String name, Map<String, String> words, List<String> lines) {
        lines.add("");
        lines.add(name);
        words.forEach((word, reason) -> lines.add(word + "  " + reason));
    }
}
