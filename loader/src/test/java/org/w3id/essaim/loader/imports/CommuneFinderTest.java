package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;

class CommuneFinderTest {

    private final CommuneFinder finder = new CommuneFinder(Territories.standard());

    @ParameterizedTest
    @CsvSource({
        "29019, commune-29019, ",
        "2A004, commune-2a004, ",
        "75110, arrondissement-75110, TERRITORY_DISTRICT",
        "69152, commune-69149, TERRITORY_FORMER",
        "99999, , TERRITORY_NOT_FOUND"
    })
    void goesByTheCode(String code, String slug, Reason reason) {
        CommuneFinder.Answer answer = finder.find(code, "n’importe", "00000");
        assertEquals(Optional.ofNullable(slug), answer.territory().map(Territory::slug));
        assertEquals(Optional.ofNullable(reason), answer.reason());
    }

    @ParameterizedTest
    @CsvSource({"PERPIGNAN, 66000", "perpignan, 66100"})
    void withoutCodeGoesByNameAndPostcode(String name, String postcode) {
        assertRecovered("commune-66136", name, postcode);
    }

    @Test
    void readsStAsSaintAndForgetsAccentsAndHyphens() {
        assertRecovered("commune-93066", "ST denis", "93200");
        assertRecovered("commune-93066", "Saint Dénis", "93210");
    }

    @Test
    void doesNotGuess() {
        assertEquals(
                Optional.of(Reason.TERRITORY_NOT_FOUND),
                finder.find("0", "Perpignan", "66999").reason());
        assertEquals(
                Optional.of(Reason.TERRITORY_NOT_FOUND),
                finder.find("0", "Mirepoix", "0").reason());
        assertEquals(
                Optional.of(Reason.TERRITORY_NONE),
                finder.find("0", " ", "66000").reason());
    }

    private void assertRecovered(String slug, String name, String postcode) {
        CommuneFinder.Answer answer = finder.find("0", name, postcode);
        assertEquals(Optional.of(slug), answer.territory().map(Territory::slug));
        assertEquals(Optional.of(Reason.TERRITORY_RECOVERED), answer.reason());
    }
}
