package org.w3id.essaim.loader.report;

import java.util.Optional;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * A line of a file with carets under a place, as a terminal shows them: tabs kept, wide characters counted twice, control characters as
 * escapes, a long line cut around the place.
 *
 * @param source the line, its number before it
 * @param carets as many characters before the first caret as stand before the place
 */
record Excerpt(String source, String carets) {

    /** Longer source lines are cut around the caret. */
    private static final int WIDTH = 100;

    /** The frame of a terminal that shows all of Unicode. */
    static final String BAR = "│";

    /**
     * The line at a position.
     *
     * @param bar what parts the number of the line from the line; other than {@link #BAR}, all that is not of the file is ASCII
     * @return empty where there is nothing to show: the first column of an empty line
     */
    static Optional<Excerpt> of(SourceFile file, Position position, String bar) {
        boolean past = position.line() > file.lines();
        int columns = past ? 0 : file.columns(position.line());
        if (columns == 0 && position.column() == 1) {
            return Optional.empty();
        }
        String cut = bar.equals(BAR) ? "…" : "...";
        int at = Math.min(position.column() - 1, columns);
        int length = Math.max(1, Math.min(position.length(), Math.max(1, columns - at)));
        int from = at > WIDTH / 2 && columns > WIDTH ? at - WIDTH / 4 : 0;
        int to = Math.min(columns, from + WIDTH);
        // Of a line that may be a megabyte, only what is shown.
        int[] points = past
                ? new int[0]
                : file.part(position.line(), from, to).codePoints().toArray();
        String shown = (from > 0 ? cut : "") + text(points) + (to < columns ? cut : "");
        StringBuilder caret = new StringBuilder(from > 0 ? " ".repeat(cut.length()) : "");
        for (int i = 0; i < at - from; i++) {
            caret.append(points[i] == '\t' ? "\t" : " ".repeat(width(points[i])));
        }
        int marks = 0;
        for (int i = at - from; i < Math.min(at + length, Math.max(to, at + 1)) - from; i++) {
            marks += i < points.length ? width(points[i]) : 1;
        }
        return Optional.of(new Excerpt(
                String.format("%4d", position.line()) + " " + bar + " " + shown,
                "     " + bar + " " + caret + "^".repeat(Math.max(1, marks))));
    }

    private static String text(int[] points) {
        StringBuilder out = new StringBuilder();
        for (int point : points) {
            out.append(point == '\t' ? "\t" : Naming.visible(Character.toString(point)));
        }
        return out.toString();
    }

    /** Columns a character takes on a terminal: escapes six, wide scripts and emoji two. */
    private static int width(int point) {
        String visible = Naming.visible(Character.toString(point));
        int shown = visible.codePointCount(0, visible.length());
        if (shown > 1) {
            return shown;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF);
        return wide ? 2 : 1;
    }
}
