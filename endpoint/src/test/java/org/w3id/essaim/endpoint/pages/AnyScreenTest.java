package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.pages.FirstScreens.answer;
import static org.w3id.essaim.endpoint.pages.FirstScreens.plain;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What holds of first screens whatever their kind, and what the home page and the page for contributors show. */
@ExtendWith(SharedShelf.class)
class AnyScreenTest {

    private final FirstScreens screens;

    AnyScreenTest(FirstScreens shared) {
        screens = shared;
    }

    @Test
    void theHomePageShowsTheNextNeedsVisitsAndSessionsFirst() {
        Document page = Jsoup.parse(screens.pages().home(screens.shelf().context(Lang.FR, "/fr/")));
        assertTrue(plain(page.text()).contains("1 177 situés, sur 1 450 connus"), "a library is no third place");
        List<String> needs = page.select("#needs").parents().get(1).select(".row").stream()
                .map(row -> plain(row.text()))
                .toList();
        assertTrue(needs.get(0).endsWith("· pour mars 2027"), needs.toString());
        assertTrue(needs.get(1).endsWith("· pour avril 2027"), needs.toString());
        assertTrue(needs.get(2).endsWith("· pour le 30 juin 2027"), needs.toString());
        assertEquals(
                "Session d’hiver 2027, à venir (Exemple) 18 janvier – 21 février 2027 · MOOC : prendre soin d’un commun à"
                        + " plusieurs (Exemple)",
                needs.get(needs.size() - 1));
        assertEquals(
                List.of("À venir", "À venir", "Passée", "Passée"),
                page.select(".visits .tense").eachText());
    }

    @Test
    void whereTheRealGraphKnowsNothingTheNextStepIsOffered() throws IOException {
        Shelf real = Shelf.ofFolder(
                Shelf.root().resolve("examples/graph"), Shelf.root().resolve("ontology"));
        Thing place =
                real.catalogue.thing(Kind.PLACE, "atelier-de-la-flibuste-35288").orElseThrow();
        Document page = Jsoup.parse(screens.pages().thing(real.context(Lang.FR, "/fr/"), place));
        assertEquals(
                List.of(
                        "/fr/contribute?new=adoption",
                        "/fr/contribute?new=intervention",
                        "/fr/contribute?new=need",
                        "/fr/contribute?new=actor",
                        "/fr/actor"),
                page.select(".questions a").eachAttr("href"));
        assertEquals(
                "Personne n’a encore dit se déplacer jusqu’ici. Vous pouvez venir ? Dites-le, ou cherchez parmi tous les"
                        + " acteurs.",
                answer(page, "nearby"));
        assertTrue(page.select(".demo").isEmpty());
        Document home = Jsoup.parse(screens.pages().home(real.context(Lang.FR, "/fr/")));
        assertTrue(home.select("h3").isEmpty(), "no session is to come, so none is headed");
    }

    @Test
    void whoHasSomethingToAddIsToldWhereItGoesAndShownOneLikeIt() {
        Document page = Jsoup.parse(
                screens.pages().contribute(screens.shelf().context(Lang.FR, "/fr/contribute?new=need"), Kind.NEED));
        assertEquals("La fiche à ajouter : Besoin", plain(page.expectFirst("h2").text()));
        String first = plain(page.expectFirst("#new").parent().text());
        assertTrue(first.contains("dossier need. La commande essaim new need l’écrit avec vous"), first);
        assertFalse(page.select("#new")
                .parents()
                .get(0)
                .select("a[href^=/graph/need/]")
                .isEmpty());
    }

    @Test
    void thePagesSayTheSameInEnglish() {
        Document need = screens.page(Lang.EN, "need/fictif-douze-cles-une-serrure");
        assertEquals(
                "Yes, this need is open. It is expressed by Le Hamac et l’Établi (Example). By when: 30 June 2027. Get in"
                        + " touch. Can you help? Say so.",
                answer(need, "open"));
        assertEquals(
                "Camille Example, facilitator can accompany on governance, The Wheel of Decisions (Example) and Utilo, a"
                        + " facilitation guide. Skills: law and facilitation. Goes to: Finistère and Morbihan. Terms:"
                        + " expenses only. Get in touch.",
                answer(screens.page(Lang.EN, "actor/p-k7w2mqe4"), "accompanies"));
        assertEquals(
                "Le Wagonnet fleuri (Example) tried or adopted Calepin de quai (Example), then gave it up. Since October"
                        + " 2025, until 31 March 2026. To replace: Example of a closed online spreadsheet. Data carried"
                        + " over: lost.",
                answer(screens.page(Lang.EN, "adoption/fictif-calepin-de-quai-le-wagonnet-fleuri"), "who"));
    }

    @Test
    void noEnglishStandsOnAFrenchPageOfTheDemonstration() {
        for (Kind kind : Kind.values()) {
            for (Thing thing : screens.shelf().catalogue.things(kind)) {
                if (thing.isFictional()) {
                    String name = kind.slug() + "/" + thing.slug();
                    assertEquals(
                            List.of(),
                            screens.page(name).select("main [lang=en]").eachText(),
                            name);
                }
            }
        }
    }

    @Test
    void everyPageOfTheDemonstrationSaysSo() {
        Document real = screens.page("commons/peertube");
        assertFalse(real.select(".demo").isEmpty());
        assertTrue(real.select(".kindline .tag").isEmpty());
        assertEquals(
                "exemple fictif",
                screens.page("commons/fictif-roue-des-decisions")
                        .expectFirst(".kindline .tag")
                        .text());
    }
}
