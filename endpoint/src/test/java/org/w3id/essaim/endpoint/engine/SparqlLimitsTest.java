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
        assertEquals(536_870_912, SparqlLimits.defaults().mostMemoryBytes());
        assertEquals(Set.of(), SparqlLimits.defaults().services());
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
