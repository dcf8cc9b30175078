package org.w3id.essaim.loader.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table between commas (RFC 4180), in UTF-8, whose first row names the columns. */
final class SourceTable {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** The number of the first row after the header. */
    private static final int FIRST_ROW = 2;

    private SourceTable() {}

    /**
     * A row, with the columns asked for.
     *
     * @param number its number in the table, the header being 1
     * @param values by column, as they stand
     */
    record Row(int number, Map<String, String> values) {
        Row {
            values = Map.copyOf(values);
        }

        String get(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException("this column was not asked for: " + column);
            }
            return value;
        }
    }

    /**
     * @param columns those that are wanted; others are not even read
     * @throws MalformedSource if a column is absent, a row is short, or the text is not UTF-8
     */
    static List<Row> read(Path file, List<String> columns) throws IOException, MalformedSource {
        String name = String.valueOf(file.getFileName());
        List<Row> rows = new ArrayList<>();
        try {
            read(file, name, columns, rows);
        } catch (MalformedInputException | CSVException e) {
            throw unreadableAfter(rows, name);
        } catch (UncheckedIOException e) { // an iterator cannot throw what it wraps
            if (e.getCause() instanceof MalformedInputException || e.getCause() instanceof CSVException) {
                throw unreadableAfter(rows, name);
            }
            throw e.getCause();
        }
        return List.copyOf(rows);
    }

    private static void read(Path file, String name, List<String> columns, List<Row> rows)
            throws IOException, MalformedSource {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = open(file);
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new MalformedSource(ImportResult.Refusal.NO_COLUMN, name, column);
                }
            }
            for (CSVRecord csv : parser) {
                if (!csv.isConsistent()) {
                    throw unreadableAfter(rows, name);
                }
                Map<String, String> values = new LinkedHashMap<>();
                columns.forEach(column -> values.put(column, csv.get(column)));
                rows.add(new Row(rows.size() + FIRST_ROW, values));
            }
        }
    }

    private static MalformedSource unreadableAfter(List<Row> rows, String name) {
        return new MalformedSource(ImportResult.Refusal.MALFORMED, name, String.valueOf(rows.size() + FIRST_ROW));
    }

    /** A strict decoder: bytes that are no UTF-8 are a fault, never a replacement character. */
    private static Reader open(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
