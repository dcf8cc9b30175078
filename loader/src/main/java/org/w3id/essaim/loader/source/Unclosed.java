package org.w3id.essaim.loader.source;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term without its closing mark, where the rest of its line leaves no doubt about where that belongs.
 *
 * @param length how many UTF-16 units there are before the place of the closing mark, the opening one included
 * @param closed the whole term with it
 * @param sure whether it can stand nowhere else
 */
public record Unclosed(int length, String closed, boolean sure) {

    /** More would no longer be read in a message. */
    private static final int LONGEST = 120;

    private static final Pattern STRING = Pattern.compile(
            "([\"'])((?:(?!\\1)[^\\\\])*?)(@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\\^\\^[\\w-]+:[\\w-]+)?[ \\t]*[;,.]?[ \\t]*");
    private static final Pattern IRI = Pattern.compile("(<https?://[^\\s<>\"]*[^\\s<>\";,.])[ \\t]*[;,.]?[ \\t]*");

    public Unclosed {
        Objects.requireNonNull(closed);
    }

    /**
     * A text whose quotation mark is the last one on its line; sure if a language or a datatype follows it.
     *
     * @param start where its opening mark stands
     */
    public static Optional<Unclosed> string(String text, int start) {
        Matcher line = STRING.matcher(text).region(start, Tokens.lineEnd(text, start));
        if (!line.matches() || line.group(2).isBlank()) {
            return Optional.empty();
        }
        String suffix = Optional.ofNullable(line.group(3)).orElse("");
        String body = line.group(1) + line.group(2).stripTrailing();
        return shown(body.length(), body + line.group(1) + suffix, !suffix.isEmpty());
    }

    /** @param start where the opening bracket stands */
    public static Optional<Unclosed> iri(String text, int start) {
        Matcher line = IRI.matcher(text).region(start, Tokens.lineEnd(text, start));
        return line.matches() ? shown(line.group(1).length(), line.group(1) + ">", true) : Optional.empty();
    }

    private static Optional<Unclosed> shown(int length, String closed, boolean sure) {
        return closed.length() > LONGEST ? Optional.empty() : Optional.of(new Unclosed(length, closed, sure));
    }
}
