package org.w3id.essaim.loader.imports;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every row that was left out, altered or worth a look, by row and then reason.
 *
 * @param rows the rows of the source
 * @param entries sorted, copied
 */
public record ImportReport(int rows, List<Entry> entries) {

    /**
     * One remark on one row.
     *
     * @param row the row's number in the source, the header being 1, as a spreadsheet counts
     * @param id the row's identifier in the source
     * @param reason what was met
     * @param outcome a name of ours that says what was done ({@code commune-34172}), or empty; never a value of the source
     */
    public record Entry(int row, String id, Reason reason, String outcome) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparingInt(Entry::row).thenComparing(Entry::reason).thenComparing(Entry::outcome);

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
        TreeSet<Integer> rows = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.reason().effect() == Reason.Effect.ROW_LEFT_OUT) {
                rows.add(entry.row());
            }
        }
        return rows.size();
    }
}
