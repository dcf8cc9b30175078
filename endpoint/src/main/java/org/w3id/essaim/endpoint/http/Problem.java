package org.w3id.essaim.endpoint.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An error answer as data (RFC 9457); its words come from {@code problems_{fr,en}.properties}, {@code {slug}.title} and
 * {@code {slug}.detail}, in the reader's language.
 *
 * @param slug the last part of the type IRI {@code https://w3id.org/essaim/problem/{slug}}
 * @param status the HTTP status, 400 to 599
 * @param arguments what the detail names, by name
 * @param extensions further members of the body (line, column, errors …), written as JSON
 */
public record Problem(String slug, int status, Map<String, String> arguments, Map<String, Object> extensions) {

    /** The extension that says after how many seconds it is worth to come again; told as a header too. */
    public static final String RETRY_AFTER = "retryAfter";

    public Problem {
        Objects.requireNonNull(slug);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    public static Problem of(String slug, int status) {
        return new Problem(slug, status, Map.of(), Map.of());
    }

    public static Problem of(String slug, int status, Map<String, String> arguments) {
        return new Problem(slug, status, arguments, Map.of());
    }

    /** To leave a route with a problem as its answer. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        public Thrown(Problem problem) {
            super(problem.slug(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
