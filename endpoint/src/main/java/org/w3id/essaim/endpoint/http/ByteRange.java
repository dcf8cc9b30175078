package org.w3id.essaim.endpoint.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a representation (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-byte-ranges">RFC 9110, 14.1.2</a>).
 *
 * @param first the first byte, counted from 0
 * @param last the last one, which is part of it
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a range: " + first + "-" + last);
        }
    }

    long length() {
        return last - first + 1;
    }

    /** What a {@code Range} header asks for. */
    sealed interface Wanted {
        /** Nothing, or what may be passed over: several ranges, other units, bad syntax. */
        record Whole() implements Wanted {}

        record Part(ByteRange range) implements Wanted {}

        /** A range that begins behind the end. */
        record Beyond() implements Wanted {}
    }

    /**
     * Reads a {@code Range} header.
     *
     * @param size of the whole, in bytes
     */
    static Wanted wanted(Optional<String> header, long size) {
        Optional<Matcher> one =
                header.map(text -> ONE.matcher(text.replace(" ", ""))).filter(Matcher::matches);
        if (one.isEmpty()) {
            return new Wanted.Whole();
        }
        String from = one.get().group(1);
        String to = one.get().group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? new Wanted.Whole() : suffix(Long.parseLong(to), size);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (first >= size) {
            return new Wanted.Beyond();
        }
        return last < first ? new Wanted.Whole() : new Wanted.Part(new ByteRange(first, last));
    }

    private static Wanted suffix(long length, long size) {
        return length == 0 || size == 0
                ? new Wanted.Beyond()
                : new Wanted.Part(new ByteRange(Math.max(0, size - length), size - 1));
    }
}
