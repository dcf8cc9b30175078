package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {

    @ParameterizedTest
    @CsvSource({"0.7", "0.94", "1"})
    void takesAPointOfGoodPrecision(String precision) {
        Coordinates point = new Coordinates(new BigDecimal("48.1"), new BigDecimal("-1.67"));
        assertEquals(
                new Coordinates.Reading(Optional.of(point), Optional.empty()),
                Coordinates.of("48.1", "-1.67", precision));
    }

    @ParameterizedTest
    @CsvSource({
        "48.1, -1.67, '', COORDINATES_PRECISION_ABSENT",
        "48.1, -1.67, 9, COORDINATES_PRECISION_ABOVE_ONE",
        "48.1, -1.67, 0.69, COORDINATES_PRECISION_LOW",
        "48.1, -1.67, bonne, COORDINATES_MALFORMED",
        "'48,1', -1.67, 0.9, COORDINATES_MALFORMED",
        "'', -1.67, 0.9, COORDINATES_MALFORMED",
        "90.1, -1.67, 0.9, COORDINATES_MALFORMED",
        "48.1, 180.1, 0.9, COORDINATES_MALFORMED"
    })
    void leavesOutAPointThatCannotBeTrusted(String latitude, String longitude, String precision, Reason reason) {
        assertEquals(
                new Coordinates.Reading(Optional.empty(), Optional.of(reason)),
                Coordinates.of(latitude, longitude, precision));
    }

    @Test
    void keepsTheDigitsOfTheSource() {
        Coordinates point =
                Coordinates.of("43.6193990", "3.9133713", "0.9").point().orElseThrow();
        assertEquals("43.6193990", point.latitude().toPlainString());
    }
}
