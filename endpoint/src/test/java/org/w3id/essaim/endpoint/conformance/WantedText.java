package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The answer to a SELECT as text: columns in their order, rows in any, each cell as it is written, blank nodes by one-to-one renaming, numbers
 * by their value.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL 1.1 Query Results CSV and TSV Formats</a>
 */
record WantedText(String mediaType, List<List<String>> lines) implements Wanted {

    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";

    static WantedText csv(byte[] wanted) {
        return new WantedText(CSV, read(CSV, wanted));
    }

    static WantedText tsv(byte[] wanted) {
        return new WantedText(TSV, read(TSV, wanted));
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(mediaType);
    }

    @Override
    public void assertSame(byte[] body, String givenType) {
        List<List<String>> given = read(mediaType, body);
        assertEquals(lines.get(0), given.get(0), "columns");
        assertEquals(lines.size(), given.size(), "lines");
        List<List<String>> rows = new ArrayList<>(given.subList(1, given.size()));
        assertTrue(matches(1, rows, Map.of()), () -> "wanted: " + lines + " given: " + given);
    }

    /** Whether the wanted lines from this one on are these rows. */
    private boolean matches(int from, List<List<String>> rows, Map<String, String> renamed) {
        if (from == lines.size()) {
            return true;
        }
        for (List<String> row : rows) {
            Map<String, String> tried = new HashMap<>(renamed);
            List<List<String>> rest = new ArrayList<>(rows);
            rest.remove(row);
            if (isSame(lines.get(from), row, tried) && matches(from + 1, rest, tried)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(List<String> wanted, List<String> given, Map<String, String> renamed) {
        boolean same = wanted.size() == given.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = isSame(wanted.get(i), given.get(i), renamed);
        }
        return same;
    }

    private static boolean isSame(String wanted, String given, Map<String, String> renamed) {
        if (wanted.startsWith("_:") && given.startsWith("_:")) {
            boolean free = !renamed.containsKey(wanted) && !renamed.containsValue(given);
            return free ? renamed.put(wanted, given) == null : given.equals(renamed.get(wanted));
        }
        return wanted.equals(given)
                || isNumber(wanted) && isNumber(given) && number(wanted).compareTo(number(given)) == 0;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");
    }

    private static BigDecimal number(String cell) {
        return new BigDecimal(cell);
    }

    private static List<List<String>> read(String type, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        Function<String, List<List<String>>> reader = type.equals(CSV) ? WantedText::commas : WantedText::tabs;
        return reader.apply(text);
    }

    private static List<List<String>> commas(String text) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.stream().map(line -> line.toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In TSV a tab or an end of line within a term is escaped. */
    private static List<List<String>> tabs(String text) {
        return text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
