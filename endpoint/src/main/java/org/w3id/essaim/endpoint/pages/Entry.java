package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing in a row of a list.
 *
 * @param mark the slug of an adoption's state, shown in place of the glyph
 * @param action where one may act: a contact page
 */
public record Entry(Optional<Kind> kind, Part name, Sentence detail, Optional<String> mark, Optional<WebUrl> action) {
    public Entry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(mark);
        Objects.requireNonNull(action);
    }

    Entry marked(String state) {
        return new Entry(kind, name, detail, Optional.of(state), action);
    }

    Entry saying(Sentence other) {
        return new Entry(kind, name, other, mark, action);
    }

    Entry acting(Optional<WebUrl> target) {
        return new Entry(kind, name, detail, mark, target);
    }
}
