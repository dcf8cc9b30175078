package org.w3id.essaim.loader.source;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work on a thread whose stack is large enough for anything the limits let pass. */
final class BigStack {

    /** In bytes: 64 MB, of which only what is used is taken. */
    private static final long SIZE = 64L << 20;

    private BigStack() {}

    private static final class Worker extends Thread {
        Worker(Runnable work) {
            super(null, work, "turtle-reader", SIZE);
            setDaemon(true);
        }
    }

    /**
     * Starts work on a thread of its own; {@link #join} waits for it.
     *
     * @param onFailure takes what the work throws
     */
    static Thread start(Runnable work, Consumer<Throwable> onFailure) {
        Thread thread = new Worker(work);
        thread.setUncaughtExceptionHandler((t, e) -> onFailure.accept(e));
        thread.start();
        return thread;
    }

    /** Waits for the end; an interruption is kept for the caller to see, and does not cut the work short. */
    static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The result of the work, done on this thread if it is one of ours, else on a new one.
     *
     * @return empty if even that stack was too small
     */
    static <T> Optional<T> call(Supplier<T> work) {
        if (Thread.currentThread() instanceof Worker) {
            return guarded(work);
        }
        AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        join(start(() -> result.set(guarded(work)), e -> failure.set(Optional.of(e))));
        failure.get().ifPresent(e -> {
            throw new IllegalStateException("the work failed", e);
        });
        return result.get();
    }

    /** The only place where a stack overflow is caught: the parser that caused it is dropped. */
    private static <T> Optional<T> guarded(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }
}
