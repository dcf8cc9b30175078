package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the SPARQL page is told.
 *
 * @param query the text of the editor; empty for the first example's
 * @param answer if it was run and answered
 * @param problem if it was run and refused
 */
public record SparqlPageModel(
        List<Example> examples, String query, Optional<SparqlAnswer> answer, Optional<ToldProblem> problem) {

    public SparqlPageModel {
        examples = List.copyOf(examples);
        Objects.requireNonNull(query);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(problem);
    }

    /** The page before anything is run. */
    public static SparqlPageModel unasked(List<Example> examples, String query) {
        return new SparqlPageModel(examples, query, Optional.empty(), Optional.empty());
    }
}
