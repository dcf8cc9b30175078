package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Territory.Level;

class TerritoryTest {

    private static final Optional<String> FINISTERE = Optional.of("department-29");

    @Test
    void isWrittenAsOneLineAndReadBack() {
        Territory brest =
                new Territory("commune-29019", Level.COMMUNE, "29019", "Brest", FINISTERE, List.of("29200", "29240"));
        String line = "commune-29019\tcommune\t29019\tBrest\tdepartment-29\t29200 29240";
        assertEquals(line, TerritoryTable.line(brest));
        assertEquals(brest, TerritoryTable.parse(line));
    }

    @Test
    void everyShippedLineIsTheOneThatWouldBeWritten() {
        Territories.standard()
                .all()
                .forEach(territory -> assertEquals(territory, TerritoryTable.parse(TerritoryTable.line(territory))));
    }

    @Test
    void refusesATabInAName() {
        Territory odd = new Territory("commune-29019", Level.COMMUNE, "29019", "Br\test", FINISTERE, List.of());
        assertThrows(IllegalArgumentException.class, () -> TerritoryTable.line(odd));
    }

    @Test
    void refusesALineWithoutSixFields() {
        assertThrows(IllegalArgumentException.class, () -> TerritoryTable.parse("commune-29019\tcommune\t29019"));
    }

    @Test
    void refusesAnUnknownLevel() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TerritoryTable.parse("canton-29019\tcanton\t29019\tBrest\tdepartment-29\t"));
    }

    @Test
    void refusesASlugThatIsNotMadeOfItsLevelAndCode() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Territory("brest", Level.COMMUNE, "29019", "Brest", FINISTERE, List.of()));
    }

    @Test
    void refusesACommuneWithoutParentAndACountryWithOne() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Territory("commune-29019", Level.COMMUNE, "29019", "Brest", Optional.empty(), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Territory(Territories.COUNTRY, Level.PAYS, "", "France", FINISTERE, List.of()));
    }

    @Test
    void theLevelsAreConceptsOfTheirScheme() {
        assertEquals(Optional.of(Level.ANCIENNE_COMMUNE), Level.ofSlug("ancienne-commune"));
        assertEquals("https://w3id.org/essaim/voc/niveau-territoire/pays", Level.PAYS.concept());
        assertEquals(Optional.empty(), Level.ofSlug("canton"));
    }
}
