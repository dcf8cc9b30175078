package org.w3id.essaim.loader.report;

import java.util.Optional;
import java.util.OptionalInt;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * A position with its end, in every unit that a reader may want. Lines and columns count from 1; the end is the first character that
 * does not belong to it.
 *
 * @param column in code points
 * @param endColumn in code points
 * @param utf16Column in UTF-16 units; absent where the file could not be read as text
 * @param offset of the first character, in UTF-16 units from the start of the text without a byte order mark; absent likewise
 * @param length in UTF-16 units; absent likewise
 */
record Place(
        int line,
        int column,
        int endLine,
        int endColumn,
        OptionalInt utf16Column,
        OptionalInt offset,
        OptionalInt length) {

    static Place of(Position position, Optional<SourceFile> source) {
        if (source.isEmpty()) {
            return new Place(
                    position.line(),
                    position.column(),
                    position.line(),
                    position.column() + position.length(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty());
        }
        SourceFile file = source.get();
        int start = file.offset(position);
        return of(file, start, start + file.slice(position).length());
    }

    /**
     * A part of a file's text.
     *
     * @param start UTF-16 index of its first character
     * @param end one past its last
     */
    static Place of(SourceFile file, int start, int end) {
        Position first = file.position(start, start);
        Position last = file.position(end, end);
        int before = file.offset(new Position(file.path(), first.line(), 1, 0));
        return new Place(
                first.line(),
                first.column(),
                last.line(),
                last.column(),
                OptionalInt.of(start - before + 1),
                OptionalInt.of(start),
                OptionalInt.of(end - start));
    }

    boolean isOnOneLine() {
        return line == endLine;
    }
}
