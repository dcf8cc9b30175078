package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDateTest {

    @ParameterizedTest
    @CsvSource({"2019, gYear", "2020-10, gYearMonth", "2024-02-29, date"})
    void isAsPreciseAsItsText(String text, String datatype) {
        SourceDate date = SourceDate.of(text).orElseThrow();
        assertEquals(text, date.text());
        assertEquals(
                "http://www.w3.org/2001/XMLSchema#" + datatype, date.datatype().getURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-XX", "", "2023-02-29", "2020-13", "20", "0019", "10/2020", "2020-10-1"})
    void isNoneOfWhatIsNoDate(String text) {
        assertEquals(Optional.empty(), SourceDate.of(text));
    }

    @Test
    void isNoneOfAYearFarAway() {
        assertEquals(Optional.empty(), SourceDate.of("+12019-01-01"));
    }
}
