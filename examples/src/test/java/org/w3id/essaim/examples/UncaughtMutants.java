package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The sorts of faults that no check can know, as {@code examples/uncaught-mutants.txt} lists them: operation, property, how many of how many
 * mutants, reason.
 */
final class UncaughtMutants {

    /** Written where a reason is still to be given. */
    static final String NO_REASON = "?";

    /**
     * A sort of fault that is not seen each time.
     *
     * @param uncaught how many of the mutants nothing objects to
     * @param all how many there are
     */
    record Line(int uncaught, int all, String reason) {
        Line {
            Objects.requireNonNull(reason);
        }

        Line withReason(String given) {
            return new Line(uncaught, all, given);
        }
    }

    private UncaughtMutants() {}

    private static Path file() {
        return Checkout.examples().resolve("uncaught-mutants.txt");
    }

    /** By operation and property. */
    static Map<String, Line> read() throws IOException {
        Map<String, Line> lines = new TreeMap<>();
        for (String line : Files.readAllLines(file())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split("\\s+", 6);
                lines.put(
                        words[0] + " " + words[1],
                        new Line(Integer.parseInt(words[2]), Integer.parseInt(words[4]), words[5]));
            }
        }
        return lines;
    }

    /** Writes the list anew below its own first comment, with the reasons that it has. */
    static void write(Map<String, Line> found) throws IOException {
        Map<String, Line> known = read();
        List<String> lines = new ArrayList<>(Files.readAllLines(file()).stream()
                .takeWhile(line -> line.startsWith("#"))
                .toList());
        lines.add("");
        found.forEach((sort, line) -> lines.add(String.format(
                "%s %d of %d  %s",
                sort,
                line.uncaught(),
                line.all(),
                known.containsKey(sort) ? known.get(sort).reason() : NO_REASON)));
        Files.write(file(), lines);
    }
}
