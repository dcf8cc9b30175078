package org.w3id.essaim.endpoint.lists;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a walk through a list stands: after which thing, of which list, of which snapshot. It names a thing and no number, so that a walk
 * stays whole whatever is published meanwhile.
 *
 * @param snapshot the id of the snapshot that the walk began in
 * @param list the hash of what was asked
 * @param after the slug of the last thing that was seen
 */
public record Cursor(String snapshot, String list, String after) {

    private static final char BETWEEN = ' ';

    public Cursor {
        if (!snapshot.matches("[0-9a-f]{64}") || !list.matches("[0-9a-f]{16}") || !after.matches("[a-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("not a cursor");
        }
    }

    /** The one among the parameters of a request; empty if there is none, or if it is none. */
    public static Optional<Cursor> in(Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault("cursor", List.of());
        return given.isEmpty() ? Optional.empty() : parse(given.get(given.size() - 1));
    }

    /** What {@link #toString} gave; empty for anything else. */
    static Optional<Cursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
            return parts.length == 3 ? Optional.of(new Cursor(parts[0], parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException e) { // not base64, or not the parts of a cursor: the caller tells
            return Optional.empty();
        }
    }

    /** As it stands in an address: base64url without padding. */
    @Override
    public String toString() {
        String parts = snapshot + BETWEEN + list + BETWEEN + after;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.US_ASCII));
    }
}
