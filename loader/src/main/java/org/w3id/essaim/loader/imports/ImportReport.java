package org.w3id.essaim.loader.imports;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every row that was left out, altered or worth a look, by file, row and then reason.
 *
 * @param rows the rows of the source, of all its files
 * @param entries sorted, copied
 */
public record ImportReport(int rows, List<Entry> entries) {

    /**
     * One remark on one row.
     *
     * @param file the name of the source file
     * @param row the row's number in it: in a table the header is 1, as a spreadsheet counts; in a list the first entry is 1
     * @param id the row's identifier in the source
     * @param reason what was met
     * @param outcome a name of ours that says what was done ({@code commune-34172}), or empty; never a value of the source
     */
    public record Entry(String file, int row, String id, Reason reason, String outcome) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::file)
                .thenComparingInt(Entry::row)
                .thenComparing(Entry::reason)
                .thenComparing(Entry::outcome);

        public Entry {
            if (row < 1) {
                throw new IllegalArgumentException("rows count from 1: " + row);
            }
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    public ImportReport {
        entries = entries.stream().sorted().toList();
    }

    /** How many entries each reason has, in the order of the reasons; those without are absent. */
    public Map<Reason, Integer> counts() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        entries.forEach(entry -> counts.merge(entry.reason(), 1, Integer::sum));
        return counts;
    }

    /** How many rows gave nothing. */
    public int rowsLeftOut() {
        return (int) entries.stream()
                .filter(entry -> entry.reason().effect() == Reason.Effect.ROW_LEFT_OUT)
                .map(entry -> List.of(entry.file(), entry.row()))
                .distinct()
                .count();
    }
}
