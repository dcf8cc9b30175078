package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Kind;

class SearchIndexTest {

    private static final Set<Kind> PLACES = Set.of(Kind.PLACE);

    private static final SearchIndex INDEX = SearchIndex.build(List.of(
            Entries.place("communs", "La fabrique des communs", "Récits et méthodes"),
            Entries.place("commune", "La maison de la commune", "Un lieu municipal"),
            Entries.place("rennes", "Atelier partagé", "Un commun de quartier", "Rennes", "Fablab"),
            Entries.place("travaux", "Chantier participatif", "Des travaux chaque semaine"),
            Entries.place("cooperative", "La Coopérative des tiers-lieux", "Accompagnement"),
            Entries.named("actor", Kind.ACTOR, "Les Communs d’abord")));

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
        SearchHits hits = INDEX.search("coopertive", PLACES);
        assertEquals(List.of("cooperative"), hits.iris());
        assertEquals(Optional.of("coopérative"), hits.searched());
    }

    @Test
    void neverBendsAWordItKnows() {
        assertEquals(Optional.empty(), INDEX.search("communes", PLACES).searched());
    }

    @Test
    void findsOnlyTheKindsWanted() {
        assertEquals(
                List.of("actor"), INDEX.search("communs", Set.of(Kind.ACTOR)).iris());
    }

    @Test
    void findsNoOtherKindThatLiesBetween() {
        SearchIndex index = SearchIndex.build(List.of(
                Entries.place("first", "Jardin", ""),
                Entries.named("between", Kind.ACTOR, "Jardin"),
                Entries.place("last", "Jardin", "")));
        assertEquals(List.of("first", "last"), index.search("jardins", PLACES).iris());
        assertEquals(
                List.of("between"), index.search("jardins", Set.of(Kind.ACTOR)).iris());
        assertEquals(List.of(), index.search("jardins", Set.of(Kind.NEED)).iris());
    }

    @Test
    void readsNoOperatorInWhatIsTyped() {
        assertEquals(List.of("communs"), find("+fabrique AND* (des: \"communs~"));
        assertEquals(List.of(), find("*:*"));
        assertEquals(List.of(), find(""));
    }

    @Test
    void givesEqualsInTheOrderTheyCame() {
        SearchIndex index =
                SearchIndex.build(List.of(Entries.place("b", "Jardin", ""), Entries.place("a", "Jardin", "")));
        assertEquals(List.of("b", "a"), index.search("jardins", PLACES).iris());
    }

    @Test
    void findsWhatIsAkinOnlyWhereNothingElseHasTheWord() {
        SearchIndex index = SearchIndex.build(List.of(
                Entries.place("formateur", "Des formateurs", ""),
                Entries.place("animatrice", "Une animatrice", ""),
                Entries.place("animateur", "Un animateur", "")));
        SearchHits akin = index.search("formatrices", PLACES);
        assertEquals(List.of("formateur"), akin.iris());
        assertEquals(Optional.of("formateurs"), akin.searched());
        assertEquals(List.of("animatrice"), index.search("animatrices", PLACES).iris());
    }

    @Test
    void takesTwoLettersForOthersOnlyFromEightOn() {
        SearchIndex index = SearchIndex.build(
                List.of(Entries.place("hebergement", "Hébergement", ""), Entries.place("serre", "La serre", "")));
        assertEquals(List.of("hebergement"), index.search("hébregemnt", PLACES).iris());
        assertEquals(List.of(), index.search("serrvve", PLACES).iris());
        assertEquals(List.of(), index.search("perre", PLACES).iris(), "the first letter is fixed");
    }

    @Test
    void takesNoWordForAnotherIfAskedLiterally() {
        SearchHits hits = INDEX.search("coopertive", PLACES, Manner.LITERAL, 10);
        assertEquals(List.of(), hits.iris());
        assertEquals(Optional.empty(), hits.searched());
        assertEquals(
                List.of("cooperative"),
                INDEX.search("COOPERATIVES", PLACES, Manner.LITERAL, 10).iris());
    }

    @Test
    void givesTheBestOfManyWithTheSameScores() {
        List<SearchHits.Hit> all = INDEX.search("commun", PLACES).found();
        assertEquals(
                all.subList(0, 1),
                INDEX.search("commun", PLACES, Manner.TOLERANT, 1).found());
        assertEquals(
                List.of(), INDEX.search("commun", PLACES, Manner.TOLERANT, 0).found());
    }

    @Test
    void readsEnglishAsEnglishAndFrenchAsFrench() {
        SearchIndex index = SearchIndex.build(List.of(
                Entries.english("library", "Tool libraries", "Borrow it from your community"),
                Entries.place("bibliotheque", "Les communities", "")));
        assertEquals(List.of("library"), index.search("library", PLACES).iris());
        assertEquals(
                List.of("library"), index.search("community", PLACES).iris(), "of French, English plurals are none");
    }

    @Test
    void weighsTheWordAsWrittenInANameMost() {
        SearchIndex index = SearchIndex.build(List.of(
                Entries.place("text", "A", "communs"),
                Entries.place("keyword", "B", "", "communs"),
                Entries.place("name", "Commun", ""),
                Entries.place("exact", "Communs", "")));
        assertEquals(
                List.of("exact", "name", "keyword", "text"),
                index.search("communs", PLACES).iris());
    }

    @Test
    void keepsTheOrderOfManyThings() {
        List<SearchEntry> many = IntStream.range(0, 3000)
                .mapToObj(i -> Entries.place("p" + i, "Jardin", "texte " + i))
                .toList();
        assertEquals(
                many.stream().map(SearchEntry::iri).toList(),
                SearchIndex.build(many).search("jardin", PLACES).iris());
    }

    private static List<String> find(String words) {
        return INDEX.search(words, PLACES).iris();
    }
}
