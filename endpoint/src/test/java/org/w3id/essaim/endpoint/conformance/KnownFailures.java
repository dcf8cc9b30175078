package org.w3id.essaim.endpoint.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tests that fail, each with its reason, one a line: {@code QUERY functions/bnode01 reason}. Lines that begin with {@code #} are remarks.
 */
final class KnownFailures {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    static KnownFailures read() {
        KnownFailures known = new KnownFailures();
        try (InputStream in = KnownFailures.class.getResourceAsStream("known-failures.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(known::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private void line(String line) {
        String[] parts = line.split("\\s+", 3);
        if (parts.length < 3 || reasons.put(parts[0] + " " + parts[1], parts[2]) != null) {
            throw new IllegalArgumentException("not a known failure, or one told twice: " + line);
        }
    }

    static String key(Suite suite, String test) {
        return suite.name() + " " + test;
    }

    Optional<String> reason(Suite suite, String test) {
        return Optional.ofNullable(reasons.get(key(suite, test)));
    }

    /** Each as {@link #key}. */
    Set<String> all() {
        return Set.copyOf(reasons.keySet());
    }
}
