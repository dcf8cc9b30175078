package org.w3id.essaim.endpoint.views;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a table, with its end (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>). */
final class CsvLine {

    private static final String END = "\r\n";

    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", END));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
