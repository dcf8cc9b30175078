package org.w3id.essaim.endpoint.engine;

import java.time.Duration;
import org.w3id.essaim.endpoint.http.Problem;

/** What a running query has left of its limits. Counts from its making; for the thread that runs the query, but for {@link #spendMemory}. */
public final class Budget {

    private final SparqlLimits limits;
    private final long begun = System.nanoTime();
    private volatile boolean memorySpent;
    private long rows;
    private long bytes;

    public Budget(SparqlLimits limits) {
        this.limits = limits;
    }

    public SparqlLimits limits() {
        return limits;
    }

    /** @throws LimitReachedException if the deadline has passed, or the memory of the query is spent */
    public void checkTime() {
        if (memorySpent) {
            throw LimitReachedException.memory(limits);
        }
        if (System.nanoTime() - begun > limits.deadline().toNanos()) {
            throw LimitReachedException.deadline(limits);
        }
    }

    /**
     * The query has used the memory that it may; it ends at its next look at this budget. For any thread.
     *
     * @return whether this was not known before
     */
    boolean spendMemory() {
        boolean first = !memorySpent;
        memorySpent = true;
        return first;
    }

    /** What is said when the deadline has passed. */
    public Problem late() {
        return LimitReachedException.deadlineProblem(limits);
    }

    /** The time that is left, at least one millisecond. */
    public Duration left() {
        Duration left = limits.deadline().minusNanos(System.nanoTime() - begun);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    /** One more row or triple of the answer. */
    public void row() {
        checkTime();
        if (++rows > limits.mostRows()) {
            throw LimitReachedException.rows(limits);
        }
    }

    /** More bytes of the answer. */
    public void bytes(int count) {
        checkTime();
        bytes += count;
        if (bytes > limits.mostAnswerBytes()) {
            throw LimitReachedException.bytes(limits);
        }
    }
}
