package org.w3id.essaim.endpoint.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a snapshot came to be published.
 *
 * @param publishedAt when it was first published
 * @param code names the code, rules and words with which it was checked: hexadecimal digits
 * @param source names the content of all files that it was built from: hexadecimal digits
 * @param heads names the commits that its repositories stood at: hexadecimal digits; empty without a repository
 * @param commit that holds just these files, if there is one
 */
public record Stamp(Instant publishedAt, String code, String source, String heads, Optional<String> commit) {

    public Stamp {
        Objects.requireNonNull(publishedAt);
        Objects.requireNonNull(commit);
        requireHex(code);
        requireHex(source);
        requireHex(heads);
        commit.ifPresent(Stamp::requireHex);
    }

    private static void requireHex(String text) {
        if (!text.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException("not hexadecimal: " + text);
        }
    }

    /** The same, published at another time. */
    public Stamp at(Instant time) {
        return new Stamp(time, code, source, heads, commit);
    }
}
