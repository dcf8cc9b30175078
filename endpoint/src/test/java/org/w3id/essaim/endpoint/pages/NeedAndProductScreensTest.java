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

/** What the first screens of needs, and of the products that people leave, say of the demonstration. */
@ExtendWith(SharedShelf.class)
class NeedAndProductScreensTest {

    private final FirstScreens screens;

    NeedAndProductScreensTest(FirstScreens shared) {
        screens = shared;
    }

    @Test
    void anOpenNeedSaysByWhenWhoCouldAnswerAndWhatMightHelp() {
        Document page = screens.page("need/fictif-douze-cles-une-serrure");
        assertEquals(
                "Oui, ce besoin est ouvert. Il est exprimé par Le Hamac et l’Établi (Exemple). Pour quand : 30 juin 2027."
                        + " Prendre contact. Vous pouvez aider ? Dites-le.",
                answer(page, "open"));
        assertEquals(
                List.of(
                        "Camille Exemple, facilitatrice accompagne sur : gouvernance · se déplace : Finistère, Morbihan ·"
                                + " défrayée Contacter Camille Exemple, facilitatrice",
                        "Collectif des Allées-et-venues (Exemple) accompagne sur : gouvernance · se déplace : France ·"
                                + " défrayée, échange Contacter Collectif des Allées-et-venues (Exemple)"),
                rows(page, "couldAnswer"));
        assertEquals(5, rows(page, "mightHelp").size());
        List<String> migration = rows(screens.page("need/fictif-sortir-les-comptes-de-la-cantine"), "couldAnswer");
        assertTrue(migration
                .get(0)
                .startsWith("La Godille douce (Exemple) compétence : migration · se déplace : Bretagne"));
        assertTrue(migration.get(1).startsWith("Liléo compétence : migration · où aller n’est pas dit"));
        assertEquals(2, migration.size());
    }

    @Test
    void whoOnlyGoesElsewhereCouldNotAnswerAndWhatIsArchivedCannotHelp() {
        List<String> help = rows(screens.page("need/fictif-sortir-les-comptes-de-la-cantine"), "mightHelp");
        assertFalse(help.stream().anyMatch(r -> r.startsWith("Calepin, édition des îles")), "archived");
        assertFalse(
                answer(screens.page("need/fictif-traduire-la-roue-en-breton"), "couldAnswer")
                        .contains("Camille"),
                "asked for all of Brittany, she goes to a part of it");
    }

    @Test
    void aNeedThatIsOverSaysWhatMetItAndAsksForNoMore() {
        Document met = screens.page("need/fictif-expliquer-comment-on-decide");
        assertEquals(List.of("open", "answered"), questions(met));
        assertEquals(
                "Non, ce besoin est pourvu. Il était exprimé par La Soute à idées (Exemple).", answer(met, "open"));
        assertEquals(3, rows(met, "answered").size());
        assertEquals(List.of("open"), questions(screens.page("need/fictif-heberger-les-videos")));
        Document funded = screens.page("need/fictif-financer-les-venues-en-finistere");
        assertTrue(answer(funded, "needFunds")
                .startsWith("Déjà trouvé : au moins 1 050,50 €, un montant non publié. On cherche 1 800 €."));
    }

    @Test
    void aProductSaysWhatReplacesItUnderWhichLicenceAndWhoLeftItWithWhichData() {
        Document page = screens.page("product/fictif-tableur-ferme");
        assertEquals(
                List.of("Calepin de quai (Exemple) MIT, libre, permissive · reprend ses données · Logiciel · porté par"
                        + " Brouillon & Filles (Exemple) · 1 adoption, 1 adoption abandonnée"),
                rows(page, "alternatives"));
        assertEquals(
                List.of(
                        "Le Hamac et l’Établi passe à Calepin de quai, sans perdre une ligne (Exemple) Adopté · depuis juin"
                                + " 2026 · données reprises : toutes",
                        "Le Wagonnet fleuri renonce à Calepin de quai, faute d’aide au bon moment (Exemple) Abandonné ·"
                                + " depuis octobre 2025 · données reprises : perdues"),
                rows(page, "left"));
        assertTrue(rows(page, "comeForProduct").get(0).startsWith("La Godille douce (Exemple) se déplace : Bretagne"));
        assertTrue(rows(screens.page("product/fictif-videos-fermees"), "alternatives")
                .get(0)
                .startsWith("Petit écran partagé (Exemple) licence non dite · reprise des données non dite"));
    }
}
