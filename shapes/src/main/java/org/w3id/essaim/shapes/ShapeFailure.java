package org.w3id.essaim.shapes;

import java.util.Objects;
import java.util.Optional;

/**
 * A rule that could not be evaluated. The data may be right or wrong: it was not checked, so the run must not look green.
 *
 * @param shape the IRI of the shape, if it is known and has one
 * @param reason for whoever mends the rule: what the engine said, in English; of {@link Cause#REFUSED} the construct; of {@link
 *     Cause#UNKNOWN_TERM} the IRI of the term; of {@link Cause#LATE} the seconds
 */
public record ShapeFailure(Cause cause, Optional<String> shape, String reason) {

    /** Why a rule was not evaluated. */
    public enum Cause {
        /** The engine could not, or gave up. */
        FAILED,
        /** A query holds what SHACL forbids. */
        REFUSED,
        /** The rule names what is not there: an engine would pass over it in silence. */
        UNKNOWN_TERM,
        /** The rules took longer than they may. */
        LATE
    }

    public ShapeFailure {
        Objects.requireNonNull(cause);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(reason);
    }

    /** One of the engine. */
    public ShapeFailure(Optional<String> shape, String reason) {
        this(Cause.FAILED, shape, reason);
    }
}
