package org.w3id.essaim.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** Rows under a head, as Markdown that is also read well as it is. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** @param cells as many as the head has */
    public void row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row has " + rows.get(0).size() + " cells");
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append('|');
            for (int column = 0; column < rows.get(row).size(); column++) {
                text.append(' ')
                        .append(padded(rows.get(row).get(column), column))
                        .append(" |");
            }
            text.append('\n');
            if (row == 0) {
                text.append('|');
                for (int column = 0; column < rows.get(0).size(); column++) {
                    text.append("-".repeat(width(column) + 2)).append('|');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        String space = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + space : space + cell;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
