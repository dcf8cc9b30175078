package org.w3id.essaim.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** So many clients, each asking as soon as it is answered. */
public final class Load {

    private final int port;
    private final int clients;

    public Load(int port, int clients) {
        this.port = port;
        this.clients = clients;
    }

    /**
     * Asks for a while.
     *
     * @param requests the whole request of each number, counted over all clients
     * @param status with which each must be answered
     * @return answers a second
     * @throws IOException if one is answered otherwise, or not to its end
     */
    public double run(LongFunction<byte[]> requests, int status, Duration time) throws IOException {
        return measure(requests, status, time, false).rate();
    }

    /**
     * As {@link #run}, and tells how long each took.
     *
     * @param first whether its first byte counts, and not its last
     */
    public Latencies measure(LongFunction<byte[]> requests, int status, Duration time, boolean first)
            throws IOException {
        AtomicLong next = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        Callable<List<Long>> client = () -> {
            List<Long> took = new ArrayList<>();
            try (Connection connection = new Connection(port)) {
                while (System.nanoTime() - start < time.toNanos()) {
                    long asked = System.nanoTime();
                    Connection.Answer answer = connection.ask(requests.apply(next.getAndIncrement()));
                    if (answer.status() != status) {
                        throw new IOException(
                                answer.status() + " instead of " + status + ": " + connection.text(answer));
                    }
                    took.add((first ? answer.first() : System.nanoTime()) - asked);
                }
            }
            return took;
        };
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(pool.submit(client));
        }
        pool.shutdown();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(await(one));
        }
        return new Latencies(all, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<Long> await(Future<List<Long>> one) throws IOException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** One answer. */
    public static Seen once(int port, byte[] request) throws IOException {
        try (Connection connection = new Connection(port)) {
            Connection.Answer answer = connection.ask(request);
            return new Seen(answer.status(), answer.tag(), connection.text(answer), answer.size());
        }
    }

    /**
     * What was answered.
     *
     * @param tag empty without one
     * @param size bytes of the body as it came, compressed where that was asked for
     */
    public record Seen(int status, String tag, String body, int size) {}
}
