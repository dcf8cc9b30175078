package org.w3id.essaim.endpoint.sparql;

import java.time.Duration;

/** What a running query has left of its limits. Counts from its making; not for several threads. */
final class Budget {

    private final SparqlLimits limits;
    private final long begun = System.nanoTime();
    private long rows;
    private long bytes;

    Budget(SparqlLimits limits) {
        this.limits = limits;
    }

    SparqlLimits limits() {
        return limits;
    }

    /** @throws LimitReachedException if the deadline has passed */
    void checkTime() {
        if (System.nanoTime() - begun > limits.deadline().toNanos()) {
            throw LimitReachedException.deadline(limits);
        }
    }

    /** The time that is left, at least one millisecond. */
    Duration left() {
        Duration left = limits.deadline().minusNanos(System.nanoTime() - begun);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    /** One more row or triple of the answer. */
    void row() {
        checkTime();
        if (++rows > limits.mostRows()) {
            throw LimitReachedException.rows(limits);
        }
    }

    /** More bytes of the answer. */
    void bytes(int count) {
        checkTime();
        bytes += count;
        if (bytes > limits.mostAnswerBytes()) {
            throw LimitReachedException.bytes(limits);
        }
    }
}
