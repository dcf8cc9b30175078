package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * A quoted string as it is written. <a href="https://www.w3.org/TR/turtle/#grammar-production-String">Turtle, production 17.</a>
 *
 * @param value what it says; without what the bad escapes stand for
 * @param end one past its closing quote, or where it breaks off
 * @param closed whether it has a closing quote
 * @param flaws its bad escapes
 */
record QuotedString(String value, int end, boolean closed, List<Flaw> flaws) {

    /** Something wrong inside, at which reading need not stop. */
    record Flaw(FindingCode code, int start, int end, Map<String, String> arguments) {}

    QuotedString {
        flaws = List.copyOf(flaws);
    }

    /** Its opening quote or quotes. */
    static String opener(String text, int start) {
        char quote = text.charAt(start);
        String single = quote == '"' ? "\"" : "'";
        boolean triple = text.startsWith(single, start + 1) && text.startsWith(single, start + 2);
        return triple ? single.repeat(3) : single;
    }

    /**
     * Reads the string whose opening quote stands at this offset.
     *
     * @param anyCharacter whether an escape may stand for a character that is forbidden in files
     */
    static QuotedString read(String text, int start, boolean anyCharacter) {
        String quote = opener(text, start);
        boolean isLong = quote.length() == 3;
        int i = start + quote.length();
        int from = i;
        StringBuilder value = null;
        List<Flaw> flaws = new ArrayList<>();
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                value = value == null ? new StringBuilder() : value;
                value.append(text, from, i);
                i += unescape(text, i, value, flaws, anyCharacter);
                from = i;
            } else if (!isLong && (c == '\n' || c == '\r')) {
                break;
            } else if (c == quote.charAt(0) && text.startsWith(quote, i)) {
                String tail = text.substring(from, i);
                return new QuotedString(
                        value == null ? tail : value.append(tail).toString(), i + quote.length(), true, flaws);
            } else {
                i++;
            }
        }
        return new QuotedString("", i, false, flaws);
    }

    private static int unescape(String text, int at, StringBuilder value, List<Flaw> flaws, boolean any) {
        Escapes.Escape escape = Escapes.read(text, at, true);
        int end = at + escape.length();
        if (!escape.valid()) {
            flaws.add(new Flaw(FindingCode.SYNTAX_ESCAPE, at, end, Arguments.of("escape", text.substring(at, end))));
        } else if (!any && Characters.isForbidden(escape.codePoint())) {
            flaws.add(new Flaw(
                    FindingCode.SYNTAX_CHARACTER, at, end, Arguments.of("name", Characters.name(escape.codePoint()))));
        } else {
            value.appendCodePoint(escape.codePoint());
        }
        return escape.length();
    }
}
