package org.w3id.essaim.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The compact form of territories: one line each, six fields between tabs, the postcodes between spaces, the names of the fields in a
 * first line that begins with {@code #}. One file holds the country, regions and departments, and each department has its own.
 */
public final class TerritoryTable {

    /** The folder of the files among the words. */
    public static final String FOLDER = "territories/";

    /** The name of the file of the country, the regions and the departments. */
    public static final String UPPER_FILE = "france.tsv";

    /** The first line of every file. */
    public static final String HEADER = "# slug\tlevel\tcode\tname\tparent\tpostcodes";

    private static final int FIELDS = 6;

    private TerritoryTable() {}

    /** The name of a department's file: {@code 2a.tsv}. */
    public static String file(String departmentCode) {
        return departmentCode.toLowerCase(Locale.ROOT) + ".tsv";
    }

    /**
     * Writes a line, without its end.
     *
     * @throws IllegalArgumentException if a field holds a tab or an end of line
     */
    public static String line(Territory territory) {
        List<String> fields = List.of(
                territory.slug(),
                territory.level().slug(),
                territory.code(),
                territory.name(),
                territory.parent().orElse(""),
                String.join(" ", territory.postcodes()));
        String line = String.join("\t", fields);
        if (line.chars().filter(c -> c < ' ').count() != FIELDS - 1) {
            throw new IllegalArgumentException("a tab or an end of line in " + territory.slug());
        }
        return line;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not one that {@link #line} writes
     */
    public static Territory parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not six fields between tabs: " + line);
        }
        Territory.Level level = Territory.Level.ofSlug(fields[1])
                .orElseThrow(() -> new IllegalArgumentException("no such level of territories: " + line));
        return new Territory(
                fields[0],
                level,
                fields[2],
                fields[3],
                fields[4].isEmpty() ? Optional.empty() : Optional.of(fields[4]),
                fields[5].isEmpty() ? List.of() : Arrays.asList(fields[5].split(" ")));
    }

    /**
     * Reads a file of the words.
     *
     * @param file {@link #UPPER_FILE}, or a department's
     */
    static List<Territory> shipped(String file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Words.open(FOLDER + file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(TerritoryTable::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the words' own " + file + " cannot be read", e);
        }
    }
}
