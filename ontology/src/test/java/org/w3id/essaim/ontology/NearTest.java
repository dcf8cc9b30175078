package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {

    @Test
    void findsANameWithOneLetterMissing() {
        assertEquals(List.of("ti-lab"), Near.of("ti-lb", List.of("ti-lab", "framasoft")));
    }

    @Test
    void countsTwoExchangedLettersAsOneFault() {
        assertEquals(1, Near.distance("hermitage", "ehrmitage", 2));
    }

    @Test
    void ignoresCaseAndAccents() {
        assertEquals(List.of("Énergie"), Near.of("energei", List.of("Énergie", "Santé")));
    }

    @Test
    void allowsOnlyOneFaultInAShortName() {
        assertEquals(List.of(), Near.of("scop", List.of("etat")));
        assertEquals(List.of("scic"), Near.of("scik", List.of("scic", "mooc")));
    }

    @Test
    void offersAtMostThreeNearestFirst() {
        assertEquals(
                List.of("aaaaa", "aaaab", "aaaac"),
                Near.of("aaaaa", List.of("aaaad", "aaaac", "aaaab", "aaaaa", "aaaae")));
    }

    @Test
    void offersNothingForAnEmptyList() {
        assertEquals(List.of(), Near.of("utilo", List.of()));
    }

    @Test
    void doesNotTakeAOneLetterWordForAnyOther() {
        assertEquals(List.of(), Near.of("x", List.of("q", "id")));
    }
}
