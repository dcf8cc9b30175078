package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.loader.source.Token;

/**
 * Walks over the tokens of a text, and gives each comment on the way to whom it belongs: one that ends the line of a term to that term, a
 * line of its own to the term that follows.
 */
final class TokenWalk {

    private final String text;
    private final List<Token> tokens;
    private int next;

    /** Where what was read ends. */
    private int offset;

    /** The term read last, at first one that is nobody's. */
    private Written last = new Written();

    /** Whether a term ends on the line read last. */
    private boolean termOnLine;

    private List<String> comments = new ArrayList<>();
    private final Set<String> prefixes = new TreeSet<>();

    TokenWalk(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        readBlank();
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    Token.Kind kind() {
        return atEnd() ? Token.Kind.END : tokens.get(next).kind();
    }

    /** Where the next token starts. */
    int start() {
        return atEnd() ? text.length() : tokens.get(next).start();
    }

    /** Whether this is the next token. */
    boolean is(String written) {
        return !atEnd() && slice().equals(written);
    }

    /** The comment lines that no term took, each from its {@code #} on; they are nobody's any more. */
    List<String> takeComments() {
        List<String> taken = comments;
        comments = new ArrayList<>();
        return taken;
    }

    /** The prefixes of all terms read, with their colons. */
    Set<String> prefixes() {
        return prefixes;
    }

    /** Passes over this token. */
    void skip(String expected) {
        if (!is(expected)) {
            throw new IllegalStateException("no " + expected + " at " + start());
        }
        skip();
    }

    /** Passes over a token that is no term; what is written there. */
    String skip() {
        String slice = slice();
        offset = tokens.get(next++).end();
        readBlank();
        return slice;
    }

    /** Reads a term: a name, a literal with its language or datatype, or all that a bracket encloses. */
    Written term() {
        Written term = new Written();
        term.before.addAll(takeComments());
        switch (kind()) {
            case LITERAL -> {
                piece(term);
                if (kind() == Token.Kind.LANGUAGE) {
                    term.language(slice().substring(1));
                    piece(term);
                } else if (kind() == Token.Kind.CARETS) {
                    piece(term);
                    piece(term);
                }
            }
            case OPEN -> bracket(term);
            case IRI, NAME, A, NUMBER, BLANK -> piece(term);
            case LANGUAGE, CARETS, WORD, DIRECTIVE, STOP, OTHER, END ->
                throw new IllegalStateException("no term at " + start());
        }
        return term;
    }

    private void piece(Written term) {
        notePrefix();
        term.append(slice());
        offset = tokens.get(next++).end();
        ended(term);
    }

    /** A bracket stays as it is laid out, with the comments inside, but for its ends of lines. */
    private void bracket(Written term) {
        int depth = 0;
        do {
            String slice = slice();
            notePrefix();
            depth += kind() == Token.Kind.OPEN ? 1 : slice.equals("]") || slice.equals(")") ? -1 : 0;
            term.append(slice);
            offset = tokens.get(next++).end();
            if (depth > 0) {
                term.append(text.substring(offset, start()).replaceAll("\r\n?", "\n"));
            }
        } while (depth > 0);
        ended(term);
    }

    private void ended(Written term) {
        last = term;
        termOnLine = true;
        readBlank();
    }

    private String slice() {
        if (atEnd()) {
            throw new IllegalStateException("the text ends too early");
        }
        return tokens.get(next).in(text);
    }

    private void notePrefix() {
        if (kind() == Token.Kind.NAME) {
            prefixes.add(slice().substring(0, slice().indexOf(':') + 1));
        }
    }

    /** Reads what lies before the next token. */
    private void readBlank() {
        int end = start();
        for (int i = offset; i < end; i++) {
            char c = text.charAt(i);
            if (c == '#') {
                int from = i;
                while (i + 1 < end && text.charAt(i + 1) != '\n' && text.charAt(i + 1) != '\r') {
                    i++;
                }
                note(text.substring(from, i + 1));
            } else if (c == '\n' || c == '\r') {
                termOnLine = false;
            }
        }
        offset = end;
    }

    private void note(String comment) {
        (termOnLine && last.after.isEmpty() ? last.after : comments).add(comment);
    }
}
