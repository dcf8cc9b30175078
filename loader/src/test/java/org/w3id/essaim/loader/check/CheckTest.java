package org.w3id.essaim.loader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.words.WordGraphs;

class CheckTest {

    @TempDir
    private Path folder;

    private Subject subject;

    @BeforeEach
    void readACorpus() throws IOException {
        subject = new Subject(SmallCorpus.in(folder).read(), WordGraphs.read());
    }

    private static Finding finding(String path) {
        return Finding.of(FindingCode.POLICY_FILE, Position.startOf(path), Map.of("path", path));
    }

    /** The first ends last: it waits for the others, unless there is but one thread for all. */
    @Test
    void whatIsToldComesInTheOrderOfTheChecksWhoeverEndsFirst() {
        CountDownLatch others = new CountDownLatch(2);
        boolean alone = ForkJoinPool.commonPool().getParallelism() < 2;
        Check slow = (s, findings) -> {
            findings.accept(finding("c"));
            await(others, alone);
            findings.accept(finding("b"));
        };
        Check quick = (s, findings) -> {
            findings.accept(finding("a"));
            others.countDown();
        };

        List<Finding> told = Check.sideBySide(List.of(slow, quick, quick), subject);

        assertEquals(List.of(finding("c"), finding("b"), finding("a"), finding("a")), told);
    }

    private static void await(CountDownLatch latch, boolean alone) {
        try {
            assertTrue(alone || latch.await(20, TimeUnit.SECONDS), "the others run meanwhile");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFaultOfACheckIsNotPassedOver() {
        Check broken = (s, findings) -> {
            throw new IllegalStateException("broken");
        };

        assertThrows(
                IllegalStateException.class, () -> Check.sideBySide(List.of((s, findings) -> {}, broken), subject));
    }
}
