package org.w3id.essaim.loader.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a term stands in a source file. Lines and columns count from 1; columns and lengths are in code points.
 *
 * @param file path relative to the corpus root, with '/' separators
 */
public record Position(String file, int line, int column, int length) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    public Position {
        Objects.requireNonNull(file);
        if (line < 1 || column < 1 || length < 0) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column + "+" + length);
        }
    }

    /** The first character of a file, for findings about the file as a whole. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** {@code place/69/la-myne-69266.ttl:12:5}, the form editors turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
