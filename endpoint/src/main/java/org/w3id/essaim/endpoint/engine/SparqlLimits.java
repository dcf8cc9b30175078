package org.w3id.essaim.endpoint.engine;

import java.time.Duration;
import java.util.Set;

/**
 * What one query may cost. An answer beyond a limit is an error, never a shorter answer.
 *
 * @param deadline from the request to the last byte; a request may only shorten it
 * @param mostQueryBytes bytes of a query, in UTF-8
 * @param mostAnswerBytes bytes of an answer, uncompressed
 * @param mostRows rows of a table, triples of a graph
 * @param heldBytes the first bytes of an answer, held back until it is known whether they are all
 * @param mostMemoryBytes bytes that a query may allocate in this process, whether it holds them or not
 * @param services IRIs of the endpoints that a query may ask by {@code SERVICE}, each exactly as it is written in the query
 */
public record SparqlLimits(
        Duration deadline,
        int mostQueryBytes,
        long mostAnswerBytes,
        long mostRows,
        int heldBytes,
        long mostMemoryBytes,
        Set<String> services) {

    private static final long LEAST_MEMORY_BYTES = 256L << 20;

    public SparqlLimits {
        services = Set.copyOf(services);
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("not a deadline: " + deadline);
        }
        if (mostQueryBytes < 1 || mostAnswerBytes < 1 || mostRows < 1 || heldBytes < 0 || mostMemoryBytes < 1) {
            throw new IllegalArgumentException("limits of queries must be positive");
        }
    }

    /** With as much memory as one query may have in this process, and without services. */
    public SparqlLimits(Duration deadline, int mostQueryBytes, long mostAnswerBytes, long mostRows, int heldBytes) {
        this(deadline, mostQueryBytes, mostAnswerBytes, mostRows, heldBytes, memoryHere(), Set.of());
    }

    private static long memoryHere() {
        Runtime here = Runtime.getRuntime();
        return memory(here.maxMemory(), here.availableProcessors());
    }

    /**
     * What one query may allocate: as many as there are processors run at a time, and together they may fill half of the heap.
     *
     * @param heap bytes that this process may take at the most
     */
    static long memory(long heap, int processors) {
        return Math.max(LEAST_MEMORY_BYTES, heap / 2 / processors);
    }

    /**
     * 30 s, 64 kB of query, 64 MiB and 1,000,000 rows of answer, 1 MiB held, half of the heap for all that run (256 MiB at least for
     * each), no services.
     */
    public static SparqlLimits defaults() {
        return new SparqlLimits(Duration.ofSeconds(30), 65_536, 64L << 20, 1_000_000, 1 << 20);
    }

    public SparqlLimits withDeadline(Duration newDeadline) {
        return new SparqlLimits(
                newDeadline, mostQueryBytes, mostAnswerBytes, mostRows, heldBytes, mostMemoryBytes, services);
    }

    /** The same, with as many bytes for a query to allocate. */
    public SparqlLimits withMemory(long most) {
        return new SparqlLimits(deadline, mostQueryBytes, mostAnswerBytes, mostRows, heldBytes, most, services);
    }

    public SparqlLimits withServices(Set<String> newServices) {
        return new SparqlLimits(
                deadline, mostQueryBytes, mostAnswerBytes, mostRows, heldBytes, mostMemoryBytes, newServices);
    }

    /** The same, with answers of so many bytes at the most. */
    public SparqlLimits withAnswerBytes(long most) {
        return new SparqlLimits(deadline, mostQueryBytes, most, mostRows, heldBytes, mostMemoryBytes, services);
    }

    /** The limits for a request that asks for less time; more time than these is not given. */
    public SparqlLimits lowered(Duration wanted) {
        return wanted.compareTo(deadline) < 0 ? withDeadline(wanted) : this;
    }
}
