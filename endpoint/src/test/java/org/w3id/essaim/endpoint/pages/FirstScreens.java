package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * The first screens of the things of a shelf, and what they answer in the words a facilitator reads. The answers that tests want were
 * counted by hand in the Turtle files; "today" is the day of {@link Shelf#PUBLISHED}, in November 2026.
 */
record FirstScreens(Shelf shelf, Pages pages) {

    FirstScreens(Shelf shelf) {
        this(shelf, new Pages(new Assets()));
    }

    /** @param name the slug of a kind, a slash, and that of the thing */
    Document page(Lang lang, String name) {
        String[] steps = name.split("/");
        Thing thing = shelf.catalogue
                .thing(Kind.ofSlug(steps[0]).orElseThrow(), steps[1])
                .orElseThrow();
        String path = "/" + lang.tag() + "/" + name;
        return Jsoup.parse(pages.thing(shelf.context(lang, path), thing));
    }

    /** In French. */
    Document page(String name) {
        return page(Lang.FR, name);
    }

    /** What stands under a question, its heading apart, with plain spaces. */
    static String answer(Document page, String question) {
        Element section = page.expectFirst("#" + question).parent();
        StringBuilder text = new StringBuilder();
        section.children().stream().skip(1).forEach(e -> text.append(e.text()).append(' '));
        return plain(text.toString());
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    static List<String> questions(Document page) {
        return page.select(".questions h2").eachAttr("id");
    }

    static List<String> rows(Document page, String question) {
        Element section = page.expectFirst("#" + question).parent();
        return section.select(".row, .visit, tbody tr").stream()
                .map(row -> plain(row.text()))
                .toList();
    }
}
