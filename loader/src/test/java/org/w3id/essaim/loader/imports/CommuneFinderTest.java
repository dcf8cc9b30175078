package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Territory.Level;

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
        CommuneFinder.Answer answer = finder.find(written(code, "n’importe", "00000"));
        assertEquals(Optional.ofNullable(slug), answer.territory().map(Territory::slug));
        assertEquals(Stream.ofNullable(reason).toList(), answer.reasons());
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
        assertEquals(List.of(Reason.TERRITORY_NOT_FOUND), reasons(written("0", "Perpignan", "66999")));
        assertEquals(List.of(Reason.TERRITORY_NOT_FOUND), reasons(written("0", "Mirepoix", "0")));
        assertEquals(List.of(Reason.TERRITORY_NONE), reasons(written("0", " ", "66000")));
    }

    @ParameterizedTest
    @CsvSource({
        "35238, Liffré, 35340, commune-35152, TERRITORY_AS_WRITTEN",
        "93070, Paris, 75018, arrondissement-75118, TERRITORY_AS_WRITTEN TERRITORY_DISTRICT",
        "75116, PARIS, 75004, arrondissement-75104, TERRITORY_AS_WRITTEN TERRITORY_DISTRICT"
    })
    void believesNameAndPostcodeRatherThanAVagueGeocoding(
            String code, String name, String postcode, String slug, String reasons) {
        CommuneFinder.Answer answer = finder.find(vague(code, name, postcode));
        assertEquals(Optional.of(slug), answer.territory().map(Territory::slug));
        assertEquals(Stream.of(reasons.split(" ")).map(Reason::valueOf).toList(), answer.reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "35238, Rennes, 35700, commune-35238", // the same commune
        "75116, Paris, 75016, arrondissement-75116", // the same district
        "75116, Paris, 75056, arrondissement-75116", // no district has that postcode
        "75056, Paris, 75004, commune-75056", // a district of the commune that the code tells
        "35238, Liffré, 35700, commune-35238", // no commune of that name has that postcode
        "35238, '', 0, commune-35238"
    })
    void believesAVagueGeocodingThatNothingGainsays(String code, String name, String postcode, String slug) {
        CommuneFinder.Answer answer = finder.find(vague(code, name, postcode));
        assertEquals(Optional.of(slug), answer.territory().map(Territory::slug));
        assertFalse(answer.reasons().contains(Reason.TERRITORY_AS_WRITTEN));
    }

    @Test
    void believesASureGeocodingRatherThanNameAndPostcode() {
        assertEquals(List.of(Reason.TERRITORY_DISTRICT), reasons(written("69382", "Lyon", "69005")));
    }

    @Test
    void takesTheSecondCodeOfARowThatContradictsItselfIfRegionAndDepartmentBearItOut() {
        CommuneFinder.Answer answer = finder.find(located("14327", "93", "06", "06152"));
        assertEquals(Optional.of("commune-06152"), answer.territory().map(Territory::slug));
        assertEquals(List.of(Reason.TERRITORY_OTHER_REGION), answer.reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "93, 06, 14327", // the second code repeats the first
        "93, 83, 06152", // another department
        "84, 06, 06152", // another region
        "93, 06, 99999",
        "93, 06, ''",
        "93, '', 06152"
    })
    void leavesOutARowThatContradictsItselfOtherwise(String region, String department, String secondCode) {
        CommuneFinder.Answer answer = finder.find(located("14327", region, department, secondCode));
        assertEquals(Optional.empty(), answer.territory());
        assertEquals(List.of(Reason.TERRITORY_CONTRADICTORY), answer.reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "78686, 11, 92, 92022", // only the department differs
        "29003, '', 29, 29003", // no region is told
        "2A004, 94, 2A, 2A041"
    })
    void seesNoContradictionWhereTheRegionIsTheSameOrNotTold(
            String code, String region, String department, String secondCode) {
        CommuneFinder.Answer answer = finder.find(located(code, region, department, secondCode));
        assertEquals(Optional.of(Level.COMMUNE.slugOf(code)), answer.territory().map(Territory::slug));
        assertEquals(List.of(), answer.reasons());
    }

    private List<Reason> reasons(Whereabouts row) {
        return finder.find(row).reasons();
    }

    private static Whereabouts written(String code, String name, String postcode) {
        return new Whereabouts(code, name, postcode, "", "", "", false);
    }

    private static Whereabouts vague(String code, String name, String postcode) {
        return new Whereabouts(code, name, postcode, "", "", "", true);
    }

    private static Whereabouts located(String code, String region, String department, String secondCode) {
        return new Whereabouts(code, "", "0", region, department, secondCode, false);
    }

    private void assertRecovered(String slug, String name, String postcode) {
        CommuneFinder.Answer answer = finder.find(written("0", name, postcode));
        assertEquals(Optional.of(slug), answer.territory().map(Territory::slug));
        assertEquals(List.of(Reason.TERRITORY_RECOVERED), answer.reasons());
    }
}
