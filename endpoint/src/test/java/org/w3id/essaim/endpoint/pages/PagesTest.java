package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.ontology.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private final Samples samples = new Samples();

    PagesTest() throws IOException {}

    @Test
    void aCommonsSaysFirstWhoCanCome() {
        Document page = thing(Lang.FR, Kind.COMMONS, "guide-exemple");
        assertEquals("Qui peut venir\u202f?", page.expectFirst("h2").text());
        assertEquals(
                "Association Exemple", page.expectFirst(".questions .rowname").text());
        assertTrue(page.expectFirst(".questions .detail")
                .text()
                .contains("déjà une visite pour ce commun · prochaine visite : le 14 janvier 2027"));
        assertEquals(
                "https://asso.example/contact",
                page.expectFirst(".questions .row .button").attr("href"));
    }

    @Test
    void aCommonsCountsEveryStateOfItsAdoptions() {
        Document page = thing(Lang.FR, Kind.COMMONS, "guide-exemple");
        assertEquals(5, page.select(".states li").size());
        assertEquals(2, page.select(".adoptions tbody tr").size());
        assertTrue(page.select(".adoptions").text().contains("2024, jusqu’en 2025"));
        assertTrue(page.select(".adoptions").text().contains("non dite"));
    }

    @Test
    void whoGaveUpIsNotCountedAmongThoseWhoAdopted() {
        assertTrue(thing(Lang.FR, Kind.COMMONS, "guide-exemple").text().contains("2 adoptions sont enregistrées"));
    }

    @Test
    void aTotalIsAFloorWhenAmountsAreNotPublished() {
        String text =
                thing(Lang.FR, Kind.COMMONS, "guide-exemple").select(".panel").text();
        assertTrue(text.contains("au moins 1\u202f200 €, un montant non publié"), text);
    }

    @Test
    void whatIsMissingComesFirstWithItsLink() {
        Document page = thing(Lang.FR, Kind.COMMONS, "guide-exemple");
        assertEquals("Règles : à compléter", page.expectFirst(".gap").text());
        assertEquals(
                "/fr/contribute?thing=commons/guide-exemple",
                page.expectFirst(".gaps a").attr("href"));
    }

    @Test
    void whatIsNotSaidIsSaid() {
        String text = thing(Lang.FR, Kind.PLACE, "lieu-exemple-sud-35238").text();
        assertTrue(text.contains("Pas encore dit. Qui fait vivre ce lieu\u202f?"), text);
        assertTrue(text.contains("Aucun besoin n’est exprimé"), text);
    }

    @Test
    void aTextInAnotherLanguageIsMarked() {
        Document page = thing(Lang.EN, Kind.NEED, "traduire-exemple");
        assertEquals("fr", page.expectFirst("h1 span").attr("lang"));
        assertEquals("fr", page.expectFirst(".lead span").attr("lang"));
        assertEquals("in French", page.expectFirst(".tag").text());
        assertTrue(thing(Lang.EN, Kind.STUDY, "etude-exemple").select("h1 span").isEmpty());
    }

    @Test
    void theLanguageSwitchLeadsToTheSamePage() {
        Document page = Jsoup.parse(samples.list(Lang.FR, Kind.PLACE, Map.of("territory", List.of("region-53")))
                .html());
        assertEquals(
                "/en/place?territory=region-53",
                page.expectFirst(".menu a[hreflang]").attr("href"));
        assertEquals("Lieux en Bretagne", page.expectFirst("h1").text());
    }

    @Test
    void aChosenFilterCanBeLetGo() {
        Document page = Jsoup.parse(samples.list(Lang.FR, Kind.PLACE, Map.of("territory", List.of("region-53")))
                .html());
        assertEquals("Retirer Bretagne", page.expectFirst(".chip").attr("aria-label"));
        assertEquals("/fr/place", page.expectFirst(".chip").attr("href"));
        assertEquals("region-53", page.expectFirst("input[name=territory]").attr("value"));
    }

    @Test
    void theMapComesAfterItsListAndIsNotNeeded() {
        String html = samples.list(Lang.FR, Kind.PLACE, Map.of()).html();
        assertTrue(html.indexOf("class=\"rows\"") < html.indexOf("id=\"map\""));
        assertTrue(Jsoup.parse(html).expectFirst("#map").text().contains("La liste dit la même chose"));
    }

    @Test
    void wordsOfAReaderAreNeverMarkup() {
        String html =
                samples.pages().search(samples.shelf().context(Lang.FR, "/fr/search"), "<script>x</script>", List.of());
        assertFalse(html.contains("<script>x"));
    }

    @Test
    void aQueryInALinkIsShownAndNotRun() {
        Document page = Jsoup.parse(samples.pages()
                .sparql(
                        samples.shelf().context(Lang.FR, "/fr/sparql"),
                        SparqlPageModel.unasked(List.of(Samples.EXAMPLE), "ASK {}")));
        assertEquals("ASK {}", page.expectFirst("textarea").text());
        assertTrue(page.select("#answer").isEmpty());
        assertFalse(page.expectFirst(".run a").attr("href").contains("run="));
    }

    @Test
    void aTermThatStandsNowhereIsToldBesideTheAnswer() {
        String es = "https://w3id.org/essaim/ns#";
        SparqlPageModel answered = new SparqlPageModel(
                        List.of(Samples.EXAMPLE),
                        "ASK {}",
                        Optional.of(new SparqlAnswer.Truth(false, Duration.ofMillis(1))),
                        Optional.empty())
                .withUnknown(Map.of(es + "ThirdPlac", List.of(es + "ThirdPlace")));
        Document page = Jsoup.parse(samples.pages().sparql(samples.shelf().context(Lang.EN, "/en/sparql"), answered));
        assertEquals(
                "es:ThirdPlac stands nowhere in the graph. Did you mean es:ThirdPlace?",
                page.expectFirst(".notice.warn p").text());
    }

    /** What holds all comes before its parts. */
    @Test
    void theDumpsBeginWithTheWholeAndNameTheirTables() {
        DumpsModel model = new DumpsModel(
                Stream.of("LICENCE.txt", "place.csv", "data.nq.gz", "SHA256SUMS")
                        .map(name -> new DumpsModel.File(name, new WebUrl("/dumps/x/" + name), 1, "0"))
                        .toList(),
                new Citation(Lang.EN, "t", Optional.empty(), "x", Instant.EPOCH, "http://e/"),
                List.of());
        Document page = Jsoup.parse(samples.pages().dumps(samples.shelf().context(Lang.EN, "/dumps/x/"), model));
        assertEquals(
                List.of("data.nq.gz", "place.csv", "LICENCE.txt", "SHA256SUMS"),
                page.select("section[aria-labelledby=files] a").eachText());
        assertTrue(page.text().contains("A table: Place (CSV)"), page.text());
    }

    @Test
    void aLinkWithANumberInItIsOneLink() {
        Document page = thing(Lang.FR, Kind.COMMONS, "guide-exemple");
        assertEquals(List.of("Les 2 adoptions"), page.select(".more a").eachText());
    }

    @Test
    void theSamePageIsTheSameText() {
        assertEquals(
                samples.thing(Lang.FR, Kind.COMMONS, "guide-exemple").html(),
                samples.thing(Lang.FR, Kind.COMMONS, "guide-exemple").html());
    }

    @Test
    void aConceptHasNoPage() throws IOException {
        Shelf shelf = Shelf.of(
                "<https://w3id.org/essaim/voc/theme/x> a <http://www.w3.org/2004/02/skos/core#Concept> .",
                Shelf.root().resolve("nowhere"));
        assertThrows(
                IllegalArgumentException.class,
                () -> samples.pages()
                        .thing(
                                shelf.context(Lang.FR, "/fr/"),
                                shelf.catalogue
                                        .thing("https://w3id.org/essaim/voc/theme/x")
                                        .orElseThrow()));
    }

    @Test
    void thePictureShowsAtMostTwentyFourAndTellsOfTheRest() throws IOException {
        StringBuilder turtle = new StringBuilder("@prefix es: <https://w3id.org/essaim/ns#> .\n"
                + "<https://w3id.org/essaim/id/directory/d> a es:Directory .\n");
        for (int i = 0; i < 40; i++) {
            turtle.append("<https://w3id.org/essaim/id/commons/c" + i + "> a es:Commons ; es:listedIn"
                    + " <https://w3id.org/essaim/id/directory/d> .\n");
        }
        Shelf shelf = Shelf.of(turtle.toString(), Shelf.root().resolve("nowhere"));
        Document page = Jsoup.parse(samples.pages()
                .thing(
                        shelf.context(Lang.EN, "/en/"),
                        shelf.catalogue.thing(Kind.DIRECTORY, "d").orElseThrow()));
        assertEquals(24, page.select(".picture .nodename").size());
        assertEquals(24, page.select(".aslist dd").size());
        assertTrue(page.text().contains("16 more records are not shown here"));
    }

    private Document thing(Lang lang, Kind kind, String slug) {
        return Jsoup.parse(samples.thing(lang, kind, slug).html());
    }
}
