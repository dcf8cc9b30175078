package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * An IRI between angle brackets as it is written. <a href="https://www.w3.org/TR/turtle/#grammar-production-IRIREF">Turtle, production
 * 18.</a>
 *
 * @param value what it says, numeric escapes resolved
 * @param end one past its closing bracket, or where it breaks off
 * @param closed whether it has a closing bracket on its line
 * @param flaws what may not stand in it
 */
record QuotedIri(String value, int end, boolean closed, List<QuotedString.Flaw> flaws) {

    private static final Pattern NO_HOST = Pattern.compile("https?:(?!//[^/?#:]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_USER = Pattern.compile("https?://[^/?#]*@.*", Pattern.CASE_INSENSITIVE);

    QuotedIri {
        flaws = List.copyOf(flaws);
    }

    /**
     * Reads the IRI whose opening bracket stands at this offset.
     *
     * @param anyCharacter whether an escape may stand for a character that is forbidden in files
     */
    static QuotedIri read(String text, int start, boolean anyCharacter) {
        int plain = start + 1;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain < text.length() && text.charAt(plain) == '>') {
            return new QuotedIri(text.substring(start + 1, plain), plain + 1, true, List.of());
        }
        StringBuilder value = new StringBuilder();
        List<QuotedString.Flaw> flaws = new ArrayList<>();
        int i = start + 1;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c == '>') {
                return new QuotedIri(value.toString(), i + 1, true, flaws);
            }
            if (c == '\n' || c == '\r' || c == '<') {
                break;
            }
            int end = i + Character.charCount(c);
            if (c == '\\') {
                Escapes.Escape escape = Escapes.read(text, i, false);
                end = i + escape.length();
                c = escape.codePoint();
                if (!escape.valid()) {
                    String written = text.substring(i, end);
                    flaws.add(
                            new QuotedString.Flaw(FindingCode.SYNTAX_ESCAPE, i, end, Arguments.of("escape", written)));
                    i = end;
                    continue;
                }
                if (!anyCharacter && Characters.isForbidden(c)) {
                    flaws.add(new QuotedString.Flaw(
                            FindingCode.SYNTAX_CHARACTER, i, end, Arguments.of("name", Characters.name(c))));
                }
            }
            if (isRefused(c)) {
                String reason = c == ' ' ? Word.REASON_SPACE.key() : Characters.name(c);
                flaws.add(new QuotedString.Flaw(FindingCode.SYNTAX_IRI, i, end, Arguments.of("reason", reason)));
            }
            value.appendCodePoint(c);
            i = end;
        }
        return new QuotedIri(value.toString(), i, false, flaws);
    }

    /** What nearly all addresses are made of, and means itself there. */
    private static boolean isPlain(char c) {
        return Characters.isPlain(c) || "-._~:/?#[]@!$&'()*+,;=%".indexOf(c) >= 0;
    }

    private static boolean isRefused(int c) {
        return c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0;
    }

    /** The scheme of an IRI, in lower case as schemes are compared; empty if it is relative. */
    static Optional<String> scheme(String iri) {
        int i = 0;
        while (i < iri.length() && isSchemeCharacter(iri.charAt(i), i == 0)) {
            i++;
        }
        boolean absolute = i > 0 && i < iri.length() && iri.charAt(i) == ':';
        return absolute ? Optional.of(iri.substring(0, i).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isSchemeCharacter(char c, boolean first) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || !first && (c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-');
    }

    /** Whether an address of the web names a user, which Jena warns of, and which nobody should publish. */
    private static boolean namesUser(String iri) {
        return iri.indexOf('@') >= 0 && WITH_USER.matcher(iri).matches();
    }

    /** Why this is no IRI, as a key of the catalogue; empty if it is one. What Jena warns of is refused, as its strict reader does. */
    static Optional<String> fault(String iri) {
        try {
            if (IRIx.create(iri).hasViolations() && !namesUser(iri)) {
                return Optional.of(Word.REASON_SYNTAX.key());
            }
        } catch (IRIException e) {
            boolean hostless = NO_HOST.matcher(iri).matches();
            return Optional.of((hostless ? Word.REASON_HOST : Word.REASON_SYNTAX).key());
        } catch (RuntimeException e) {
            // Jena asks java.net.IDN, which in newer JDKs gives up on a host of a thousand letters in an exception of
            // no type.
            return Optional.of(Word.REASON_SYNTAX.key());
        }
        return namesUser(iri) ? Optional.of(Word.REASON_USER.key()) : Optional.empty();
    }
}
