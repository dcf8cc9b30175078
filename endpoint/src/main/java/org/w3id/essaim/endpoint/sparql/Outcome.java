package org.w3id.essaim.endpoint.sparql;

import org.w3id.essaim.endpoint.http.Problem;

/** How a request ended, told by whoever ran it to whoever answers after Fuseki has returned. */
sealed interface Outcome {

    /** The answer was sent whole, or held headers only. */
    record Answered() implements Outcome {}

    /** Nothing was sent: the problem is the answer. */
    record Refused(Problem problem) implements Outcome {}

    /** A part was sent, and no more will come. */
    record Cut(Throwable cause) implements Outcome {}
}
