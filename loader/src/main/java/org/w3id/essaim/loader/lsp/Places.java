package org.w3id.essaim.loader.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Places as editors count them: lines and columns from 0, columns in UTF-16 units.
 *
 * @see <a href="https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position">LSP, Position</a>
 */
final class Places {

    private Places() {}

    static Range range(SourceFile file, org.w3id.essaim.loader.finding.Position position) {
        int start = file.offset(position);
        return range(file, start, start + file.slice(position).length());
    }

    /**
     * @param start UTF-16 index of the first character
     * @param end one past the last
     */
    static Range range(SourceFile file, int start, int end) {
        return new Range(position(file, start), position(file, end));
    }

    static Position position(SourceFile file, int offset) {
        int line = file.position(offset, offset).line();
        return new Position(line - 1, offset - lineStart(file, line));
    }

    /** The UTF-16 index of a place; what lies past a line's end is its end, as the protocol wants it. */
    static int offset(SourceFile file, Position position) {
        int line = position.getLine() + 1;
        if (line > file.lines()) {
            return file.text().length();
        }
        return lineStart(file, line)
                + Math.min(position.getCharacter(), file.line(line).length());
    }

    private static int lineStart(SourceFile file, int line) {
        return file.offset(new org.w3id.essaim.loader.finding.Position(file.path(), line, 1, 0));
    }
}
