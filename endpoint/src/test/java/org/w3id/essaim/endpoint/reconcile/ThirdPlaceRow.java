package org.w3id.essaim.endpoint.reconcile;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/**
 * A row of the list of third places of 2019, as its makers wrote it.
 *
 * @param number its first column, on which the identifier of the record is made
 */
record ThirdPlaceRow(String number, String name, String postcode, String commune, String site) {

    private static final String FILE = "data/tiers-lieux/third-places-2019.csv";

    ThirdPlaceRow {
        Objects.requireNonNull(number);
    }

    /** As the import names it. */
    String identifier() {
        return "CGET2019-" + number;
    }

    String inCapitals() {
        return name.toUpperCase(Locale.FRENCH);
    }

    String withoutAccents() {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** Its first two neighbouring letters exchanged that are not alike, the first letter of the name apart. */
    String withATypo() {
        for (int i = 2; i < name.length(); i++) {
            char one = Character.toLowerCase(name.charAt(i - 1));
            char other = Character.toLowerCase(name.charAt(i));
            if (Character.isLetter(one) && Character.isLetter(other) && one != other) {
                return name.substring(0, i - 1) + other + one + name.substring(i + 1);
            }
        }
        return name + "x";
    }

    /** All rows; where the file is absent the test is skipped with that reason, and fails where {@code CI=true}. */
    static List<ThirdPlaceRow> all() throws IOException {
        String stated = System.getProperty("shared.dir");
        Path root = Path.of(System.getProperty("essaim.root", ".."));
        Path file = (stated == null ? root.resolve("../shared").normalize() : Path.of(stated)).resolve(FILE);
        if (!Files.isRegularFile(file)) {
            assertFalse("true".equals(System.getenv("CI")), () -> "no source data: " + file);
            Assumptions.abort("no source data: " + file);
        }
        List<ThirdPlaceRow> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() > 7) {
                rows.add(new ThirdPlaceRow(
                        cells.get(0), cells.get(1).strip(), cells.get(3), cells.get(4), cells.get(7)));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
