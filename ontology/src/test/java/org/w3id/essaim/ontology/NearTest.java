package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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

    /** Names of few letters, so that many are near; with capitals and accents, which do not count. */
    @Test
    void namesThatArePreparedAreFoundAsOthersAre() {
        Random random = new Random(1);
        List<String> names = random.ints(2_000, 0, 8)
                .mapToObj(length -> random.ints(length, 0, 6)
                        .mapToObj(letter -> "abcdÉé".substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .toList();
        NearNames prepared = new NearNames(names.subList(0, 300));
        int found = 0;
        for (String wanted : names) {
            List<String> near = Near.of(wanted, names.subList(0, 300));
            assertEquals(near, prepared.near(wanted), wanted);
            found += near.size();
        }
        assertTrue(found > 1_000, "some are near: " + found);
    }
}
