package org.w3id.essaim.endpoint.things;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Fixture.read().catalogue();

    @Test
    void keepsARemovedThingOutOfEveryList() {
        assertEquals(Optional.empty(), CATALOGUE.thing(Kind.COMMONS, "retire-exemple"));
        assertEquals(2, CATALOGUE.things(Kind.COMMONS).size());
    }

    @Test
    void tellsOfARemovedThingTheDayAndNothingElse() {
        Tombstone tombstone =
                CATALOGUE.tombstone(Kind.COMMONS, "retire-exemple").orElseThrow();
        assertEquals(
                "{\"id\":\"https://w3id.org/essaim/id/commons/retire-exemple\",\"type\":\"Tombstone\",\"removed\":\"2026-11-20\"}",
                tombstone.json().toString());
        assertEquals(Optional.of("https://w3id.org/essaim/id/commons/utilo-exemple"), tombstone.replacement());
        assertTrue(CATALOGUE.tombstone(Kind.COMMONS, "utilo-exemple").isEmpty());
    }

    @Test
    void listsTheConceptsOfASchemeByName() {
        assertEquals(
                List.of("energie", "gouvernance", "numerique"),
                CATALOGUE.concepts(Scheme.THEME.iri()).stream().map(Thing::slug).toList());
    }

    @Test
    void walksFromAThingToAnotherAndBack() {
        Thing utilo = CATALOGUE.thing(Kind.COMMONS, "utilo-exemple").orElseThrow();
        Thing steward = utilo.related(Es.STEWARD).get(0);
        assertEquals("asso-exemple", steward.slug());
        assertTrue(steward.inverse(Es.STEWARD).contains(utilo));
    }
}
