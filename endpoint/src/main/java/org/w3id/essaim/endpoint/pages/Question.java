package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;

/**
 * A question someone has about a thing, and its answer.
 *
 * @param id names its heading in the page
 * @param answer a sentence or two; empty if the body says it all
 */
public record Question(String id, String title, Sentence answer, List<Body> bodies) {
    public Question {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(answer);
        bodies = List.copyOf(bodies);
    }
}
