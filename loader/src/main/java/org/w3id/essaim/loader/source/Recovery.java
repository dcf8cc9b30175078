package org.w3id.essaim.loader.source;

import org.w3id.essaim.loader.source.Token.Kind;

/** Guesses, after a fault, what the text goes on with. Looks ahead, changes nothing. */
final class Recovery {

    private final String text;

    Recovery(String text) {
        this.text = text;
    }

    /**
     * Where reading resumes.
     *
     * @param inStatement whether the same statement goes on there
     */
    record Place(int offset, boolean inStatement) {}

    /** The next line after this offset on which a predicate, or a new statement, starts. */
    Place after(int from) {
        int end = Tokens.lineEnd(text, from);
        while (true) {
            char last = lastMark(end);
            if (last == '.') {
                return new Place(end, false);
            }
            int start = nextLine(end);
            if (start >= text.length()) {
                return new Place(text.length(), false);
            }
            end = Tokens.lineEnd(text, start);
            Token token = Tokens.next(text, start);
            boolean onLine = token.start() < end;
            if (onLine && token.start() == start) {
                return token.kind() == Kind.STOP && text.charAt(start) == '.'
                        ? new Place(start + 1, false)
                        : new Place(start, false);
            }
            if (onLine && last != ',' && isPredicate(token.kind())) {
                return new Place(token.start(), true);
            }
        }
    }

    /** The last character before this end of line that is neither white space nor in a comment. */
    private char lastMark(int lineEnd) {
        int start = lineEnd;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        int comment = text.indexOf(" #", start);
        int i = comment >= 0 && comment < lineEnd ? comment : lineEnd;
        while (i > start && Characters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i > start ? text.charAt(i - 1) : ' ';
    }

    private int nextLine(int lineEnd) {
        int next = lineEnd;
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        return next == lineEnd ? text.length() : next;
    }

    /** The next line after this offset that starts, in its first column, like a statement; the end of the text if none does. */
    int nextStatement(int from) {
        int start = nextLine(Tokens.lineEnd(text, from));
        while (start < text.length()) {
            Kind kind = Tokens.next(text, start).kind();
            if (Tokens.skipBlank(text, start) == start && (kind.isResource() || kind == Kind.DIRECTIVE)) {
                return start;
            }
            start = nextLine(Tokens.lineEnd(text, start));
        }
        return text.length();
    }

    private static boolean isPredicate(Kind kind) {
        return kind == Kind.A || kind == Kind.NAME || kind == Kind.IRI;
    }

    boolean startsPredicate(int at) {
        return isPredicate(Tokens.next(text, at).kind());
    }

    /** After an object without a stop: whether what follows is another statement, not another predicate. */
    boolean startsStatement(int at) {
        Token first = Tokens.next(text, at);
        if (first.kind() == Kind.DIRECTIVE) {
            return isDirective(first);
        }
        if (!first.kind().isResource()) {
            return false;
        }
        Token second = Tokens.next(text, first.end());
        if (second.kind() == Kind.A) {
            return true;
        }
        Token third = Tokens.next(text, second.end());
        return inFirstColumn(at) && isPredicate(second.kind()) && third.kind().isTerm();
    }

    /** After a {@code ;}, where a predicate in the first column would be legal: sure only if three terms stand on its line. */
    boolean startsStatementAfterSemicolon(int at) {
        Token first = Tokens.next(text, at);
        if (first.kind() == Kind.DIRECTIVE) {
            return isDirective(first);
        }
        Token second = Tokens.next(text, first.end());
        if (!inFirstColumn(at) && second.kind() != Kind.A) {
            return false; // asked after every semicolon, and nearly always answered here
        }
        Token third = Tokens.next(text, second.end());
        return startsStatement(at) && (second.kind() == Kind.A || third.end() <= Tokens.lineEnd(text, at));
    }

    /** A directive, not a language tag gone astray. */
    private boolean isDirective(Token token) {
        String word = token.in(text);
        return !word.startsWith("@") || word.equalsIgnoreCase("@prefix") || word.equalsIgnoreCase("@base");
    }

    private boolean inFirstColumn(int at) {
        return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }

    /**
     * Whether the object just read is really the next predicate, its own having no value: it starts a line of its own, and its value follows
     * on that line.
     */
    boolean isPredicateWithoutObject(int predicateEnd, int objectStart, int at) {
        return objectStart > Tokens.lineEnd(text, predicateEnd)
                && at <= Tokens.lineEnd(text, objectStart)
                && isPredicate(Tokens.next(text, objectStart).kind());
    }

    /**
     * Whether what follows a comma is no other value but the next predicate: it begins a line of its own, and has its value on that line.
     */
    boolean isPredicateAfterComma(int comma, int at) {
        Token first = Tokens.next(text, at);
        if (at <= Tokens.lineEnd(text, comma) || !isPredicate(first.kind())) {
            return false;
        }
        Token second = Tokens.next(text, first.end());
        return second.kind().isTerm() && second.start() < Tokens.lineEnd(text, at);
    }

    /**
     * Whether a second value follows the first without a comma: a literal, which can be no predicate, or a name on the same line that has
     * no value of its own.
     */
    boolean isValueWithoutComma(int objectEnd, int at) {
        Token token = Tokens.next(text, at);
        if (token.kind() == Kind.LITERAL || token.kind() == Kind.NUMBER) {
            return at > objectEnd;
        }
        boolean sameLine = at > objectEnd && at <= Tokens.lineEnd(text, objectEnd);
        return sameLine
                && (token.kind() == Kind.NAME || token.kind() == Kind.IRI)
                && Tokens.next(text, token.end()).kind() == Kind.STOP;
    }
}
