package org.w3id.essaim.endpoint.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;

/** The answer to a query asked in this process. */
public sealed interface SparqlResult {

    /**
     * The rows of a SELECT.
     *
     * @param variables without {@code ?}, in the order of the query
     * @param rows each with a value, or none, for each variable
     * @param more whether there are further rows beyond those asked for
     */
    record Table(List<String> variables, List<List<Optional<Term>>> rows, boolean more) implements SparqlResult {
        public Table {
            variables = List.copyOf(variables);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The triples of a CONSTRUCT or DESCRIBE.
     *
     * @param turtle what was asked for, in Turtle
     * @param size the number of triples in it
     * @param more whether there are further triples beyond those asked for
     */
    record Graph(String turtle, int size, boolean more) implements SparqlResult {
        public Graph {
            Objects.requireNonNull(turtle);
        }
    }

    /** The answer to an ASK. */
    record Bool(boolean value) implements SparqlResult {}

    /** Refused, faulty or too slow; the problem is the one that {@code /sparql} would have answered. */
    record Failed(Problem problem) implements SparqlResult {
        public Failed {
            Objects.requireNonNull(problem);
        }
    }

    /** What a term is. */
    enum TermType {
        IRI,
        LITERAL,
        BLANK
    }

    /**
     * A value.
     *
     * @param value the IRI, the lexical form, or the label of a blank node
     * @param lang BCP 47 tag of a text, else empty
     * @param datatype IRI of a literal's datatype; empty for IRIs, blank nodes and texts
     */
    record Term(TermType type, String value, String lang, String datatype) {
        public Term {
            Objects.requireNonNull(type);
            Objects.requireNonNull(value);
            Objects.requireNonNull(lang);
            Objects.requireNonNull(datatype);
        }
    }
}
