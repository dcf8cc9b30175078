package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Kind;

class SuggestTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private static final SearchIndex INDEX = SearchIndex.build(List.of(
            Entries.named("funding", Kind.FUNDING, "Remise exceptionnelle"),
            Entries.named("later", Kind.COMMONS, "Guide de la remise"),
            Entries.named("long", Kind.PLACE, "Remise du quartier nord"),
            Entries.named("short", Kind.PLACE, "Rémise"),
            Entries.named("article", Kind.PLACE, "L’Atelier partagé"),
            Entries.named("alias", Kind.ACTOR, "Fédération des ateliers", "FDA", "Atelier fédéral"),
            Entries.place("text", "Grange", "Une remise", "remise")));

    @Test
    void putBeginningsOfNamesBeforeLaterWordsAndWantedKindsBeforeOthers() {
        assertEquals(List.of("short", "long", "funding", "later"), suggest("remi"));
    }

    @Test
    void putAccentsCaseAndArticlesAside() {
        assertEquals(List.of("short", "long", "funding", "later"), suggest("RÉMI"));
        assertEquals(List.of("alias", "article"), suggest("atel"));
        assertEquals(List.of("article"), suggest("l'atelier par"));
    }

    @Test
    void takeEveryWordAsABeginning() {
        assertEquals(List.of("long"), suggest("nor rem"));
        assertEquals(List.of(), suggest("remise rennes"));
    }

    @Test
    void lookAtNamesOnly() {
        assertEquals(List.of("text"), suggest("gran"));
    }

    @Test
    void findOtherNamesAndSayWhich() {
        List<Suggestion> found = INDEX.suggest("fda", ALL, 5, iri -> true);
        assertEquals(List.of(new Suggestion("alias", Kind.ACTOR, List.of("FDA"))), found);
        assertEquals(
                List.of("Atelier fédéral"),
                INDEX.suggest("atelier fed", ALL, 5, iri -> true).get(0).names());
        assertEquals(
                List.of("Fédération des ateliers"),
                INDEX.suggest("ateliers", ALL, 5, iri -> true).get(0).names());
    }

    @Test
    void giveSoManyOfEachKindAndOnlyThoseAllowed() {
        assertEquals(
                List.of("short", "funding", "later"),
                INDEX.suggest("remi", ALL, 1, iri -> true).stream()
                        .map(Suggestion::iri)
                        .toList());
        assertEquals(
                List.of("long", "funding", "later"),
                INDEX.suggest("remi", ALL, 1, iri -> !iri.equals("short")).stream()
                        .map(Suggestion::iri)
                        .toList());
        assertEquals(
                List.of("later"),
                INDEX.suggest("remi", Set.of(Kind.COMMONS), 5, iri -> true).stream()
                        .map(Suggestion::iri)
                        .toList());
    }

    @Test
    void giveNothingForNothing() {
        for (String typed : List.of("", " ", "-", "’", "«»")) {
            assertEquals(List.of(), suggest(typed), typed);
        }
    }

    @Test
    void readLongNamesAsFarAsTheyAreTyped() {
        String name =
                "Société coopérative d’intérêt collectif pour la transformation des anciennes manufactures du canal";
        SearchIndex index = SearchIndex.build(List.of(Entries.named("long", Kind.ACTOR, name)));
        for (int end = 1; end <= name.length(); end++) {
            assertEquals(
                    1,
                    index.suggest(name.substring(0, end), ALL, 5, iri -> true).size(),
                    name.substring(0, end));
        }
    }

    private static List<String> suggest(String typed) {
        return INDEX.suggest(typed, ALL, 5, iri -> true).stream()
                .map(Suggestion::iri)
                .toList();
    }
}
