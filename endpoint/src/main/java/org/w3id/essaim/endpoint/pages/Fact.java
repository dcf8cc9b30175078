package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;

/**
 * One line of what is known.
 *
 * @param values things, links or words
 * @param note what the values mean, smaller; empty if nothing is to add
 */
public record Fact(String label, List<Entry> values, Sentence note) {
    public Fact {
        Objects.requireNonNull(label);
        Objects.requireNonNull(note);
        values = List.copyOf(values);
    }
}
