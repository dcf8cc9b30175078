package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.pages.FirstScreens.answer;
import static org.w3id.essaim.endpoint.pages.FirstScreens.questions;
import static org.w3id.essaim.endpoint.pages.FirstScreens.rows;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first screens of visits, adoptions and fundings say of the demonstration: when, who, what followed, how much. */
@ExtendWith(SharedShelf.class)
class HappeningScreensTest {

    private final FirstScreens screens;

    HappeningScreensTest(FirstScreens shared) {
        screens = shared;
    }

    @Test
    void aVisitSaysWhenWhereWhoWhatFollowedAndWhoPaid() {
        Document page = screens.page("intervention/fictif-2026-02-le-parapluie-commun");
        assertTrue(answer(page, "when")
                .startsWith(
                        "février 2026, Le Parapluie commun (Exemple) (Rennes, Ille-et-Vilaine). Animée par La Godille"
                                + " douce (Exemple) À quelles conditions Rémunérée"));
        assertTrue(rows(page, "introduces").get(0).startsWith("Vidéos du bourg (Exemple)"));
        assertTrue(answer(page, "after").startsWith("Une adoption a suivi."));
        assertEquals(
                List.of("Qui", "État", "Depuis", "Commun"),
                page.select(".adoptions thead th").eachText());
        assertEquals(
                List.of("Le Parapluie commun (Exemple) Adopté Depuis le 2 mars 2026 Commun Vidéos du bourg (Exemple)"),
                rows(page, "after"));
        assertEquals(
                "Conditions : rémunérée. Le déménagement des vidéos, payé par le Réseau (Exemple) Prestation · 450 €",
                answer(page, "paid"));
    }

    @Test
    void aVisitToComeIsNotToldInThePast() {
        Document page = screens.page("intervention/fictif-2026-12-10-mediatheque-du-quai-exemple");
        assertEquals(List.of("when", "willIntroduce", "after", "pays"), questions(page));
        assertEquals("La visite n’a pas encore eu lieu.", answer(page, "after"));
        assertFalse(page.text().contains("a eu lieu à"), "the picture");
        Document planned = screens.page("intervention/fictif-2026-04-09-mieux-se-reunir");
        assertTrue(answer(planned, "after").startsWith("Rien n’est encore adopté ; une suite est pressentie."));
        assertTrue(answer(screens.page("intervention/fictif-2026-10-15-permanence-calepin"), "when")
                .startsWith("15 octobre 2026, en ligne : fictif.example"));
    }

    @Test
    void anAdoptionSaysWhoWhatInWhichStateInsteadOfWhatAndSinceWhen() {
        assertEquals(
                "Le Parapluie commun (Exemple) a adopté Vidéos du bourg (Exemple). Depuis le 2 mars 2026. Pour remplacer :"
                        + " Exemple de plateforme de vidéos fermée. Données reprises : en partie.",
                answer(screens.page("adoption/fictif-videos-du-bourg-le-parapluie-commun"), "who"));
        assertEquals(
                "Le Wagonnet fleuri (Exemple) a essayé ou adopté Calepin de quai (Exemple), puis l’a abandonné. Depuis"
                        + " octobre 2025, jusqu’au 31 mars 2026. Pour remplacer : Exemple de tableur en ligne fermé."
                        + " Données reprises : perdues.",
                answer(screens.page("adoption/fictif-calepin-de-quai-le-wagonnet-fleuri"), "who"));
        assertEquals(
                "Communauté de communes du Pays d’Exemple pense adopter Utilo, guide de la facilitation.",
                answer(screens.page("adoption/fictif-utilo-communaute-de-communes-exemple"), "who"));
        assertEquals(
                "La Sardine studieuse (Exemple) essaie Utilo, guide de la facilitation. Depuis avril 2026.",
                answer(screens.page("adoption/fictif-utilo-la-sardine-studieuse"), "who"));
        assertEquals(
                "La Noix fendue (Exemple) a adopté Movilab et y contribue. Depuis juillet 2026.",
                answer(screens.page("adoption/fictif-movilab-la-noix-fendue"), "who"));
        Document page = screens.page("adoption/fictif-utilo-le-cormoran-bricoleur");
        assertEquals(List.of("who", "afterVisit", "companion", "evidence"), questions(page));
        assertTrue(rows(page, "afterVisit").get(0).startsWith("Un jour au Cormoran bricoleur"));
        assertTrue(rows(page, "companion").get(0).startsWith("Les Lance-amarres (Exemple)"));
        assertEquals("Inventé pour la démonstration.", answer(page, "evidence"));
    }

    @Test
    void aFundingSaysHowMuchAndATotalThatIsAFloor() {
        Document page = screens.page("funding/fictif-venues-finistere-troisieme-tabouret");
        assertEquals(
                "Fondation du Troisième Tabouret (Exemple) a financé Financer dix venues dans des lieux du Finistère"
                        + " (Exemple). Montant : 900 €.",
                answer(page, "funded"));
        assertTrue(answer(page, "total")
                .startsWith(
                        "Pour Financer dix venues dans des lieux du Finistère (Exemple), 3 financements sont connus :"
                                + " au moins 1 050,50 €, un montant non publié. On cherche 1 800 €."));
        assertTrue(answer(screens.page("funding/fictif-roue-des-decisions-la-godille-douce"), "funded")
                .endsWith("Montant non publié. Vous le savez ? Dites-le."));
        assertTrue(answer(screens.page("funding/compagnie-des-tiers-lieux-mel"), "total")
                .startsWith("Pour Compagnie des Tiers-Lieux, 5 financements sont connus : 5 montants non publiés."));
    }
}
