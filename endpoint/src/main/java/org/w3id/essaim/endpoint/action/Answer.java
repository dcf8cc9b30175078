package org.w3id.essaim.endpoint.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * All rows of an answer: it has no pages.
 *
 * @param about the thing asked about; empty if all were
 * @param near the place or territory that somebody shall come to, if one was named
 */
public record Answer(Ask ask, Optional<Thing> about, Optional<Thing> near, List<Row> rows) {
    public Answer {
        Objects.requireNonNull(ask);
        Objects.requireNonNull(about);
        Objects.requireNonNull(near);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (!ask.columns().containsAll(row.values().keySet())) {
                throw new IllegalArgumentException(row.values().keySet() + " are not all columns of " + ask.slug());
            }
        }
    }
}
