package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Kind;

class SearchIndexTest {

    private static final SearchIndex INDEX = SearchIndex.build(List.of(
            entry("communs", "La fabrique des communs", "Récits et méthodes"),
            entry("commune", "La maison de la commune", "Un lieu municipal"),
            entry("rennes", "Atelier partagé", "Un commun de quartier", "Rennes", "Fablab"),
            entry("travaux", "Chantier participatif", "Des travaux chaque semaine"),
            entry("cooperative", "La Coopérative des tiers-lieux", "Accompagnement"),
            new SearchEntry("actor", Kind.ACTOR, List.of("Les Communs d’abord"), List.of(), List.of())));

    @Test
    void neverTakesCommonsForMunicipalities() {
        assertEquals(List.of("communs", "rennes"), find("communs"));
        assertEquals(List.of("commune"), find("communes"));
        assertEquals(List.of("commune"), find("commune"));
    }

    @Test
    void findsTheSingularByThePluralWhereEndingsDiffer() {
        assertEquals(List.of("travaux"), find("travail"));
    }

    @Test
    void putsNamesBeforeTexts() {
        assertEquals("communs", find("commun").get(0));
    }

    @Test
    void wantsAllWordsWhereverTheyStand() {
        assertEquals(List.of("rennes"), find("fablab rennes partagés"));
        assertEquals(List.of(), find("fablab coopérative"));
    }

    @Test
    void doesNotInsistOnSmallWords() {
        assertEquals(List.of("rennes"), find("le fablab de Rennes"));
    }

    @Test
    void takesAnUnknownWordForTheNearestOneAndSaysSo() {
        SearchHits hits = INDEX.search("coopertive", Set.of(Kind.PLACE));
        assertEquals(List.of("cooperative"), hits.iris());
        assertEquals(Optional.of("coopérative"), hits.searched());
    }

    @Test
    void neverBendsAWordItKnows() {
        assertEquals(
                Optional.empty(), INDEX.search("communes", Set.of(Kind.PLACE)).searched());
    }

    @Test
    void findsOnlyTheKindsWanted() {
        assertEquals(
                List.of("actor"), INDEX.search("communs", Set.of(Kind.ACTOR)).iris());
    }

    @Test
    void readsNoOperatorInWhatIsTyped() {
        assertEquals(List.of("communs"), find("+fabrique AND* (des: \"communs~"));
        assertEquals(List.of(), find("*:*"));
        assertEquals(List.of(), find(""));
    }

    @Test
    void givesEqualsInTheOrderTheyCame() {
        SearchIndex index = SearchIndex.build(List.of(entry("b", "Jardin", ""), entry("a", "Jardin", "")));
        assertEquals(
                List.of("b", "a"), index.search("jardins", Set.of(Kind.PLACE)).iris());
    }

    private static SearchEntry entry(String iri, String name, String text, String... keywords) {
        return new SearchEntry(iri, Kind.PLACE, List.of(name), List.of(keywords), List.of(text));
    }

    private static List<String> find(String words) {
        return INDEX.search(words, Set.of(Kind.PLACE)).iris();
    }
}
