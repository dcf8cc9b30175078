package org.w3id.essaim.endpoint.engine;

/**
 * A place in a query, as readers count.
 *
 * @param line from 1
 * @param column from 1, in code points
 * @param length in code points, 0 at the end of the text
 */
record Place(int line, int column, int length) {

    private static final String DELIMITERS = "{}()[],;.|/^ \t\r\n";

    /**
     * The place of a token.
     *
     * @param start where it begins in the text, in UTF-16 units; beyond the end: the end
     * @param length in UTF-16 units
     */
    static Place of(String text, int start, int length) {
        int from = Math.min(Math.max(start, 0), text.length());
        int to = Math.min(from + Math.max(length, 0), text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < from; i++) {
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, text.codePointCount(lineStart, from) + 1, text.codePointCount(from, to));
    }

    /** Where the parser's line and column, both from 1 and in UTF-16 units, lie in the text. */
    static int offset(String text, int line, int column) {
        int at = 0;
        for (int current = 1; current < line; current++) {
            int next = at;
            while (next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
                next++;
            }
            at = text.startsWith("\r\n", next) ? next + 2 : next + 1;
        }
        return Math.min(at + Math.max(column, 1) - 1, text.length());
    }

    /** The length of what begins here and looks like one token, in UTF-16 units. */
    static int tokenLength(String text, int start) {
        int end = start;
        while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return start < text.length() ? Math.max(end - start, 1) : 0;
    }
}
