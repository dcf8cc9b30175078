package org.w3id.essaim.endpoint.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * That a snapshot was published.
 *
 * @param commit that holds just its files, if there is one
 */
public record HistoryLine(Instant at, SnapshotId id, Optional<String> commit) {

    private static final String VERDICT = "published";

    public HistoryLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(id);
        commit.ifPresent(known -> {
            if (!known.matches("[0-9a-f]{40,64}")) {
                throw new IllegalArgumentException("not a commit: " + known);
            }
        });
    }

    /** {@code 2026-11-24T12:00:00Z 9c41… 5fb1… published}, a dash for an unknown commit. */
    String text() {
        return at + " " + id.hex() + " " + commit.orElse("-") + " " + VERDICT;
    }

    /** Empty if the line is not one of ours, or was torn while it was written. */
    static Optional<HistoryLine> parse(String line) {
        String[] parts = line.split(" ");
        try {
            return parts.length == 4 && parts[3].equals(VERDICT)
                    ? Optional.of(new HistoryLine(
                            Instant.parse(parts[0]),
                            new SnapshotId(parts[1]),
                            Optional.of(parts[2]).filter(commit -> !commit.equals("-"))))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
