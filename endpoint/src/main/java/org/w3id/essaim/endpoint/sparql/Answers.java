package org.w3id.essaim.endpoint.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers that were given, kept as bytes, and answers that are just being made: whoever asks the same meanwhile waits for them instead of
 * asking the data again. Only what is whole is kept. The name of an answer holds its snapshot; those of older ones go when room is needed.
 */
final class Answers {

    /** A body and its name, roughly. */
    private static final int OVERHEAD = 256;

    private final Cache<String, WholeAnswer> known;
    private final ConcurrentMap<String, Making> making = new ConcurrentHashMap<>();

    /** @param mostBytes bytes to keep at most */
    Answers(long mostBytes) {
        this.known = Caffeine.newBuilder()
                .executor(Runnable::run) // room is made at once
                .maximumWeight(mostBytes)
                .weigher((String name, WholeAnswer answer) -> OVERHEAD + answer.weight())
                .build();
    }

    /** How an answer came out for those who wait for it. */
    private sealed interface Result {
        record Whole(WholeAnswer answer) implements Result {}

        /** It fails only whoever made it: the next one tries again. */
        record Failed() implements Result {}

        /** It is sent while it is made, to one client: everyone else makes it for themselves. */
        record TooLong() implements Result {}
    }

    /** An answer in the making. Whoever holds it says how it ends, or closes it. */
    final class Making implements AutoCloseable {
        private final String name;
        private final CompletableFuture<Result> result = new CompletableFuture<>();

        private Making(String name) {
            this.name = name;
        }

        /** It is whole: kept, and given to those who wait. */
        void whole(WholeAnswer answer) {
            known.put(name, answer);
            end(new Result.Whole(answer));
        }

        /** It will not be kept. */
        void tooLong() {
            end(new Result.TooLong());
        }

        private void end(Result how) {
            making.remove(name, this);
            result.complete(how);
        }

        /** Without effect after it has ended. */
        @Override
        public void close() {
            end(new Result.Failed());
        }
    }

    /** What is to be done about an answer. */
    sealed interface Step {
        /** Send this one. */
        record Send(WholeAnswer answer) implements Step {}

        /** Make it, for oneself and for those who wait. */
        record Make(Making making) implements Step {}

        /** Make it for oneself. */
        record Alone() implements Step {}

        /** The patience is spent. */
        record Late() implements Step {}
    }

    /**
     * Says what to do about an answer, after waiting for it where it is being made.
     *
     * @param name equal names, equal answers
     * @param patience how long to wait at most
     */
    Step step(String name, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            WholeAnswer answer = known.getIfPresent(name);
            if (answer != null) {
                return new Step.Send(answer);
            }
            Making mine = new Making(name);
            Making theirs = making.putIfAbsent(name, mine);
            if (theirs == null) {
                return new Step.Make(mine);
            }
            Optional<Result> result = await(theirs, until - System.nanoTime());
            if (result.isEmpty()) {
                return new Step.Late();
            }
            if (result.get() instanceof Result.Whole whole) {
                return new Step.Send(whole.answer());
            }
            if (result.get() instanceof Result.TooLong) {
                return new Step.Alone();
            }
        }
    }

    private static Optional<Result> await(Making making, long nanos) {
        try {
            return Optional.of(making.result.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the making of an answer is never completed with an exception", e);
        }
    }

    /** Keeps the compressed form of an answer too. */
    void keep(String name, WholeAnswer answer) {
        known.put(name, answer);
    }
}
