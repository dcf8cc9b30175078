package org.w3id.essaim.bench.http;

import java.time.Duration;
import java.util.List;

/**
 * How long answers took. Never empty.
 *
 * @param nanos of each, sorted
 * @param time in which all of them were given
 */
public record Latencies(List<Long> nanos, Duration time) {

    public Latencies {
        nanos = nanos.stream().sorted().toList();
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was answered");
        }
    }

    /** Answers a second. */
    public double rate() {
        return nanos.size() / (time.toNanos() / 1e9);
    }

    /**
     * The time in milliseconds that so many of a hundred did not exceed.
     *
     * @param percent 1 to 99
     */
    public double at(int percent) {
        return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
    }
}
