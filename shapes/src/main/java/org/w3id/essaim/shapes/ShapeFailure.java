package org.w3id.essaim.shapes;

import java.util.Objects;
import java.util.Optional;

/**
 * A rule that could not be evaluated. The data may be right or wrong: it was not checked, so the run must not look green.
 *
 * @param shape the IRI of the shape, if it is known and has one
 * @param reason what the engine said, in English, for whoever mends the rule
 */
public record ShapeFailure(Optional<String> shape, String reason) {
    public ShapeFailure {
        Objects.requireNonNull(shape);
        Objects.requireNonNull(reason);
    }
}
