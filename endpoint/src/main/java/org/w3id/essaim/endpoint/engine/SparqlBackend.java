package org.w3id.essaim.endpoint.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * Who answers checked queries: this process, a worker that can be killed, or a service elsewhere. Guards, budgets, caching and negotiation stay
 * before it; it only answers.
 */
public interface SparqlBackend extends AutoCloseable {

    /** What not every backend can do. */
    enum Capability {
        /** {@code GRAPH} and {@code FROM}: a graph for each file. */
        NAMED_GRAPHS,
        /** Matching by regular expressions, right and within the deadline. */
        REGEX,
        /** Snapshots other than the newest. */
        OLDER_SNAPSHOTS
    }

    /** What it can do; a query that needs more is told so beforehand. Never changes. */
    Set<Capability> capabilities();

    /**
     * Writes an answer. That it returns says that the answer is whole; whatever it throws says that what was written is not.
     *
     * @param ask what is asked, of which snapshot
     * @param out not flushed and not closed
     * @throws LimitReachedException if the budget is spent
     * @throws Problem.Thrown if this query cannot be answered, or not in this format
     * @throws IOException if the stream refuses
     */
    void answer(Ask ask, Budget budget, OutputStream out) throws IOException;

    /** Lets go of what it holds. Not while it answers. */
    @Override
    default void close() {
        // Most hold nothing.
    }

    /**
     * One question.
     *
     * @param graphs those that the request chooses; known to exist
     * @param edition the snapshot that is asked
     */
    record Ask(CheckedQuery query, GraphChoice graphs, AnswerFormat format, SparqlEdition edition) {}
}
