package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;

/** Cuts text into tokens without judging them: to name what was found, to look ahead, and to know where a term ends. */
final class Tokens {

    private Tokens() {}

    /** Over white space and comments. */
    static int skipBlank(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#') {
                i = lineEnd(text, i);
            } else if (Characters.isSpace(c) || Characters.isFalseSpace(c) || Characters.isForbidden(c)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** The end of this line, before its end-of-line. */
    static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** The first token at or after this offset. */
    static Token next(String text, int from) {
        int start = skipBlank(text, from);
        if (start >= text.length()) {
            return new Token(Token.Kind.END, text.length(), text.length());
        }
        int c = text.codePointAt(start);
        return switch (c) {
            case '<' -> new Token(Token.Kind.IRI, start, iriEnd(text, start));
            case '"', '\'' -> new Token(Token.Kind.LITERAL, start, literalEnd(text, start));
            case '[', '(' -> new Token(Token.Kind.OPEN, start, start + 1);
            case ';', ',' -> new Token(Token.Kind.STOP, start, start + 1);
            case '@' -> new Token(Token.Kind.DIRECTIVE, start, wordEnd(text, start + 1));
            default -> nameOrNumber(text, start, c);
        };
    }

    private static Token nameOrNumber(String text, int start, int c) {
        int number = Numbers.end(text, start);
        if (number > start) {
            return new Token(Token.Kind.NUMBER, start, number);
        }
        if (c == '.') {
            return new Token(Token.Kind.STOP, start, start + 1);
        }
        if (c == '_' && text.startsWith("_:", start)) {
            return new Token(Token.Kind.BLANK, start, localEnd(text, start + 2));
        }
        if (c == ':' || TurtleUtil.isPrefixStartChar(c)) {
            int end = prefixEnd(text, start);
            if (end < text.length() && text.charAt(end) == ':') {
                return new Token(Token.Kind.NAME, start, localEnd(text, end + 1));
            }
            String word = text.substring(start, end);
            if (word.equals("a")) {
                return new Token(Token.Kind.A, start, end);
            }
            if (word.equals("true") || word.equals("false")) {
                return new Token(Token.Kind.LITERAL, start, end);
            }
            boolean directive = word.equalsIgnoreCase("prefix") || word.equalsIgnoreCase("base");
            return new Token(directive ? Token.Kind.DIRECTIVE : Token.Kind.WORD, start, end);
        }
        return new Token(Token.Kind.OTHER, start, start + Character.charCount(c));
    }

    /** Where a well-formed term ends: an IRI, a name, {@code a}, a literal with its language or type, a number, or one bracket. */
    static int termEnd(String text, int start) {
        return next(text, start).end();
    }

    /** Past the letters of a prefix, final dots left out. */
    static int prefixEnd(String text, int start) {
        int i = start;
        while (i < text.length() && TurtleUtil.isPrefixChar(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        while (i > start && text.charAt(i - 1) == '.') {
            i--;
        }
        return i;
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    /** Past a local name, its escapes included, final dots left out. */
    static int localEnd(String text, int start) {
        int i = start;
        int kept = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i += 2;
                kept = i;
            } else if (TurtleUtil.isNameChar(c) && c != '\\') {
                i += Character.charCount(c);
                kept = c == '.' ? kept : i;
            } else {
                break;
            }
        }
        return kept;
    }

    /** Past the closing bracket, or the end of the line where there is none. */
    private static int iriEnd(String text, int start) {
        if (text.startsWith("<<", start)) {
            return start + 2;
        }
        int line = lineEnd(text, start);
        int close = text.indexOf('>', start);
        return close < 0 || close >= line ? line : close + 1;
    }

    private static int literalEnd(String text, int start) {
        QuotedString string = QuotedString.read(text, start, true);
        if (!string.closed()) {
            return lineEnd(text, start);
        }
        int end = string.end();
        int mark = suffix(text, end);
        if (mark >= 0 && text.charAt(mark) == '@') {
            return wordEnd(text, mark + 1);
        }
        if (mark >= 0) {
            int type = skipBlank(text, mark + 2);
            boolean typed = type < text.length()
                    && (text.charAt(type) == '<'
                            || text.charAt(type) == ':'
                            || TurtleUtil.isPrefixStartChar(text.codePointAt(type)));
            return typed ? termEnd(text, type) : mark + 2;
        }
        return end;
    }

    /** Where, after a string that ends here, its language or its type stands; -1 if it has neither. */
    static int suffix(String text, int from) {
        int at = skipBlank(text, from);
        if (text.startsWith("^^", at)) {
            return at;
        }
        boolean tag = text.startsWith("@", at) && !text.startsWith("@prefix", at) && !text.startsWith("@base", at);
        return tag ? at : -1;
    }

    /** All tokens of a text in its order, a string apart from its language or datatype; comments lie between them. */
    static List<Token> all(String text) {
        List<Token> tokens = new ArrayList<>();
        Token token = next(text, 0);
        while (token.kind() != Token.Kind.END) {
            char first = text.charAt(token.start());
            int end = token.end();
            if (first == '"' || first == '\'') {
                end = QuotedString.read(text, token.start(), true).end();
                tokens.add(new Token(Token.Kind.LITERAL, token.start(), end));
                int mark = suffix(text, end);
                if (mark >= 0) {
                    boolean tag = text.charAt(mark) == '@';
                    end = tag ? wordEnd(text, mark + 1) : mark + 2;
                    tokens.add(new Token(tag ? Token.Kind.LANGUAGE : Token.Kind.CARETS, mark, end));
                }
            } else {
                tokens.add(token);
            }
            token = next(text, end);
        }
        return tokens;
    }
}
