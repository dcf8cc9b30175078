package org.w3id.essaim.endpoint.pages;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A whole answer to a query: never a part of one. */
public sealed interface SparqlAnswer permits SparqlAnswer.Table, SparqlAnswer.Truth, SparqlAnswer.Statements {

    /** How long it took. */
    Duration time();

    /**
     * Of SELECT.
     *
     * @param rows a value, or none, for each variable
     */
    record Table(List<String> variables, List<List<Optional<Node>>> rows, Duration time) implements SparqlAnswer {
        public Table {
            variables = List.copyOf(variables);
            rows = rows.stream().map(List::copyOf).toList();
            Objects.requireNonNull(time);
        }
    }

    /** Of ASK. */
    record Truth(boolean value, Duration time) implements SparqlAnswer {
        public Truth {
            Objects.requireNonNull(time);
        }
    }

    /** Of CONSTRUCT and DESCRIBE. */
    record Statements(String turtle, long count, Duration time) implements SparqlAnswer {
        public Statements {
            Objects.requireNonNull(turtle);
            Objects.requireNonNull(time);
        }
    }
}
