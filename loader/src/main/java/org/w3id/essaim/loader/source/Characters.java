package org.w3id.essaim.loader.source;

import java.util.Locale;

/** Which characters may stand in a file. */
final class Characters {

    private Characters() {}

    /** Never, not even escaped: control characters but tab, LF and CR; marks that change the direction of a text; a mark of byte order. */
    static boolean isForbidden(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                || c == 0x7F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF;
    }

    /** Looks like white space, is none in Turtle: no-break and typographic spaces, good inside a text, refused outside. */
    static boolean isFalseSpace(int c) {
        return c == 0x85 || c == 0xA0 || c > 0xFF && (Character.isSpaceChar(c) || c == 0x200B || c == 0x2060);
    }

    /** A quote of typography or of another keyboard, where Turtle wants a straight one. */
    static boolean isFalseQuote(int c) {
        return c == 0xAB
                || c == 0xBB
                || c >= 0x2018 && c <= 0x201F
                || c == 0x2032
                || c == 0x2033
                || c == 0x2039
                || c == 0x203A
                || c == 0xFF02
                || c == 0xB4
                || c == '`';
    }

    /** An ASCII letter or digit, which means itself wherever it stands in a term. */
    static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
    static String name(int c) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        String name = Character.getName(c);
        return name == null ? code : code + " " + name;
    }
}
