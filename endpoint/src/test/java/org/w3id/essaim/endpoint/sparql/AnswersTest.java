package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.sparql.Answers.Making;
import org.w3id.essaim.endpoint.sparql.Answers.Step;

class AnswersTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final WholeAnswer ANSWER = WholeAnswer.of(new byte[] {1, 2, 3});

    private final Answers answers = new Answers(1 << 20);

    private Making make(String name) {
        return assertInstanceOf(Step.Make.class, answers.step(name, LONG)).making();
    }

    /** What somebody is told who asks while an answer is being made; begun to wait when this returns, as far as one can know. */
    private CompletableFuture<Step> waiting(String name) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Step> step = CompletableFuture.supplyAsync(() -> {
            begun.complete(null);
            return answers.step(name, LONG);
        });
        begun.join();
        return step;
    }

    @Test
    void whoAsksTheSameMeanwhileGetsWhatIsMade() {
        Making making = make("a");
        CompletableFuture<Step> other = waiting("a");
        making.whole(ANSWER);
        assertSame(ANSWER, assertInstanceOf(Step.Send.class, other.join()).answer());
        assertSame(
                ANSWER,
                assertInstanceOf(Step.Send.class, answers.step("a", LONG)).answer());
        making.close();
        assertInstanceOf(Step.Send.class, answers.step("a", LONG));
    }

    @Test
    void aFailureFailsOnlyWhoeverMadeIt() {
        Making making = make("a");
        CompletableFuture<Step> other = waiting("a");
        making.close();
        assertInstanceOf(Step.Make.class, other.join());
    }

    @Test
    void anAnswerThatIsTooLongIsMadeByEachAlone() {
        Making making = make("a");
        CompletableFuture<Step> other = waiting("a");
        making.tooLong();
        Step step = other.join();
        if (!(step instanceof Step.Make)) { // it may have come after the end
            assertInstanceOf(Step.Alone.class, step);
        }
        assertInstanceOf(Step.Make.class, new Answers(10).step("a", LONG));
    }

    @Test
    void nobodyWaitsBeyondItsOwnDeadline() {
        make("a");
        assertInstanceOf(Step.Late.class, answers.step("a", Duration.ofMillis(20)));
        assertInstanceOf(Step.Make.class, answers.step("b", LONG));
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int i = 0; i < 1_000; i++) {
            make("n" + i).whole(WholeAnswer.of(new byte[100_000]));
        }
        long kept = java.util.stream.IntStream.range(0, 1_000)
                .filter(i -> answers.step("n" + i, LONG) instanceof Step.Send)
                .count();
        org.junit.jupiter.api.Assertions.assertTrue(kept <= 12, () -> kept + " of 100 kB are kept in 1 MiB");
    }

    @Test
    void keepsTheCompressedFormBeside() {
        make("a").whole(ANSWER);
        answers.keep("a", ANSWER.zipped());
        WholeAnswer kept =
                assertInstanceOf(Step.Send.class, answers.step("a", LONG)).answer();
        assertArrayEquals(ANSWER.body(), kept.body());
        assertInstanceOf(byte[].class, kept.gzip().orElseThrow());
    }
}
