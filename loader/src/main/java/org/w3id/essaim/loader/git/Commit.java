package org.w3id.essaim.loader.git;

import java.time.Instant;
import java.util.Objects;

/**
 * A commit, without the names and addresses that git keeps with it.
 *
 * @param id in hexadecimal digits
 * @param at when it was committed, to the second
 */
public record Commit(String id, Instant at) {
    public Commit {
        Objects.requireNonNull(at);
        if (!id.matches("[0-9a-f]{40}|[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a commit: " + id);
        }
    }
}
