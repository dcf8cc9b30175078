package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptRepliesTest {

    private static final String TEXT = "communs ".repeat(1_000);

    private final AtomicInteger made = new AtomicInteger();

    private Reply make() {
        made.incrementAndGet();
        return Reply.of("text/plain;charset=utf-8", TEXT);
    }

    @Test
    void makesAReplyOnceAndItsCompressedFormForTheFirstWhoWantsIt() {
        KeptReplies kept = new KeptReplies(1 << 20, "");
        Reply first = kept.reply("a", this::make);
        assertSame(first, kept.reply("a", this::make));
        assertTrue(first.gzip().isEmpty());
        Reply compressed = kept.compressed("a", first);
        assertTrue(compressed.gzip().orElseThrow().length < TEXT.length() / 10);
        assertSame(compressed, kept.compressed("a", first));
        assertSame(compressed, kept.reply("a", this::make));
        assertEquals(1, made.get());
    }

    @Test
    void makesOneForAllWhoAskAtATime() throws Exception {
        KeptReplies kept = new KeptReplies(1 << 20, "");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Reply>> all = new ArrayList<>();
        all.add(CompletableFuture.supplyAsync(
                () -> kept.reply("a", () -> {
                    begun.countDown();
                    awaited(mayEnd);
                    return make();
                }),
                others));
        begun.await();
        for (int i = 0; i < 3; i++) {
            all.add(CompletableFuture.supplyAsync(() -> kept.reply("a", this::make), others));
        }
        assertEquals(1, kept.reply("b", this::make).status() / 200, "another name waits for nobody");
        mayEnd.countDown();
        for (CompletableFuture<Reply> each : all) {
            assertSame(all.get(0).get(), each.get());
        }
        assertEquals(2, made.get());
        others.shutdown();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNoFailure() {
        KeptReplies kept = new KeptReplies(1 << 20, "");
        Problem.Thrown thrown = assertThrows(
                Problem.Thrown.class,
                () -> kept.reply("a", () -> {
                    throw new Problem.Thrown(Problem.of("busy", 503));
                }));
        assertEquals(503, thrown.problem().status());
        assertEquals(200, kept.reply("a", this::make).status());
    }

    @Test
    void keepsNoMoreThanItsBudget() {
        KeptReplies kept = new KeptReplies(20_000, "");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10; i++) {
                kept.reply("a" + i, this::make);
            }
        }
        assertTrue(made.get() > 15, "made " + made.get());
    }
}
