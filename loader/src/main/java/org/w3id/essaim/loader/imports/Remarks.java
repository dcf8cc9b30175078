package org.w3id.essaim.loader.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects, row by row, what an import meets. One for each run. */
final class Remarks {

    private final List<ImportReport.Entry> entries = new ArrayList<>();

    void add(int row, String id, Reason reason) {
        add(row, id, reason, "");
    }

    /**
     * @param outcome a name of ours, never a value of the source
     */
    void add(int row, String id, Reason reason, String outcome) {
        entries.add(new ImportReport.Entry(row, id, reason, outcome));
    }

    void addAll(int row, String id, Collection<Reason> reasons) {
        reasons.forEach(reason -> add(row, id, reason));
    }

    ImportReport report(int rows) {
        return new ImportReport(rows, entries);
    }
}
