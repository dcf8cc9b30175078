package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import org.w3id.essaim.endpoint.http.Problem;

/** A problem with its words, in the reader's language. */
public record ToldProblem(Problem problem, String title, String detail) {
    public ToldProblem {
        Objects.requireNonNull(problem);
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
    }
}
