package org.w3id.essaim.endpoint.http;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the server listens and what it bears.
 *
 * @param host the address to listen on
 * @param port 0 to 65535; 0: any that is free
 * @param idle how long a connection may be silent
 * @param mostHeadBytes bytes of a request line and its headers
 * @param mostHeaders number of headers
 * @param mostBodyBytes bytes of a request's body
 * @param leastBytesPerSecond slower bodies and slower readers are cut
 * @param stop how long running requests may take to end when the server stops
 * @param mostConnections open at a time; further clients wait
 * @param mostThreads threads that serve requests
 */
public record HttpSettings(
        String host,
        int port,
        Duration idle,
        int mostHeadBytes,
        int mostHeaders,
        int mostBodyBytes,
        int leastBytesPerSecond,
        Duration stop,
        int mostConnections,
        int mostThreads) {

    public HttpSettings {
        Objects.requireNonNull(host);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (idle.isNegative() || idle.isZero() || stop.isNegative()) {
            throw new IllegalArgumentException("not durations to wait: " + idle + ", " + stop);
        }
        if (mostConnections < 1
                || mostHeadBytes < 1
                || mostHeaders < 1
                || mostBodyBytes < 1
                || leastBytesPerSecond < 0
                || mostThreads < 8) {
            throw new IllegalArgumentException("limits of requests must be positive, and 8 threads are the least");
        }
    }

    public static HttpSettings of(String host, int port) {
        return new HttpSettings(
                host, port, Duration.ofSeconds(10), 8_192, 64, 65_536, 1_024, Duration.ofSeconds(40), 2_000, 250);
    }
}
