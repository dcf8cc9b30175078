package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Territory.Level;

class TerritoriesTest {

    private static final Territories SHIPPED = Territories.standard();

    @Test
    void holdsTheTerritoriesOfFrance() {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        SHIPPED.all().forEach(territory -> counts.merge(territory.level(), 1, Integer::sum));
        assertEquals(
                Map.of(
                        Level.PAYS, 1,
                        Level.REGION, 26,
                        Level.DEPARTEMENT, 109,
                        Level.COMMUNE, 34_969,
                        Level.ARRONDISSEMENT, 45,
                        Level.ANCIENNE_COMMUNE, 1_992),
                counts);
        assertEquals(37_142, SHIPPED.size());
    }

    @Test
    void everyTerritoryLiesInTheCountry() {
        assertEquals(SHIPPED.size(), Territories.of(SHIPPED.all().toList()).size());
        assertTrue(SHIPPED.all()
                .map(Territory::slug)
                .map(SHIPPED::chain)
                .allMatch(chain -> chain.get(chain.size() - 1).slug().equals(Territories.COUNTRY)));
    }

    @Test
    void climbsFromADistrictToTheCountry() {
        assertEquals(
                List.of("arrondissement-69387", "commune-69123", "department-69", "region-84", "country-fr"),
                slugs("arrondissement-69387"));
    }

    @Test
    void climbsFromAFormerCommuneToThatOfToday() {
        assertEquals(
                List.of("commune-69152", "commune-69149"),
                slugs("commune-69152").subList(0, 2));
    }

    @Test
    void findsAFormerCommuneThatChangedDepartment() {
        assertEquals(
                List.of("commune-02285", "commune-59545", "department-59", "region-32", "country-fr"),
                slugs("commune-02285"));
    }

    @Test
    void writesCodesOfCorsicaInLowerCaseInSlugsOnly() {
        Territory ajaccio = SHIPPED.find("commune-2a004").orElseThrow();
        assertEquals("2A004", ajaccio.code());
        assertEquals(List.of("20000", "20090", "20167"), ajaccio.postcodes());
        assertEquals("https://w3id.org/essaim/id/territory/commune-2a004", ajaccio.iri());
    }

    @Test
    void findsNothingUnderAnUnknownSlug() {
        assertEquals(Optional.empty(), SHIPPED.find("commune-99999"));
        assertEquals(Optional.empty(), SHIPPED.find(""));
        assertEquals(List.of(), SHIPPED.chain("region-99"));
    }

    @Test
    void refusesTwoTerritoriesOfOneSlug() {
        Territory france = SHIPPED.find(Territories.COUNTRY).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> Territories.of(List.of(france, france)));
    }

    @Test
    void refusesATerritoryInNoOther() {
        Territory brest = SHIPPED.find("commune-29019").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> Territories.of(List.of(brest)));
    }

    private static List<String> slugs(String slug) {
        return SHIPPED.chain(slug).stream().map(Territory::slug).toList();
    }
}
