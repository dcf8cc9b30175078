package org.w3id.essaim.loader.source;

import java.util.Arrays;
import java.util.Objects;
import org.w3id.essaim.loader.finding.Position;

/** The text of a file and its lines. A line ends at LF, CRLF or a lone CR; offsets are UTF-16 indexes. */
final class SourceText {

    private final String path;
    private final String text;
    private final int[] lineStarts;
    private final CodePoints points;

    SourceText(String path, String text) {
        this.path = Objects.requireNonNull(path);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = lineStarts(text);
        this.points = new CodePoints(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    int lines() {
        return lineStarts.length;
    }

    /** The number of the line on which this offset lies, from 1. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** Where the line's characters end, its end-of-line left out. */
    int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > lineStart(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    String line(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    /** How many code points a line has, its end-of-line left out. */
    int columns(int line) {
        return points.before(lineEnd(line)) - points.before(lineStart(line));
    }

    /**
     * A part of a line.
     *
     * @param from how many code points of the line stand before it
     * @param to one past its last, counted likewise; at most {@link #columns}
     */
    String part(int line, int from, int to) {
        int before = points.before(lineStart(line));
        return text.substring(points.offset(before + from), points.offset(before + to));
    }

    /**
     * The place of a part of the text.
     *
     * @throws IndexOutOfBoundsException if the part does not lie in the text
     */
    Position position(int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        int line = lineAt(start);
        int first = points.before(start);
        return new Position(path, line, first - points.before(lineStart(line)) + 1, points.before(end) - first);
    }

    /** The offset at which this position begins, at most the end of the text. */
    int offset(Position position) {
        if (position.line() > lines()) {
            return text.length();
        }
        return points.offset(points.before(lineStart(position.line())) + position.column() - 1);
    }

    String slice(Position position) {
        int start = offset(position);
        return text.substring(start, points.offset(points.before(start) + position.length()));
    }
}
