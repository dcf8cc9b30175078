package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SparqlLimitsTest {

    @Test
    void statesItsDefaults() {
        assertEquals(
                new SparqlLimits(Duration.ofSeconds(30), 65_536, 67_108_864, 1_000_000, 1_048_576),
                SparqlLimits.defaults());
        assertEquals(Set.of(), SparqlLimits.defaults().services());
    }

    @Test
    void allThatRunMayFillHalfOfTheHeap() {
        assertEquals(1L << 30, SparqlLimits.memory(4L << 30, 2));
        assertEquals(256L << 20, SparqlLimits.memory(512L << 20, 8));
    }

    @Test
    void oneLimitIsChangedAndTheOthersStay() {
        SparqlLimits limits = SparqlLimits.defaults().withMemory(7).withServices(Set.of("http://e/"));
        assertEquals(limits.withAnswerBytes(9).withMemory(7), limits.withAnswerBytes(9));
        assertEquals(Set.of("http://e/"), limits.withAnswerBytes(9).services());
        assertEquals(7, limits.withDeadline(Duration.ofSeconds(3)).mostMemoryBytes());
    }

    @Test
    void aRequestMayLowerButNotRaise() {
        SparqlLimits limits = SparqlLimits.defaults();
        assertEquals(
                Duration.ofSeconds(3), limits.lowered(Duration.ofSeconds(3)).deadline());
        assertEquals(limits, limits.lowered(Duration.ofSeconds(31)));
    }

    @Test
    void refusesNonsense() {
        assertThrows(
                IllegalArgumentException.class, () -> SparqlLimits.defaults().withDeadline(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new SparqlLimits(Duration.ofSeconds(1), 0, 1, 1, 1));
    }
}
