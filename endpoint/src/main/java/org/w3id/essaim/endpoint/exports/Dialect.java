package org.w3id.essaim.endpoint.exports;

import java.util.List;
import java.util.stream.Collectors;

/** How the cells of a line are parted and written. */
public enum Dialect {
    /** <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. */
    CSV(",", "\r\n"),
    /** <a href="https://www.iana.org/assignments/media-types/text/tab-separated-values">IANA</a>: no cell holds a tab or an end of line. */
    TSV("\t", "\n"),
    /** For spreadsheets set to French: semicolons, a byte order mark, commas in numbers, and nothing that is taken for a formula. */
    EXCEL_FR(";", "\r\n");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private final String between;
    private final String end;

    Dialect(String between, String end) {
        this.between = between;
        this.end = end;
    }

    /** What a file begins with. */
    String beginning() {
        return this == EXCEL_FR ? BYTE_ORDER_MARK : "";
    }

    String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(between, "", end));
    }

    /** A number as the readers of the file write it. */
    String number(String plain) {
        return this == EXCEL_FR ? plain.replace('.', ',') : plain;
    }

    /** Words: a spreadsheet takes some of them for a formula, and runs it. */
    String words(String text) {
        return this == EXCEL_FR && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String cell(String text) {
        if (this == TSV) {
            return text.replaceAll("[\\t\\r\\n]+", " ");
        }
        boolean plain = text.chars().noneMatch(c -> between.indexOf(c) >= 0 || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
