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
 * @param citation of the answer; empty without one
 */
public record SparqlPageModel(
        List<Example> examples,
        String query,
        Optional<SparqlAnswer> answer,
        Optional<ToldProblem> problem,
        Optional<Citation> citation) {

    public SparqlPageModel {
        examples = List.copyOf(examples);
        Objects.requireNonNull(query);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(citation);
    }

    /** One that nothing is to be cited of. */
    public SparqlPageModel(
            List<Example> examples, String query, Optional<SparqlAnswer> answer, Optional<ToldProblem> problem) {
        this(examples, query, answer, problem, Optional.empty());
    }

    /** The same with how to cite it. */
    public SparqlPageModel cited(Optional<Citation> words) {
        return new SparqlPageModel(examples, query, answer, problem, words);
    }

    /** The page before anything is run. */
    public static SparqlPageModel unasked(List<Example> examples, String query) {
        return new SparqlPageModel(examples, query, Optional.empty(), Optional.empty());
    }
}
