package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.endpoint.http.Lang;

class DatesTest {

    private final Dates french = new Dates(Lang.FR);
    private final Dates english = new Dates(Lang.EN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 23 novembre 2026, 23 November 2026",
        "2026-11-01, 1er novembre 2026, 1 November 2026",
        "2025-04, avril 2025, April 2025",
        "2024, 2024, 2024",
        "bientôt, bientôt, bientôt"
    })
    void saysAYearAMonthOrADay(String date, String inFrench, String inEnglish) {
        assertEquals(inFrench, french.said(date));
        assertEquals(inEnglish, english.said(date));
    }

    @Test
    void saysAPeriodOnce() {
        assertEquals("6–7 décembre 2019", french.said("2019-12-06", "2019-12-07"));
        assertEquals("12 janvier – 20 février 2027", french.said("2027-01-12", "2027-02-20"));
        assertEquals("30 December 2026 – 2 January 2027", english.said("2026-12-30", "2027-01-02"));
        assertEquals("mars – avril 2026", french.said("2026-03", "2026-04"));
        assertEquals("12 mars 2025", french.said("2025-03-12", "2025-03-12"));
        assertEquals("2024 – 2025", french.said("2024", "2025"));
    }
}
