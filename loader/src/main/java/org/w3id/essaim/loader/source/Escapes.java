package org.w3id.essaim.loader.source;

/** Escape sequences with a backslash. <a href="https://www.w3.org/TR/turtle/#sec-escapes">Turtle, section 6.4.</a> */
final class Escapes {

    private Escapes() {}

    /**
     * @param length how many characters it takes, backslash included
     * @param codePoint what it stands for; meaningless unless valid
     * @param valid whether it is a sequence of Turtle and no half of a surrogate pair
     */
    record Escape(int length, int codePoint, boolean valid) {}

    /**
     * Reads the sequence that starts with the backslash at this offset.
     *
     * @param inString whether {@code \t} and the like are allowed; in an IRI only numeric ones are
     */
    static Escape read(String text, int start, boolean inString) {
        if (start + 1 >= text.length()) {
            return new Escape(1, 0, false);
        }
        int c = text.codePointAt(start + 1);
        if (c == 'u' || c == 'U') {
            return numeric(text, start, c == 'u' ? 4 : 8);
        }
        int meaning = inString ? named(c) : -1;
        return new Escape(1 + Character.charCount(c), Math.max(meaning, 0), meaning >= 0);
    }

    private static Escape numeric(String text, int start, int digits) {
        long value = 0;
        int i = 0;
        while (i < digits && start + 2 + i < text.length()) {
            int digit = Character.digit(text.charAt(start + 2 + i), 16);
            if (digit < 0 || text.charAt(start + 2 + i) > 'f') {
                break;
            }
            value = value * 16 + digit;
            i++;
        }
        boolean valid = i == digits && value <= Character.MAX_CODE_POINT && !(value >= 0xD800 && value <= 0xDFFF);
        return new Escape(2 + i, valid ? (int) value : 0, valid);
    }

    private static int named(int c) {
        return switch (c) {
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case '"' -> '"';
            case '\'' -> '\'';
            case '\\' -> '\\';
            default -> -1;
        };
    }
}
