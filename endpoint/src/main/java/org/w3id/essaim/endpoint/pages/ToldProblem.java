package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;

/** A problem with its words, in the reader's language. */
public record ToldProblem(Problem problem, String title, String detail) {
    public ToldProblem {
        Objects.requireNonNull(problem);
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
    }

    /** A member of the problem that is a number: {@code line}, {@code column}. */
    Optional<Long> number(String name) {
        return problem.extensions().get(name) instanceof Number n ? Optional.of(n.longValue()) : Optional.empty();
    }
}
