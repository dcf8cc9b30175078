package org.w3id.essaim.loader.mutant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;

/**
 * Mutants of real, faulty and conforming files: none hangs, none crashes, every place lies in its file. All are read; one in twenty is
 * formatted, one in fifty checked without the rules and one in a thousand with them, and told in all formats.
 *
 * <p>{@code -Dessaim.mutants=1000000} makes more of them, {@code -Dessaim.seed=…} others. One that fails is written to
 * {@code target/mutants} under its seed and number.
 */
class MutatedFilesTest {

    private static final long MUTANTS = Long.getLong("essaim.mutants", 20_000);
    private static final long SEED = Long.getLong("essaim.seed", 5);

    /** For one mutant, on a machine that has other things to do. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST_FAILURES = 20;

    private final Path folder = Path.of("target/mutants");
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** What a worker is at. */
    private static final class Desk {
        private volatile long number;
        private volatile long since = System.nanoTime();
    }

    @Test
    void noneHangsOrCrashesAndEveryPlaceLiesInItsFile(@TempDir Path small) throws Exception {
        Mutator mutator = new Mutator(Seeds.read(), SEED);
        Ordeal ordeal = new Ordeal(SmallCorpus.in(small).withGuide().read());
        int workers = Runtime.getRuntime().availableProcessors();
        CountDownLatch done = new CountDownLatch(workers);
        List<Desk> desks = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < workers; i++) {
            Desk desk = new Desk();
            desks.add(desk);
            Thread worker = new Thread(
                    () -> {
                        work(mutator, ordeal, desk);
                        done.countDown();
                    },
                    "mutants-" + i);
            worker.setDaemon(true); // one that hangs must not keep the build
            worker.start();
        }
        while (!done.await(1, TimeUnit.SECONDS)) {
            desks.forEach(desk -> watch(desk, mutator));
        }
        System.out.printf(
                "mutants: %d of seed %d read, none hung or crashed: %b; the longest took %d ms (%.1f s)%n",
                MUTANTS, SEED, failures.isEmpty(), longest.get() / 1_000_000, (System.nanoTime() - start) / 1e9);
        assertEquals("", String.join("\n", failures));
        assertTrue(next.get() >= MUTANTS);
    }

    private void watch(Desk desk, Mutator mutator) {
        if (System.nanoTime() - desk.since > LONGEST.toNanos()) {
            keep(desk.number, mutator, "no end after " + LONGEST);
            throw new AssertionError("mutant " + desk.number + " of seed " + SEED + " has no end");
        }
    }

    private void work(Mutator mutator, Ordeal ordeal, Desk desk) {
        for (long number = next.getAndIncrement();
                number < MUTANTS && failures.size() < MOST_FAILURES;
                number = next.getAndIncrement()) {
            desk.number = number;
            long start = System.nanoTime();
            desk.since = start;
            try {
                undergo(mutator.mutant(number), ordeal, number);
            } catch (RuntimeException | Error e) {
                keep(number, mutator, e.toString());
            }
            longest.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
        desk.since = Long.MAX_VALUE;
    }

    private static void undergo(byte[] bytes, Ordeal ordeal, long number) {
        ordeal.read(bytes, number % 4 != 0);
        if (number % 20 == 0) {
            ordeal.write(bytes, (int) (number % 10_007));
        }
        if (number % 50 == 0) {
            ordeal.check(bytes, number % 1_000 == 0);
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
        List<byte[]> seeds = Seeds.read();
        assertArrayEquals(new Mutator(seeds, 7).mutant(123), new Mutator(seeds, 7).mutant(123));
    }
}
