package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.pages.FirstScreens.answer;
import static org.w3id.essaim.endpoint.pages.FirstScreens.plain;
import static org.w3id.essaim.endpoint.pages.FirstScreens.questions;
import static org.w3id.essaim.endpoint.pages.FirstScreens.rows;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first screen of a commons says of the demonstration: who can come, who adopted it, what is needed, under which licence. */
@ExtendWith(SharedShelf.class)
class CommonsScreenTest {

    private final FirstScreens screens;

    CommonsScreenTest(FirstScreens shared) {
        screens = shared;
    }

    @Test
    void aCommonsSaysWhoCanComeWhoAdoptedItAndWhatIsNeeded() {
        Document page = screens.page("commons/fictif-roue-des-decisions");
        assertEquals(List.of("come", "adopters", "needs", "introducedAt", "learn"), questions(page));
        assertEquals(
                List.of(
                        "Camille Exemple, facilitatrice se déplace : Finistère, Morbihan · déjà une visite pour ce commun"
                                + " · prochaine visite : le 10 décembre 2026 · défrayée"
                                + " Contacter Camille Exemple, facilitatrice",
                        "Les Lance-amarres (Exemple) se déplace : Finistère · déjà une visite pour ce commun"
                                + " · à titre gracieux, défrayée Contacter Les Lance-amarres (Exemple)",
                        "Collectif des Allées-et-venues (Exemple) accompagne sur : gouvernance · se déplace : France"
                                + " · défrayée, échange Contacter Collectif des Allées-et-venues (Exemple)"),
                rows(page, "come"));
        assertTrue(answer(page, "adopters")
                .startsWith("2 lieux l’ont adopté. Pressenti 0 Essai 0 Adopté 1 Contribue 1 Abandonné 0"));
        assertEquals(
                List.of(
                        "La Soute à idées (Exemple) Contribue Depuis le 3 février 2026 Après quelle visite Atelier :"
                                + " décider à vingt sans y passer la nuit (Exemple), le 6 novembre 2025",
                        "Le Cormoran bricoleur (Exemple) Adopté Depuis 2025 Après quelle visite non dite"),
                rows(page, "adopters"));
        assertEquals(
                List.of(
                        "Traduire la Roue des décisions en breton (Exemple) Contributions · exprimé par Les Tourne-roue"
                                + " (Exemple)",
                        "Financer dix venues dans des lieux du Finistère (Exemple) Financement · exprimé par Les"
                                + " Lance-amarres (Exemple) · En cours"),
                rows(page, "needs"));
        String side = plain(page.expectFirst(".side").text());
        assertTrue(side.contains("Licence CC-BY-SA-4.0 libre, copyleft Porté par Les Lance-amarres (Exemple)"), side);
        assertTrue(side.contains("au moins 640 €, un montant non publié"), side);
        assertTrue(side.contains("Ressource : oui"), side);
    }

    @Test
    void whoIsOnlyThoughtOfOrGaveUpIsNotSaidToHaveAdopted() {
        Document utilo = screens.page("commons/utilo");
        assertTrue(answer(utilo, "adopters")
                .startsWith("3 adoptions sont enregistrées. Pressenti 1 Essai 1 Adopté 1 Contribue 0 Abandonné 0"));
        String around = plain(utilo.expectFirst(".neighbours .answer").text());
        assertTrue(
                around.contains("adopté par Le Cormoran bricoleur (Exemple) ; essayé par La Sardine studieuse"),
                around);
        assertTrue(around.contains("envisagé par Communauté de communes du Pays d’Exemple"), around);
        String calepin = plain(screens.page("commons/fictif-calepin-de-quai")
                .expectFirst(".neighbours .answer")
                .text());
        assertTrue(calepin.contains("abandonné par Le Wagonnet fleuri (Exemple)"), calepin);
        assertEquals(
                "Utilo, guide de la facilitation Méthode · porté par Ti Lab · 2 adoptions, 1 adoption pressentie",
                rows(screens.page("intervention/fictif-2026-04-09-mieux-se-reunir"), "introduces")
                        .get(1));
    }

    @Test
    void aCommonsWithoutAnybodyNamesThoseOfItsThemeOrOffersToComeForward() {
        Document alone = screens.page("commons/fictif-calepin-edition-des-iles");
        assertTrue(
                answer(alone, "come")
                        .startsWith(
                                "Personne ne s’est encore signalé pour Calepin, édition des îles (Exemple). Vous pouvez venir ?"
                                        + " Dites-le. Sur le même thème : La Godille douce (Exemple) accompagne sur : numérique"));
        Document real = screens.page("commons/peertube");
        assertEquals(
                "Personne ne s’est encore signalé pour Peertube. Vous pouvez venir ? Dites-le.", answer(real, "come"));
        assertEquals(
                "/fr/contribute?new=actor",
                real.expectFirst("#come").parent().expectFirst("a").attr("href"));
        assertEquals(
                "/fr/contribute?new=need",
                real.expectFirst("#needs").parent().expectFirst("a").attr("href"));
    }

    @Test
    void twentyAdoptersAreASentenceAndAList() {
        Document page = screens.page("commons/peertube");
        assertTrue(answer(page, "adopters").startsWith("20 organisations l’ont adopté. Aucune visite n’est rapportée"));
        assertEquals(20, page.select(".names li").size());
        assertTrue(plain(page.expectFirst(".neighbours .answer").text()).contains("adopté par 20 acteurs."));
    }

    @Test
    void anOldLicenceAndTheWordsOfASourceAreCalledThat() {
        String old =
                plain(screens.page("commons/asqatasun").expectFirst(".side").text());
        assertTrue(
                old.contains("AGPL-3.0 libre, copyleft. Identifiant ancien : AGPL-3.0-or-later ou AGPL-3.0-only ?"),
                old);
        String words = plain(screens.page("commons/umap").expectFirst(".side").text());
        assertTrue(words.contains("« BSD-3.0 » Mots de la source ; l’identifiant n’est pas dit."), words);
        assertTrue(words.contains("Sous quelle licence"), words);
    }
}
