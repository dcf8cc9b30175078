package org.w3id.essaim.loader.source;

import java.util.Arrays;
import java.util.Objects;
import org.w3id.essaim.loader.finding.Position;

/** The text of a file and its lines. A line ends at LF, CRLF or a lone CR; offsets are UTF-16 indexes. */
final class SourceText {

    private final String path;
    private final String text;
    private final int[] lineStarts;

    SourceText(String path, String text) {
        this.path = Objects.requireNonNull(path);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = lineStarts(text);
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

    /**
     * The place of a part of the text.
     *
     * @throws IndexOutOfBoundsException if the part does not lie in the text
     */
    Position position(int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        int line = lineAt(start);
        int column = text.codePointCount(lineStart(line), start) + 1;
        return new Position(path, line, column, text.codePointCount(start, end));
    }

    /** The offset at which this position begins, at most the end of the text. */
    int offset(Position position) {
        if (position.line() > lines()) {
            return text.length();
        }
        int start = lineStart(position.line());
        int inLine = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(inLine, position.column() - 1));
    }

    String slice(Position position) {
        int start = offset(position);
        int length = Math.min(position.length(), text.codePointCount(start, text.length()));
        return text.substring(start, text.offsetByCodePoints(start, length));
    }
}
