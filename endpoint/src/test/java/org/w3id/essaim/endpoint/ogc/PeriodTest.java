package org.w3id.essaim.endpoint.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, 2026-12-01",
        "2026-12-01T09:00:00Z, 2026-12-01, 2026-12-01",
        "2026-12-01t09:00:00.5z, 2026-12-01, 2026-12-01",
        "2026-12-01/2027-03-01, 2026-12-01, 2027-03-01",
        "2026-12-01T00:00:00Z/2026-12-01T23:59:59Z, 2026-12-01, 2026-12-01"
    })
    void readsAMomentOrTwo(String text, String from, String to) {
        assertEquals(Optional.of(new Period(Optional.of(from), Optional.of(to))), Period.parse(text));
    }

    @Test
    void countsTheDayOfUtc() {
        assertEquals(
                Optional.of(new Period(Optional.of("2026-11-30"), Optional.of("2026-11-30"))),
                Period.parse("2026-12-01T00:30:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01/..", "2026-12-01/"})
    void mayHaveNoEnd(String text) {
        assertEquals(Optional.of(new Period(Optional.of("2026-12-01"), Optional.empty())), Period.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2026-12-01", "/2026-12-01"})
    void mayHaveNoBeginning(String text) {
        assertEquals(Optional.of(new Period(Optional.empty(), Optional.of("2026-12-01"))), Period.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "/",
                "../..",
                "2026",
                "2026-13-01",
                "2026-02-30",
                "2026-12-01T25:00:00Z",
                "2026-12-01T09:00Z",
                "2026-12-01T09:00:00",
                "2026-12-01 09:00:00Z",
                "2027-01-01/2026-01-01",
                "2026-01-01/2026-02-01/2026-03-01",
                "2026-01-01/x",
                "0000-01-01T00:00:00+14:00",
                "9999-12-31T23:00:00-14:00",
                "-2026-12-01",
                "2026-12-01/..\u0000"
            })
    void takesNothingElse(String text) {
        assertEquals(Optional.empty(), Period.parse(text));
    }
}
