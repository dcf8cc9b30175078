package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What is shown on other sites, without a browser. */
class EmbedPagesTest {

    private final Samples samples = samples();
    private final Pages pages = samples.pages();

    @Test
    void everyFrameIsWellBuilt() {
        for (Lang lang : Lang.values()) {
            PageContext context = samples.shelf().context(lang, "/" + lang.tag() + "/");
            for (Kind kind : Kind.values()) {
                ListResult all = samples.shelf().lists.run(ViewQuery.all(kind).withLimit(2));
                check(lang, pages.embedded(context, all, EmbedLook.plain(), Optional.empty()));
                for (Thing thing : samples.shelf().catalogue.things(kind)) {
                    check(lang, pages.embedded(context, thing, EmbedLook.plain()));
                }
            }
            ListResult places = places();
            for (EmbedMap.Listing listing : EmbedMap.Listing.values()) {
                EmbedMap map = new EmbedMap(listing, Optional.empty(), Optional.of(7));
                check(lang, pages.embedded(context, places, EmbedLook.plain(), Optional.of(map)));
            }
            check(lang, pages.embedded(context, "", List.of(), EmbedLook.plain()));
            check(lang, pages.embedded(context, "<b>", samples.shelf().lists.search("exemple", 1), EmbedLook.plain()));
        }
    }

    private static void check(Lang lang, String page) {
        Document html = Jsoup.parse(page);
        assertEquals(lang.tag(), html.expectFirst("html").attr("lang"));
        assertEquals("noindex", html.expectFirst("meta[name=robots]").attr("content"));
        assertTrue(html.expectFirst("link[rel=canonical]").attr("href").startsWith("http"));
        assertEquals("_top", html.expectFirst("base").attr("target"));
        assertFalse(html.expectFirst("base").hasAttr("href"));
        assertEquals(1, html.select("h1").size());
        assertEquals(1, html.select("main").size());
        assertTrue(html.select("main ~ footer .by").text().contains("Licence Ouverte"));
        assertTrue(html.select("style, iframe, [style]").isEmpty());
        html.select("script")
                .forEach(s -> assertTrue(s.data().isEmpty() && s.attr("src").startsWith(Assets.PATH)));
        assertFalse(html.body().text().matches("(?s).*\\{\\d}.*"), "a pattern is not filled");
        assertEquals(
                html.select("[id]").size(),
                Set.copyOf(html.select("[id]").eachAttr("id")).size());
    }

    @Test
    void aListStandsBeforeItsMapUnlessItIsNotWanted() {
        for (EmbedMap.Listing listing : EmbedMap.Listing.values()) {
            Document html = Jsoup.parse(pages.embedded(
                    french(),
                    places(),
                    EmbedLook.plain(),
                    Optional.of(new EmbedMap(listing, Optional.empty(), Optional.empty()))));
            assertEquals(
                    listing == EmbedMap.Listing.NONE, html.select(".listing").isEmpty(), listing.name());
            assertEquals(1, html.select(".mapbox").size());
            assertTrue(html.select(".mapbox ~ .listing").isEmpty(), listing.name());
            assertFalse(html.select("footer a[href=/fr/place]").isEmpty());
        }
    }

    @Test
    void pagesOfAListInAFrameStayInTheFrameAndKeepTheLook() {
        ListResult first = samples.shelf().lists.run(ViewQuery.all(Kind.PLACE).withLimit(1));
        EmbedLook look = new EmbedLook(EmbedLook.Theme.DARK, Optional.empty(), Map.of("theme", "dark"));
        Document html = Jsoup.parse(pages.embedded(french(), first, look, Optional.empty()));
        Element next = html.expectFirst("a[rel=next]");
        assertEquals("_self", next.attr("target"));
        assertEquals("/embed/list?kind=place&limit=1&page=2&theme=dark", next.attr("href"));
        assertEquals("theme-dark", html.expectFirst("html").className());
    }

    @Test
    void aPieceOfHtmlIsWholeByItself() {
        for (String html : List.of(
                pages.fragment(french(), places()),
                pages.fragment(
                        french(), samples.shelf().catalogue.things(Kind.PLACE).get(0)))) {
            Document piece = Jsoup.parseBodyFragment(html);
            assertEquals(1, piece.body().childrenSize());
            assertEquals("fr", piece.body().child(0).attr("lang"));
            assertFalse(piece.select("h2 a").isEmpty());
            assertTrue(piece.select("h1, script, style, link, svg, [id]").isEmpty());
            piece.select("a").forEach(a -> assertTrue(a.attr("href").matches("https?://.*"), a::toString));
        }
    }

    /** WordPress throws every other attribute away, and reads the quotation only before the frame. */
    @Test
    void anEditorIsGivenAQuotationAndThenAFrameWithWhatWordPressKeeps() {
        Set<String> kept =
                Set.of("src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title");
        Snippet snippet = pages.embedding(french(), places(), Map.of("lang", "fr"))
                .snippet()
                .within(300, 5000);
        String html = pages.quoted(snippet);
        Matcher order = Pattern.compile("<blockquote>.*?</blockquote><iframe [^>]*></iframe>")
                .matcher(html);
        assertTrue(order.matches(), html);
        Element frame = Jsoup.parseBodyFragment(html).expectFirst("iframe");
        Set<String> attributes = new TreeSet<>();
        for (Attribute attribute : frame.attributes()) {
            attributes.add(attribute.getKey());
        }
        assertEquals(new TreeSet<>(kept), attributes);
        assertEquals("300", frame.attr("width"));
        assertEquals("Lieux, Essaim", frame.attr("title"));
        assertTrue(frame.attr("src").endsWith("/embed/map?kind=place&lang=fr"), frame.attr("src"));
    }

    @Test
    void aPageTellsEditorsWhereToAskBeforeAllElse() {
        Document html = Jsoup.parse(samples.list(Lang.EN, Kind.NEED, Map.of()).html());
        Element discovery = html.expectFirst("head").child(1);
        assertEquals("application/json+oembed", discovery.attr("type"));
        assertTrue(discovery
                .attr("href")
                .matches("https?://[^/]+/oembed\\?format=json&url=https?%3A%2F%2F.*%2Fen%2Fneed"));
        assertEquals("Needs, Essaim", discovery.attr("title"));
    }

    @Test
    void aPageOffersTheFrameToCopy() {
        Document html = Jsoup.parse(samples.list(Lang.FR, Kind.NEED, Map.of()).html());
        Element frame =
                Jsoup.parseBodyFragment(html.expectFirst("#embed-code").text()).expectFirst("iframe");
        assertTrue(frame.attr("src").endsWith("/embed/list?kind=need&lang=fr"), frame.attr("src"));
        assertEquals("Besoins, Essaim", frame.attr("title"));
    }

    private PageContext french() {
        return samples.shelf().context(Lang.FR, "/fr/");
    }

    private ListResult places() {
        return samples.shelf().lists.run(ViewQuery.all(Kind.PLACE));
    }

    private static Samples samples() {
        try {
            return new Samples();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
