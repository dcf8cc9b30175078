package org.w3id.essaim.endpoint.search;

import java.text.Normalizer;

/** Text as the index takes it, whoever wrote it: accents composed (Unicode NFC), a space for what is no character. */
final class PlainText {

    private PlainText() {}

    /** Control characters and lone surrogates become spaces. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> isNone(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /**
     * What somebody typed, also without marks of direction and other signs that nobody sees.
     *
     * @param most characters that are read; what follows is not
     */
    static String typed(String text, int most) {
        String read = text.length() <= most ? text : text.substring(0, most);
        StringBuilder out = new StringBuilder(read.length());
        of(read).codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isNone(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
