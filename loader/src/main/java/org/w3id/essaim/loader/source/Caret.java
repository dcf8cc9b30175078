package org.w3id.essaim.loader.source;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.source.Token.Kind;

/**
 * Where in a statement someone is writing, told from what stands before: the file need not be right, and while it is written it seldom is.
 *
 * @param role what is wanted at the caret
 * @param start UTF-16 index of the term that is being written; the caret's own where none is begun
 * @param end one past the last character of that term
 * @param written what is there of it before the caret
 * @param subject the statement's subject as it is written, or nothing
 * @param predicate the predicate as it is written, or nothing
 */
public record Caret(Role role, int start, int end, String written, String subject, String predicate) {

    /** What a term is in its statement. */
    public enum Role {
        SUBJECT,
        PREDICATE,
        OBJECT,
        /** No term is wanted: in a text, a comment or a directive, or where a {@code ;} is missing. */
        NONE
    }

    public Caret {
        Objects.requireNonNull(role);
        Objects.requireNonNull(written);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(predicate);
    }

    /** A name, IRI or {@code a} as it is written. */
    public record Name(int start, int end, String written) {}

    /**
     * Where a caret stands.
     *
     * @param offset UTF-16 index of the character after it
     */
    public static Caret at(String text, int offset) {
        Statement statement = new Statement(text);
        int at = 0;
        Token token = Tokens.next(text, at);
        while (token.kind() != Kind.END && token.start() < offset) {
            if (offset < token.end() || offset == token.end() && canGrow(text, token)) {
                return statement.writing(token, offset);
            }
            statement.take(token);
            at = token.end();
            token = Tokens.next(text, at);
        }
        return statement.between(at, offset);
    }

    /** The name at this place, or ending there. */
    public static Optional<Name> name(String text, int offset) {
        Token token = Tokens.next(text, 0);
        while (token.kind() != Kind.END && token.start() <= offset) {
            boolean name = token.kind() == Kind.NAME || token.kind() == Kind.IRI || token.kind() == Kind.A;
            if (name && offset <= token.end()) {
                return Optional.of(new Name(token.start(), token.end(), token.in(text)));
            }
            token = Tokens.next(text, token.end());
        }
        return Optional.empty();
    }

    /** Whether what is typed right after it belongs to it. */
    private static boolean canGrow(String text, Token token) {
        return switch (token.kind()) {
            case NAME, WORD, NUMBER, A, BLANK, DIRECTIVE -> true;
            case IRI -> text.charAt(token.end() - 1) != '>';
            case LITERAL ->
                token.end() == Tokens.lineEnd(text, token.start())
                        && !QuotedString.read(text, token.start(), true).closed();
            case STOP, OPEN, LANGUAGE, CARETS, OTHER, END -> false;
        };
    }

    /** What is known of the statement so far. */
    private static final class Statement {
        private final String text;
        private Role wanted = Role.SUBJECT;
        private boolean directive;
        private String subject = "";
        private String predicate = "";

        Statement(String text) {
            this.text = text;
        }

        void take(Token token) {
            if (token.kind() == Kind.DIRECTIVE) {
                directive = true;
            } else if (directive) {
                directive = token.kind() != Kind.IRI;
                wanted = Role.SUBJECT;
            } else if (token.kind() == Kind.STOP) {
                wanted = switch (text.charAt(token.start())) {
                    case ';' -> Role.PREDICATE;
                    case ',' -> Role.OBJECT;
                    default -> Role.SUBJECT;
                };
            } else if (wanted == Role.SUBJECT || isFirstOnLine(token) && column(token) == 0) {
                subject = token.in(text);
                predicate = "";
                wanted = Role.PREDICATE;
            } else if (wanted == Role.PREDICATE || wanted == Role.NONE && isFirstOnLine(token)) {
                predicate = token.in(text);
                wanted = Role.OBJECT;
            } else {
                wanted = Role.NONE; // after an object only a stop is right
            }
        }

        Caret writing(Token token, int offset) {
            boolean term = token.kind().isResource() || token.kind() == Kind.A || token.kind() == Kind.WORD;
            boolean begun = term || token.kind() == Kind.NUMBER; // a postcode is the beginning of a territory
            if (!begun || directive) {
                return new Caret(Role.NONE, offset, offset, "", subject, predicate);
            }
            Role role = wanted == Role.NONE && isFirstOnLine(token) ? Role.PREDICATE : wanted;
            return caret(role, token.start(), token.end(), text.substring(token.start(), offset));
        }

        Caret between(int lastEnd, int offset) {
            int lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
            boolean comment =
                    text.substring(Math.max(lastEnd, lineStart), offset).indexOf('#') >= 0;
            return caret(comment || directive ? Role.NONE : wanted, offset, offset, "");
        }

        private Caret caret(Role role, int start, int end, String written) {
            boolean inStatement = role != Role.SUBJECT;
            return new Caret(
                    role, start, end, written, inStatement ? subject : "", role == Role.OBJECT ? predicate : "");
        }

        private boolean isFirstOnLine(Token token) {
            return text.substring(token.start() - column(token), token.start()).isBlank();
        }

        private int column(Token token) {
            int at = token.start();
            while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
                at--;
            }
            return token.start() - at;
        }
    }
}
