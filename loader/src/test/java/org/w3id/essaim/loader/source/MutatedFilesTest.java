package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;

/**
 * Mutants of real, faulty and conforming files: none hangs, none crashes, every place lies in its file. All are read; some are
 * formatted, and some checked, with the rules or without, and told in all formats.
 *
 * <p>{@code -Dessaim.mutants=1000000} makes more of them, {@code -Dessaim.seed=…} others. One that fails is written to
 * {@code target/mutants} under its seed and number.
 */
class MutatedFilesTest {

    private static final long MUTANTS = Long.getLong("essaim.mutants", 20_000);
    private static final long SEED = Long.getLong("essaim.seed", 5);

    /** For one mutant, of the processor's time: the machine may have other things to do. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** For one mutant that waits for something that never comes. */
    private static final Duration ASLEEP = Duration.ofMinutes(5);

    /** One of so many is formatted, checked without the rules, and checked with them. */
    private static final int FORMATTED = 25;

    private static final int CHECKED = 400;
    private static final int JUDGED = 8_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_FAILURES = 20;

    private final Path folder = Path.of("target/mutants");
    private final AtomicLong next = new AtomicLong();
    private final AtomicReference<Took> longest = new AtomicReference<>(new Took(0, 0));
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** How long a mutant took. */
    private record Took(long number, long nanos) {}

    /** What a worker is at. */
    private static final class Desk {
        private volatile long number;
        private volatile long thread;
        private volatile long since = System.nanoTime();
        private volatile long worked;
    }

    @Test
    void noneHangsOrCrashesAndEveryPlaceLiesInItsFile(@TempDir Path small) throws Exception {
        Mutator mutator = new Mutator(MutantSeeds.read(), SEED);
        Ordeal ordeal = new Ordeal(SmallCorpus.in(small).withGuide().read());
        int workers = Runtime.getRuntime().availableProcessors();
        CountDownLatch done = new CountDownLatch(workers);
        List<Desk> desks = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < workers; i++) {
            Desk desk = new Desk();
            desks.add(desk);
            // As the reader of a corpus does; daemons, so that one that hangs does not keep the build.
            BigStack.start(
                    () -> {
                        work(mutator, ordeal, desk);
                        done.countDown();
                    },
                    e -> failures.add("the test itself failed: " + e));
        }
        while (!done.await(1, TimeUnit.SECONDS)) {
            desks.forEach(desk -> watch(desk, mutator));
        }
        System.out.printf(
                "mutants: %d of seed %d, %d failed; the longest, %d, took %d ms (%.1f s)%n",
                MUTANTS,
                SEED,
                failures.size(),
                longest.get().number(),
                longest.get().nanos() / 1_000_000,
                (System.nanoTime() - start) / 1e9);
        assertEquals("", String.join("\n", failures));
        assertTrue(next.get() >= MUTANTS);
    }

    private void watch(Desk desk, Mutator mutator) {
        long thread = desk.thread;
        if (thread == 0) {
            return; // not at work yet, or no more
        }
        long worked = THREADS.getThreadCpuTime(thread) - desk.worked;
        boolean endless = worked > LONGEST.toNanos();
        if (endless || System.nanoTime() - desk.since > ASLEEP.toNanos()) {
            keep(desk.number, mutator, "no end");
            throw new AssertionError("mutant " + desk.number + " of seed " + SEED + " has no end");
        }
    }

    private void work(Mutator mutator, Ordeal ordeal, Desk desk) {
        for (long number = next.getAndIncrement();
                number < MUTANTS && failures.size() < MOST_FAILURES;
                number = next.getAndIncrement()) {
            long start = THREADS.getCurrentThreadCpuTime();
            desk.number = number;
            desk.worked = start;
            desk.since = System.nanoTime();
            desk.thread = Thread.currentThread().getId();
            try {
                undergo(mutator.mutant(number), ordeal, number);
            } catch (RuntimeException | Error e) {
                keep(number, mutator, e.toString());
            }
            longest.accumulateAndGet(
                    new Took(number, THREADS.getCurrentThreadCpuTime() - start),
                    (a, b) -> a.nanos() >= b.nanos() ? a : b);
        }
        desk.thread = 0;
        desk.since = Long.MAX_VALUE;
    }

    private static void undergo(byte[] bytes, Ordeal ordeal, long number) {
        ordeal.read(bytes, number % 4 != 0);
        if (number % FORMATTED == 0) {
            ordeal.write(bytes, (int) (number % 10_007));
        }
        if (number % CHECKED == 0) {
            ordeal.check(bytes, number % JUDGED == 0);
        }
    }

    private void keep(long number, Mutator mutator, String why) {
        failures.add("mutant " + number + " of seed " + SEED + ": " + why);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(SEED + "-" + number + ".ttl"), mutator.mutant(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameNumberIsTheSameMutant() throws IOException {
        List<byte[]> seeds = MutantSeeds.read();
        assertArrayEquals(new Mutator(seeds, 7).mutant(123), new Mutator(seeds, 7).mutant(123));
    }
}
