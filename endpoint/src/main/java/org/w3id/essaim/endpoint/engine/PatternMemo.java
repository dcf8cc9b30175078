package org.w3id.essaim.endpoint.engine;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** The last pattern of a call, compiled as ARQ compiles it; the next row mostly has the same. */
final class PatternMemo {

    /** Ways to match nothing that are tried between two looks at the clock: about a quarter of a second. */
    private static final long MOST_UNREAD = 1L << 22;

    private final String label;
    private @Nullable String text;
    private @Nullable String flags;
    private @Nullable Pattern compiled;
    private long emptyMatches;

    /** @param label for errors of the pattern */
    PatternMemo(String label) {
        this.label = label;
    }

    /**
     * A pattern as {@code java.util.regex} reads it.
     *
     * @throws LimitReachedException if it is longer than a pattern in a query may be
     * @throws org.apache.jena.sparql.expr.ExprEvalException if pattern or flags cannot be read
     */
    Pattern of(String newText, @Nullable String newFlags) {
        if (compiled == null || !newText.equals(text) || !Objects.equals(newFlags, flags)) {
            if (newText.length() > Guard.MOST_REGEX) {
                throw LimitReachedException.pattern("regex", Guard.MOST_REGEX);
            }
            compiled = RegexEngine.makePattern(label, newText, newFlags);
            emptyMatches = newFlags != null && newFlags.contains("q")
                    ? 1
                    : EmptyMatches.of(newText, newFlags != null && newFlags.contains("x"));
            text = newText;
            flags = newFlags;
        }
        return compiled;
    }

    /** @throws LimitReachedException if the last pattern could try too long on a text without reading from it */
    void check(String subject) {
        if (emptyMatches * Math.max(subject.length(), WatchedText.INTERVAL) > MOST_UNREAD) {
            throw LimitReachedException.pattern("regex-ambiguous", subject.length());
        }
    }
}
