package org.w3id.essaim.loader.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects, row by row, what an import meets in one file of its source. One for each run and file. */
final class Remarks {

    private final String file;
    private final List<ImportReport.Entry> entries = new ArrayList<>();

    /**
     * @param file its name
     */
    Remarks(String file) {
        this.file = file;
    }

    void add(int row, String id, Reason reason) {
        add(row, id, reason, "");
    }

    /**
     * @param outcome a name of ours, never a value of the source
     */
    void add(int row, String id, Reason reason, String outcome) {
        entries.add(new ImportReport.Entry(file, row, id, reason, outcome));
    }

    void addAll(int row, String id, Collection<Reason> reasons) {
        reasons.forEach(reason -> add(row, id, reason));
    }

    List<ImportReport.Entry> entries() {
        return List.copyOf(entries);
    }
}
