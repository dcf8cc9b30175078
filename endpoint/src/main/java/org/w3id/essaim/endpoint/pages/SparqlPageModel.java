package org.w3id.essaim.endpoint.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the SPARQL page is told.
 *
 * @param query the text of the editor; empty for the first example's
 * @param answer if it was run and answered
 * @param problem if it was run and refused
 * @param citation of the answer; empty without one
 * @param unknown IRIs of the query that stand nowhere in the graph, each with those that are near
 */
public record SparqlPageModel(
        List<Example> examples,
        String query,
        Optional<SparqlAnswer> answer,
        Optional<ToldProblem> problem,
        Optional<Citation> citation,
        Map<String, List<String>> unknown) {

    public SparqlPageModel {
        examples = List.copyOf(examples);
        Objects.requireNonNull(query);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(citation);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** One that nothing is to be cited of. */
    public SparqlPageModel(
            List<Example> examples, String query, Optional<SparqlAnswer> answer, Optional<ToldProblem> problem) {
        this(examples, query, answer, problem, Optional.empty(), Map.of());
    }

    /** The same with how to cite it. */
    public SparqlPageModel cited(Optional<Citation> words) {
        return new SparqlPageModel(examples, query, answer, problem, words, unknown);
    }

    /** The same with the terms that stand nowhere in the graph. */
    public SparqlPageModel withUnknown(Map<String, List<String>> terms) {
        return new SparqlPageModel(examples, query, answer, problem, citation, terms);
    }

    /** The page before anything is run. */
    public static SparqlPageModel unasked(List<Example> examples, String query) {
        return new SparqlPageModel(examples, query, Optional.empty(), Optional.empty());
    }
}
