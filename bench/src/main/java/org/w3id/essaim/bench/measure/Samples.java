package org.w3id.essaim.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of the same work, done again and again. Never empty. */
public record Samples(List<Duration> times) {

    public Samples {
        times = times.stream().sorted().toList();
        if (times.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** Gathers times one by one. */
    public static final class Builder {
        private final List<Duration> times = new ArrayList<>();

        public void add(Duration time) {
            times.add(time);
        }

        public Samples build() {
            return new Samples(Collections.unmodifiableList(times));
        }
    }

    /** The one in the middle; of an even number, the mean of the two in the middle. */
    public Duration median() {
        int half = times.size() / 2;
        return times.size() % 2 == 1
                ? times.get(half)
                : times.get(half - 1).plus(times.get(half)).dividedBy(2);
    }

    /** How many times as long as the other, by their medians. */
    public double over(Samples other) {
        return (double) median().toNanos() / other.median().toNanos();
    }

    /** {@code 412 (398–450)}: the median, the shortest and the longest, in milliseconds. */
    @Override
    public String toString() {
        return milliseconds(median()) + " (" + milliseconds(times.get(0)) + "–"
                + milliseconds(times.get(times.size() - 1)) + ")";
    }

    private static String milliseconds(Duration time) {
        double exact = time.toNanos() / 1e6;
        return exact < 10 ? String.format(java.util.Locale.ROOT, "%.1f", exact) : String.valueOf(Math.round(exact));
    }
}
