package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Problem;

/** By a clock that goes only when it is told to; the semaphores wait by the real one, at most for the patience given here. */
class AdmissionTest {

    private static final Duration PATIENCE = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicLong now = new AtomicLong(42);

    private Admission admission(int running, int waiting, int perClient) {
        return new Admission(
                new AdmissionSettings(
                        running, waiting, PATIENCE, perClient, Duration.ofSeconds(60), Duration.ofMillis(20), 3),
                now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static Problem refused(Runnable request) {
        return assertThrows(Problem.Thrown.class, request::run).problem();
    }

    private static void assertSpent(String what, long seconds, Problem problem) {
        assertEquals("budget-spent", problem.slug());
        assertEquals(429, problem.status());
        assertEquals(what, problem.arguments().get("case"));
        assertEquals(seconds, problem.extensions().get(Problem.RETRY_AFTER));
    }

    private void ask(Admission admission, String client, Duration time) {
        try (Admission.Turn turn = admission.enter(client, LONG)) {
            assertEquals(1, admission.state().get("running"), turn.toString());
            pass(time);
        }
    }

    @Test
    void aClientThatHasUsedItsMinuteWaitsUntilItHasSomeAgain() {
        Admission admission = admission(4, 4, 2);
        ask(admission, "a", Duration.ofSeconds(30));
        ask(admission, "a", Duration.ofSeconds(70));
        assertSpent("time", 10, refused(() -> admission.enter("a", LONG)));
        assertDoesNotThrow(() -> ask(admission, "b", Duration.ZERO));
        pass(Duration.ofSeconds(9));
        assertSpent("time", 1, refused(() -> admission.enter("a", LONG)));
        pass(Duration.ofSeconds(2));
        assertDoesNotThrow(() -> ask(admission, "a", Duration.ZERO));
    }

    @Test
    void shortQueriesCostToo() {
        Admission admission = admission(4, 4, 2);
        for (int i = 0; i < 3_000; i++) {
            ask(admission, "a", Duration.ZERO);
        }
        assertSpent("time", 1, refused(() -> admission.enter("a", LONG)));
    }

    @Test
    void aClientThatFailsTooOftenIsNotHeardForAWhile() {
        Admission admission = admission(4, 4, 2);
        for (int i = 0; i < 3; i++) {
            admission.check("a");
            admission.failed("a", Problem.of("query-syntax", 400));
        }
        assertSpent("errors", 20, refused(() -> admission.check("a")));
        assertDoesNotThrow(() -> admission.check("b"));
        pass(Duration.ofSeconds(21));
        assertDoesNotThrow(() -> admission.check("a"));
    }

    @Test
    void thatOthersWereInTheWayIsNoFailureOfTheClient() {
        Admission admission = admission(4, 4, 2);
        for (int i = 0; i < 10; i++) {
            admission.failed("a", Problem.of("busy", 503));
            admission.failed("a", Problem.of("budget-spent", 429));
        }
        assertDoesNotThrow(() -> admission.check("a"));
    }

    @Test
    void aClientRunsTwoAtATime() {
        Admission admission = admission(4, 4, 2);
        try (Admission.Turn first = admission.enter("a", LONG);
                Admission.Turn second = admission.enter("a", LONG)) {
            assertSpent("parallel", 1, refused(() -> admission.enter("a", LONG)));
            assertDoesNotThrow(() -> admission.enter("b", LONG).close(), first + " " + second);
        }
        assertDoesNotThrow(() -> ask(admission, "a", Duration.ZERO));
    }

    @Test
    void whoComesTooLateIsToldToComeAgain() {
        Admission admission = admission(1, 4, 2);
        try (Admission.Turn only = admission.enter("a", LONG)) {
            Problem busy = refused(() -> admission.enter("b", LONG));
            assertEquals("busy", busy.slug(), only.toString());
            assertEquals(503, busy.status());
            assertEquals(1L, busy.extensions().get(Problem.RETRY_AFTER));
        }
        assertDoesNotThrow(() -> ask(admission, "b", Duration.ZERO));
    }

    @Test
    void aPlaceThatBecomesFreeGoesToWhoWaits() throws Exception {
        Admission admission = new Admission(new AdmissionSettings(
                1, 4, Duration.ofSeconds(20), 2, Duration.ofMinutes(1), Duration.ofMillis(20), 3));
        Admission.Turn first = admission.enter("a", LONG);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> admission.enter("b", LONG).close());
        while (admission.state().get("waiting") == 0) {
            Thread.onSpinWait();
        }
        first.close();
        second.get();
        assertEquals(0, admission.state().get("running"));
    }

    @Test
    void moreThanTheQueueHoldsAreNotKeptWaiting() {
        Admission admission = admission(1, 0, 2);
        try (Admission.Turn only = admission.enter("a", LONG)) {
            assertEquals("busy", refused(() -> admission.enter("b", LONG)).slug(), only.toString());
        }
        assertEquals(0, admission.state().get("waiting"));
    }
}
