package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.pages.FirstScreens.answer;
import static org.w3id.essaim.endpoint.pages.FirstScreens.plain;
import static org.w3id.essaim.endpoint.pages.FirstScreens.questions;
import static org.w3id.essaim.endpoint.pages.FirstScreens.rows;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first screens of places, people, organisations and territories say of the demonstration. */
@ExtendWith(SharedShelf.class)
class PlaceAndActorScreensTest {

    private final FirstScreens screens;

    PlaceAndActorScreensTest(FirstScreens shared) {
        screens = shared;
    }

    @Test
    void aPlaceSaysWhatItAdoptedWhoCameWhatItNeedsAndWhoIsNear() {
        Document page = screens.page("place/fictif-la-sardine-studieuse-29046");
        assertEquals(List.of("adopted", "visits", "placeNeeds", "nearby"), questions(page));
        assertEquals(
                List.of("Utilo, guide de la facilitation Essai Depuis avril 2026 Après quelle visite Formation à la"
                        + " facilitation, entre deux services (Exemple), le 12 mars 2026"),
                rows(page, "adopted"));
        assertTrue(rows(page, "visits").get(0).startsWith("12 mars 2026 Passée Formation à la facilitation"));
        assertEquals(
                List.of("Sortir les comptes de la cantine d’un tableur fermé (Exemple) Migration · exprimé par La"
                        + " Sardine studieuse (Exemple) · pour avril 2027"),
                rows(page, "placeNeeds"));
        assertEquals(4, rows(page, "nearby").size(), "two of the department, one of the region, one of the country");
        assertTrue(rows(screens.page("place/fictif-le-cormoran-bricoleur-29232"), "visits")
                .get(0)
                .startsWith("4 février 2027 À venir"));
    }

    @Test
    void anAddressNamesItsTown() {
        assertTrue(plain(screens.page("place/atelier-de-la-flibuste-35288")
                        .expectFirst(".side")
                        .text())
                .contains("Adresse 35280 Saint-Malo"));
        assertTrue(plain(screens.page("place/fictif-la-noix-fendue-46102")
                        .expectFirst(".side")
                        .text())
                .contains("Adresse 1 rue de l’Exemple, 46100 Figeac"));
    }

    @Test
    void aPersonSaysOnWhatWhereAndOnWhichTermsAndHowToReachThem() {
        Document page = screens.page("actor/p-k7w2mqe4");
        assertEquals(
                "Camille Exemple, facilitatrice peut accompagner sur gouvernance, La Roue des décisions (Exemple) et Utilo,"
                        + " guide de la facilitation. Compétences : droit et facilitation. Se déplace : Finistère et"
                        + " Morbihan. Conditions : défrayée. Prendre contact.",
                answer(page, "accompanies"));
        assertEquals(
                "https://fictif.example/acteur/les-lance-amarres/nous-ecrire",
                page.expectFirst("#accompanies").parent().select("a").last().attr("href"));
        assertEquals(2, rows(page, "followed").size());
        assertTrue(rows(page, "followed")
                .get(1)
                .endsWith("suivie de La Soute à idées décide avec la Roue, et lui ajoute" + " une carte (Exemple)"));
        String side = plain(page.expectFirst(".side").text());
        assertTrue(side.contains("Langue breton français"), side);
        assertTrue(side.contains("Accord de la personne, le 5 octobre 2026"), side);
    }

    @Test
    void noPageOfAPersonNamesATerritoryFinerThanADepartment() {
        Set<String> territories = Set.copyOf(screens.page("actor/p-k7w2mqe4")
                .select("a[href^=/fr/territory/]")
                .eachAttr("href"));
        assertEquals(Set.of("/fr/territory/department-29", "/fr/territory/department-56"), territories);
    }

    @Test
    void anOrganisationHelpsToLeaveProductsAndSaysWhatFollowedItsVisits() {
        Document page = screens.page("actor/fictif-la-godille-douce");
        assertEquals(
                "La Godille douce (Exemple) peut accompagner sur numérique, Utilo, guide de la facilitation et Vidéos du"
                        + " bourg (Exemple). Aide à quitter Exemple de plateforme de vidéos fermée et Exemple de"
                        + " tableur en ligne fermé. Compétences : formation, hébergement et migration. Se déplace :"
                        + " Bretagne. Conditions : rémunérée. Prendre contact.",
                answer(page, "accompanies"));
        assertEquals(5, rows(page, "followed").size());
        assertEquals(
                "Ce sur quoi Brouillon & Filles (Exemple) peut accompagner n’est pas encore dit. Vous le savez ?"
                        + " Dites-le. Compétences : développement et hébergement. Prendre contact.",
                answer(screens.page("actor/fictif-brouillon-et-filles"), "accompanies"));
    }

    @Test
    void aTerritorySaysWhoCanComeWhatIsNeededWhoCameAndWhatWasAdopted() {
        Document page = screens.page("territory/department-29");
        assertEquals(
                List.of("goes", "neededThere", "visitedThere", "adoptedThere", "inside", "parts"), questions(page));
        assertEquals(
                List.of("Camille Exemple", "Les Lance-amarres", "La Godille douce", "Collectif des Allées"),
                rows(page, "goes").stream()
                        .map(r -> r.replaceFirst(
                                "^(Camille Exemple|Les Lance-amarres|La Godille douce|Collectif des Allées).*", "$1"))
                        .toList());
        assertEquals(
                List.of("Sortir les comptes de la cantine d’un tableur fermé (Exemple) Migration · exprimé par La"
                        + " Sardine studieuse (Exemple) · pour avril 2027"),
                rows(page, "neededThere"));
        assertEquals(5, rows(page, "visitedThere").size());
        assertEquals(5, rows(page, "adoptedThere").size());
        assertEquals("24 lieux 6 acteurs 3 besoins 5 visites 5 adoptions 1 commun", answer(page, "inside"));
        assertEquals(
                "Aucun besoin ouvert n’y est exprimé. Exprimer un besoin",
                answer(screens.page("territory/commune-29003"), "neededThere"));
        assertEquals(4, rows(screens.page("territory/region-53"), "goes").size(), "those of a part of it too");
    }
}
