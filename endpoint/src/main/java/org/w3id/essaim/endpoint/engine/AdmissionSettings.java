package org.w3id.essaim.endpoint.engine;

import java.time.Duration;

/**
 * How many queries may run, and how much one client may ask.
 *
 * @param mostRunning queries that run at a time
 * @param mostWaiting further ones that wait for their turn; who comes then is told to come again
 * @param patience how long one waits for its turn
 * @param mostRunningPerClient queries of one client that run at a time
 * @param budgetPerMinute running time that one client gets back in a minute, and has at most
 * @param leastCost what each query that runs costs of it, however short
 * @param errorsPerMinute requests of one client that may fail in a minute
 */
public record AdmissionSettings(
        int mostRunning,
        int mostWaiting,
        Duration patience,
        int mostRunningPerClient,
        Duration budgetPerMinute,
        Duration leastCost,
        int errorsPerMinute) {

    public AdmissionSettings {
        if (mostRunning < 1 || mostWaiting < 0 || mostRunningPerClient < 1 || errorsPerMinute < 1) {
            throw new IllegalArgumentException("numbers of queries must be positive");
        }
        if (patience.isNegative() || leastCost.isNegative() || budgetPerMinute.compareTo(leastCost) < 0) {
            throw new IllegalArgumentException("durations of queries must be positive");
        }
    }

    /** As many as there are processors, 16 waiting for 2 s; for a client 2 at a time, 60 s and 30 failures a minute, 20 ms at least. */
    public static AdmissionSettings defaults() {
        return new AdmissionSettings(
                Runtime.getRuntime().availableProcessors(),
                16,
                Duration.ofSeconds(2),
                2,
                Duration.ofSeconds(60),
                Duration.ofMillis(20),
                30);
    }

    /** Whoever asks is answered, as much as the machine bears: for a machine of one's own. */
    public static AdmissionSettings none() {
        return new AdmissionSettings(
                1_000, 10_000, Duration.ofMinutes(5), 1_000, Duration.ofDays(1_000), Duration.ZERO, Integer.MAX_VALUE);
    }
}
