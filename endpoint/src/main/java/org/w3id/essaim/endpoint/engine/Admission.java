package org.w3id.essaim.endpoint.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * Lets queries run: so many at a time, and so much of each client. Only what runs is counted; answers that are known already pass by. A client
 * is a name that tells nobody who it is, forgotten ten minutes after its last query.
 */
public final class Admission {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_CLIENTS = 100_000;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final AdmissionSettings settings;
    private final LongSupplier nanos;
    private final Semaphore running;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Cache<String, ClientAccount> clients = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_CLIENTS)
            .build();

    public Admission(AdmissionSettings settings) {
        this(settings, System::nanoTime);
    }

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    Admission(AdmissionSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.running = new Semaphore(settings.mostRunning(), true);
    }

    /** The turn of a query: held while it runs. */
    public final class Turn implements AutoCloseable {
        private final ClientAccount account;
        private final long begun = nanos.getAsLong();

        private Turn(ClientAccount account) {
            this.account = account;
        }

        @Override
        public void close() {
            running.release();
            account.leave(
                    Math.max(nanos.getAsLong() - begun, settings.leastCost().toNanos()));
        }
    }

    /**
     * Waits for the turn of a query.
     *
     * @param client whoever asks, by a name that is its own
     * @param left what is left of the query's own time
     * @throws Problem.Thrown 429 {@code budget-spent}: this client has asked too much; 503 {@code busy}: too many ask at this moment. Both say
     *     when to come again
     */
    public Turn enter(String client, Duration left) {
        ClientAccount account = account(client);
        account.checkTime();
        long patience = Math.min(settings.patience().toNanos(), left.toNanos());
        long until = nanos.getAsLong() + patience;
        if (!account.mayRunNow()) {
            await(() -> account.mayRun(until - nanos.getAsLong()), spent("parallel", settings.patience()));
        }
        try {
            if (!running.tryAcquire()) {
                await(() -> running.tryAcquire(until - nanos.getAsLong(), TimeUnit.NANOSECONDS), busy());
            }
            return new Turn(account);
        } catch (Problem.Thrown refused) {
            account.leave(0);
            throw refused;
        }
    }

    /** Waiting that may be given up. */
    private interface Wait {
        boolean succeeds() throws InterruptedException;
    }

    private void await(Wait wait, Problem otherwise) {
        if (waiting.incrementAndGet() > settings.mostWaiting()) {
            waiting.decrementAndGet();
            throw new Problem.Thrown(busy());
        }
        try {
            if (!wait.succeeds()) {
                throw new Problem.Thrown(otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Thrown(busy());
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** A request of this client has failed. What is asked wrongly again and again counts as what runs; that others were in its way does not. */
    public void failed(String client, Problem problem) {
        if (problem.status() != TOO_MANY && problem.status() != UNAVAILABLE) {
            account(client).failed();
        }
    }

    /**
     * Refuses a client that has failed too often; asked before its query is read.
     *
     * @throws Problem.Thrown 429 {@code budget-spent}
     */
    public void check(String client) {
        account(client).checkErrors();
    }

    private ClientAccount account(String client) {
        return clients.get(client, name -> new ClientAccount(settings, nanos));
    }

    /** How many queries run, and how many wait. */
    public Map<String, Integer> state() {
        return Map.of("running", settings.mostRunning() - running.availablePermits(), "waiting", waiting.get());
    }

    static Problem spent(String what, Duration after) {
        return again(new Problem("budget-spent", TOO_MANY, Map.of("case", what), Map.of()), after);
    }

    private Problem busy() {
        return again(Problem.of("busy", UNAVAILABLE), settings.patience());
    }

    /** With the seconds after which it is worth to come again, at least one. */
    private static Problem again(Problem problem, Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        Map<String, String> arguments = new java.util.HashMap<>(problem.arguments());
        arguments.put("seconds", String.valueOf(seconds));
        return new Problem(problem.slug(), problem.status(), arguments, Map.of(Problem.RETRY_AFTER, seconds));
    }
}
