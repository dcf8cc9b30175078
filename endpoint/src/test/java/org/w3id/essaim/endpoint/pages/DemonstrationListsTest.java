package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.ontology.Kind;

/** What the list of each kind and the search say of the demonstration. */
@ExtendWith(SharedShelf.class)
class DemonstrationListsTest {

    private static Shelf shelf;
    private static Pages pages;

    @BeforeAll
    static void take(Shelf shared) {
        shelf = shared;
        pages = new Pages(new Assets());
    }

    private static Document list(Kind kind, String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] both = pair.split("=", 2);
            parameters.put(both[0], List.of(both[1]));
        }
        ViewQuery asked = ViewQuery.parse(kind, parameters, shelf.catalogue);
        PageContext context = shelf.context(Lang.FR, "/fr/" + asked.pathAndQuery());
        return Jsoup.parse(pages.list(context, kind, shelf.lists.run(asked, ListPage.FACETS)));
    }

    private static List<String> facet(Document page, String title) {
        return page.select(".filter section").stream()
                .filter(s -> s.expectFirst("h2").text().equals(title))
                .flatMap(s -> s.select("li").eachText().stream())
                .toList();
    }

    @Test
    void whoCanComeIsChosenByWhereOnWhatAndWithWhichSkill() {
        Document page = list(Kind.ACTOR, "");
        assertEquals("Se déplace jusqu’à", page.expectFirst(".filter h2").text());
        assertEquals(
                List.of("Finistère 4", "Morbihan 3", "Bretagne 2", "Hauts-de-France 2", "France 1"),
                facet(page, "Se déplace jusqu’à"));
        assertTrue(facet(page, "Peut accompagner sur").contains("Utilo, guide de la facilitation 4"));
        assertTrue(facet(page, "Compétence").contains("Facilitation 3"));
    }

    @Test
    void aFilterIsCalledByItsNameInTitleAndChip() {
        Document page = list(Kind.ACTOR, "canAccompany=gouvernance&serves=department-29");
        assertEquals(
                "Acteurs · Gouvernance, se déplace : Finistère",
                plain(page.expectFirst("h1").text()));
        assertEquals(
                List.of("Gouvernance ×", "Finistère ×"), page.select(".chip").eachText());
        assertEquals("2 acteurs", page.expectFirst("#count").text());
        assertEquals(
                "Adoptions · Utilo, guide de la facilitation",
                list(Kind.ADOPTION, "adopted=commons/utilo").expectFirst("h1").text());
        assertEquals(
                "Lieux en Bretagne",
                list(Kind.PLACE, "territory=region-53").expectFirst("h1").text());
    }

    @Test
    void visitsAreListedByDateAndSayWhetherTheyAreToCome() {
        Document page = list(Kind.INTERVENTION, "");
        assertEquals(12, page.select(".visits .visit").size());
        assertEquals(
                List.of("À venir", "À venir", "Passée"),
                page.select(".tense").eachText().subList(0, 3));
        assertTrue(plain(page.expectFirst(".visit").text()).startsWith("4 février 2027 À venir"));
        assertFalse(page.text().contains("La Godille douce (Exemple) · organisée par La Godille douce"), "twice");
    }

    @Test
    void whatLeavesNothingToChooseIsNotOffered() {
        assertEquals(List.of(), facet(list(Kind.MOOC, ""), "Type"), "all are MOOCs");
        assertEquals(
                List.of("Néophytes 2", "Acteurs des communs 1", "Équipes de tiers-lieux 1", "ESS 1"),
                facet(list(Kind.MOOC, ""), "Pour qui"));
        assertTrue(list(Kind.NEED, "").select(".paging").isEmpty(), "one page");
        assertTrue(list(Kind.ADOPTION, "").expectFirst(".paging").text().startsWith("1 à 20 sur 70"));
    }

    @Test
    void theRowsOfEachKindTellWhatMatters() {
        assertRow(
                Kind.COMMONS,
                "Calepin de quai",
                "Logiciel · porté par Brouillon & Filles (Exemple) · 1 adoption, 1" + " adoption abandonnée");
        assertRow(Kind.ACTOR, "Camille", "Finistère · se déplace : Finistère, Morbihan");
        assertRow(
                Kind.NEED,
                "Douze clés",
                "Accompagnement · exprimé par Le Hamac et l’Établi (Exemple) · pour le 30 juin" + " 2027");
        assertRow(Kind.NEED, "Trouver où héberger", "Hébergement · exprimé par Le Parapluie commun (Exemple) · Caduc");
        assertRow(Kind.PRODUCT, "Exemple de plateforme", "2 alternatives");
        assertRow(
                Kind.SESSION,
                "Session d’hiver",
                "18 janvier – 21 février 2027 · MOOC : prendre soin d’un commun à" + " plusieurs (Exemple)");
        assertRow(Kind.FUNDING, "Les venues en Finistère, aidées par le Pays", "Subvention · Montant non publié");
        assertRow(Kind.DIRECTORY, "Annuaire des Portes", "Acteurs, Communs, Lieux, Ressources");
        assertRow(Kind.LEARNING, "Guide", "Guide, Vidéo · pour équipes de tiers-lieux, néophytes");
        assertRow(Kind.STUDY, "Ce qu’Utilo", "Rapport · Achevé · mars 2026 · sur Utilo, guide de la facilitation");
        assertRow(Kind.PLACE, "La Sardine", "Cuisine, Nourricier · Douarnenez, Finistère");
        assertRow(Kind.MOOC, "MOOC : prendre", "pour équipes de tiers-lieux, ESS, néophytes");
    }

    private static void assertRow(Kind kind, String name, String detail) {
        Document page = list(kind, "q=Exemple&limit=100");
        List<String> details = page.select(".row").stream()
                .filter(row -> plain(row.expectFirst(".rowname").text()).startsWith(name))
                .map(row -> plain(row.expectFirst(".detail").text()))
                .toList();
        assertEquals(List.of(detail), details, kind + " " + name);
    }

    @Test
    void aSearchFindsWhoCanComeByTheme() {
        Document page = Jsoup.parse(pages.search(
                shelf.context(Lang.FR, "/fr/search?q=gouvernance"),
                "gouvernance",
                shelf.lists.search("gouvernance", 5)));
        List<String> actors =
                page.select("#found-actor").parents().get(1).select(".rowname").eachText();
        assertTrue(actors.contains("Camille Exemple, facilitatrice"), actors.toString());
        assertTrue(plain(page.text()).contains("Vous cherchez quelqu’un, une date, une aide ? Voyez qui peut venir"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
