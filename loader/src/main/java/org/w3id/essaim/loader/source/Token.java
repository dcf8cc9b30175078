package org.w3id.essaim.loader.source;

import java.util.Objects;

/**
 * A piece of Turtle as it is written: the least that stands between white space, comments and stops.
 *
 * @param start UTF-16 index of its first character
 * @param end one past its last
 */
public record Token(Kind kind, int start, int end) {

    /** What a token looks like; whether it may stand where it stands is another matter. */
    public enum Kind {
        IRI,
        /** A prefixed name, or the prefix of a declaration. */
        NAME,
        /** The keyword {@code a}. */
        A,
        /** A string, in {@link SourceFile#tokens()} without its language or datatype; {@code true} or {@code false}. */
        LITERAL,
        /** The language of the string before it, as {@code @fr}. */
        LANGUAGE,
        /** The {@code ^^} between a string and its datatype. */
        CARETS,
        NUMBER,
        BLANK,
        /** Letters without a colon. */
        WORD,
        /** {@code @prefix}, {@code PREFIX} and the like. */
        DIRECTIVE,
        /** One of {@code ; , .}. */
        STOP,
        /** {@code [} or {@code (}. */
        OPEN,
        OTHER,
        END;

        /** Whether it could be a subject or an object, {@code a} being neither. */
        boolean isTerm() {
            return this == IRI || this == NAME || this == LITERAL || this == NUMBER || this == BLANK || this == OPEN;
        }

        boolean isResource() {
            return this == IRI || this == NAME || this == BLANK || this == OPEN;
        }
    }

    public Token {
        Objects.requireNonNull(kind);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not the place of a token: " + start + "–" + end);
        }
    }

    /** What is written there, in the text that it was cut from. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
