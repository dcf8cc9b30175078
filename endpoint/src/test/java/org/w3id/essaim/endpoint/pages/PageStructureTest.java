package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What holds for every page in both languages. */
@ExtendWith(SharedShelf.class)
class PageStructureTest {

    private static final String OWN =
            "/(fr|en)/((search|sparql|api|status|contribute|privacy|accessibility|ns|voc(/[a-z-]+)?)([?#].*)?)?"
                    + "|/api/v1/[a-z]+(/[a-z0-9-]+)?(\\.(geojson|csv|atom|jsonld|ttl))?(\\?.*)?"
                    + "|/graph/[a-z]+/[a-z0-9-]+|/ns|/voc(/[a-z-]+)?|/sparql\\?query=.*|/assets/.*|/oembed\\?.*|/embed/.*";

    @TestFactory
    Stream<DynamicTest> everyPageIsWellBuilt() throws IOException {
        Samples samples = new Samples();
        return samples.all().stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page, samples.shelf())));
    }

    /** The demonstration has what samples have not: long names, many relations, every state. */
    @TestFactory
    Stream<DynamicTest> everyPageOfTheDemonstrationIsWellBuilt(Shelf demo) {
        Pages pages = new Pages(new Assets());
        List<DynamicTest> tests = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            for (Kind kind : Kind.values()) {
                String path = "/" + lang.tag() + "/" + kind.slug();
                ListResult all = demo.lists.run(ViewQuery.all(kind));
                tests.add(test(path, lang, demo, () -> pages.list(demo.context(lang, path), kind, all)));
                for (Thing thing : demo.catalogue.things(kind)) {
                    if (thing.isFictional()) {
                        String own = path + "/" + thing.slug();
                        tests.add(test(own, lang, demo, () -> pages.thing(demo.context(lang, own), thing)));
                    }
                }
            }
            String home = "/" + lang.tag() + "/";
            tests.add(test(home, lang, demo, () -> pages.home(demo.context(lang, home))));
        }
        return tests.stream();
    }

    private static DynamicTest test(String path, Lang lang, Shelf shelf, Supplier<String> html) {
        return DynamicTest.dynamicTest(path, () -> check(new Samples.Page(path, lang, html.get()), shelf));
    }

    private static void check(Samples.Page page, Shelf shelf) {
        Document html = Jsoup.parse(page.html());
        assertEquals(page.lang().tag(), html.expectFirst("html").attr("lang"));
        assertFalse(html.title().isBlank());
        assertTrue(html.title().endsWith("Essaim"));
        headings(html);
        names(html);
        policy(html);
        html.select("a[href], link[href], form[action]").forEach(e -> leads(e, shelf));
        assertFalse(html.text().contains(" ."), () -> "a space before a full stop: " + html.text());
        assertFalse(html.text().contains(" ,"), "a space before a comma");
        assertFalse(html.body().text().matches("(?s).*\\{\\d}.*"), "a pattern is not filled");
        assertEquals("main", html.expectFirst(".skip").attr("href").substring(1));
        assertEquals(1, html.select("main#main").size());
    }

    private static void headings(Document html) {
        assertEquals(1, html.select("h1").size(), "one h1");
        int level = 0;
        for (Element heading : html.select("h1, h2, h3, h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertTrue(next <= level + 1, () -> "a level is left out before " + heading);
            assertFalse(heading.text().isBlank());
            level = next;
        }
    }

    private static void names(Document html) {
        Set<String> ids = new HashSet<>();
        html.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), () -> "twice: " + e.id()));
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
            for (Element element : html.select("[" + attribute + "]")) {
                for (String id : element.attr(attribute).split(" ")) {
                    assertTrue(ids.contains(id), () -> "names nothing: " + element);
                }
            }
        }
        for (Element field : html.select("input:not([type=hidden]), textarea, select")) {
            assertFalse(html.select("label[for=" + field.id() + "]").isEmpty(), () -> "no label: " + field);
        }
        Set<String> navigations = new HashSet<>();
        for (Element nav : html.select("nav")) {
            String name = nav.hasAttr("aria-label")
                    ? nav.attr("aria-label")
                    : html.expectFirst("#" + nav.attr("aria-labelledby")).text();
            assertTrue(navigations.add(name), () -> "two navigations called " + name);
        }
        for (Element picture : html.select("svg")) {
            boolean hidden = picture.attr("aria-hidden").equals("true");
            assertTrue(
                    hidden || picture.hasAttr("aria-label") || picture.hasAttr("aria-labelledby"),
                    "a picture without name");
        }
        for (Element link : html.select("a, button, summary")) {
            assertFalse((link.text() + link.attr("aria-label")).isBlank(), () -> "nothing to read: " + link);
        }
    }

    /** Nothing that the content security policy would refuse, nothing from another host. */
    private static void policy(Document html) {
        assertTrue(html.select("style, iframe, object, embed, base").isEmpty());
        html.select("script")
                .forEach(s -> assertTrue(s.data().isEmpty() && s.attr("src").startsWith(Assets.PATH)));
        html.select("img, link[rel=stylesheet], link[rel=icon]")
                .forEach(e -> assertTrue((e.attr("src") + e.attr("href")).startsWith(Assets.PATH), e::toString));
        for (Element element : html.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(
                        attribute.getKey().equals("style") || attribute.getKey().startsWith("on"),
                        () -> "inline: " + element);
            }
        }
    }

    /** Every own link leads to a route there is, and to a thing there is. */
    private static void leads(Element element, Shelf shelf) {
        String target = element.attr("href") + element.attr("action");
        if (target.startsWith("http")) {
            assertFalse(element.tagName().equals("form"));
        } else if (target.startsWith("#")) {
            assertFalse(element.ownerDocument().select(target).isEmpty(), () -> "leads nowhere: " + element);
        } else if (!target.matches(OWN)) {
            String[] steps = target.replaceFirst("[?#].*", "").split("/");
            assertTrue(steps.length >= 3 && Lang.ofTag(steps[1]).isPresent(), () -> "no route: " + target);
            Kind kind = Kind.ofSlug(steps[2]).orElseThrow(() -> new AssertionError("no kind: " + target));
            assertTrue(
                    steps.length == 3 || shelf.catalogue.thing(kind, steps[3]).isPresent(),
                    () -> "no thing: " + target);
        }
    }
}
