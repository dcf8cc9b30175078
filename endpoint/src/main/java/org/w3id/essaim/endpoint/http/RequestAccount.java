package org.w3id.essaim.endpoint.http;

import java.time.Duration;

/** What one client has left: a bucket of requests that fills again with time. Safe for many threads. */
final class RequestAccount {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int most;
    private double left;
    private long seen;

    /**
     * A full one.
     *
     * @param most requests in it, and that come back in a minute
     * @param now in nanoseconds, as {@link System#nanoTime()} gives it
     */
    RequestAccount(int most, long now) {
        this.most = most;
        this.left = most;
        this.seen = now;
    }

    /** Takes one request if there is one. */
    synchronized boolean take(long now) {
        refill(now);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** For a request that cost nothing. */
    synchronized void giveBack() {
        left = Math.min(most, left + 1);
    }

    /** Whole requests that are left. */
    synchronized int left(long now) {
        refill(now);
        return (int) left;
    }

    /** Seconds until it is full, rounded up. */
    synchronized long secondsToFull(long now) {
        refill(now);
        return seconds(most - left);
    }

    /** Seconds until there is one request, at least one. */
    synchronized long secondsToOne(long now) {
        refill(now);
        return Math.max(1, seconds(1 - left));
    }

    private long seconds(double missing) {
        return (long) Math.ceil(missing / most * 60);
    }

    private void refill(long now) {
        left = Math.min(most, left + (now - seen) / MINUTE * most);
        seen = now;
    }
}
