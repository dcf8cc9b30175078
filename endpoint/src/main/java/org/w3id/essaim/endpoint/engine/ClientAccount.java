package org.w3id.essaim.endpoint.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.w3id.essaim.endpoint.http.Problem;

/** What one client has left: two buckets that fill again with time. A query is paid for after it ran, so an account may be overdrawn. */
final class ClientAccount {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final AdmissionSettings settings;
    private final LongSupplier nanos;
    private final Semaphore running;
    private double time;
    private double errors;
    private long seen;

    ClientAccount(AdmissionSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.running = new Semaphore(settings.mostRunningPerClient(), true);
        this.time = settings.budgetPerMinute().toNanos();
        this.errors = settings.errorsPerMinute();
        this.seen = nanos.getAsLong();
    }

    /** @throws Problem.Thrown 429 if it has run for all its time */
    synchronized void checkTime() {
        refill();
        if (time <= 0) {
            throw new Problem.Thrown(Admission.spent(
                    "time", until(-time, settings.budgetPerMinute().toNanos())));
        }
    }

    /** @throws Problem.Thrown 429 if it has failed too often */
    synchronized void checkErrors() {
        refill();
        if (errors < 1) {
            throw new Problem.Thrown(Admission.spent("errors", until(1 - errors, settings.errorsPerMinute())));
        }
    }

    private static Duration until(double missing, double perMinute) {
        return Duration.ofNanos((long) (missing / perMinute * MINUTE));
    }

    private void refill() {
        long now = nanos.getAsLong();
        double minutes = (double) (now - seen) / MINUTE;
        seen = now;
        time = Math.min(
                settings.budgetPerMinute().toNanos(),
                time + minutes * settings.budgetPerMinute().toNanos());
        errors = Math.min(settings.errorsPerMinute(), errors + minutes * settings.errorsPerMinute());
    }

    /** Takes one of the places of this client if one is free. */
    boolean mayRunNow() {
        return running.tryAcquire();
    }

    /** Takes one of the places of this client, waiting for it; whoever got it must {@link #leave}. */
    boolean mayRun(long patience) throws InterruptedException {
        return running.tryAcquire(patience, TimeUnit.NANOSECONDS);
    }

    void leave(long cost) {
        running.release();
        synchronized (this) {
            refill();
            time -= cost;
        }
    }

    synchronized void failed() {
        refill();
        errors -= 1;
    }
}
