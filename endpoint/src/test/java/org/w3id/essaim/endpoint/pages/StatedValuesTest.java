package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** Nothing that a file of the example graph or of the demonstration states is lost on its page. */
@ExtendWith(SharedShelf.class)
class StatedValuesTest {

    /** Said by something else than the value: the kind, the map, the position in a vocabulary. */
    private static final Set<String> ELSEWHERE = Set.of(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "http://www.opengis.net/ont/geosparql#hasGeometry",
            "http://www.w3.org/2004/02/skos/core#inScheme",
            Terms.LATITUDE,
            Terms.LONGITUDE,
            Es.MISSING);

    @Test
    void everyValueOfEveryFileIsOnItsPage(Shelf shelf) {
        Pages pages = new Pages(new Assets());
        Map<String, Set<String>> lost = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.TERRITORY) {
                continue;
            }
            List<Thing> things = shelf.catalogue.things(kind);
            for (Thing thing : things) {
                if (isLikeManyOthers(thing, things.indexOf(thing))) {
                    continue;
                }
                Document page = Jsoup.parse(pages.thing(shelf.context(Lang.FR, "/fr/"), thing));
                Shown shown = new Shown(shelf, page);
                for (String property : shelf.statedProperties(thing)) {
                    for (Node value : thing.values(property)) {
                        boolean language = property.equals(Terms.LANGUAGE);
                        boolean held = language ? shown.names(value) : shown.holds(value);
                        if (!ELSEWHERE.contains(property) && !held) {
                            lost.computeIfAbsent(kind.slug() + " " + property, k -> new TreeSet<>())
                                    .add(thing.slug() + ": " + value);
                        }
                    }
                }
            }
        }
        assertEquals(Map.of(), lost);
    }

    /** The imported places state the same few properties: one in fifty stands for them. */
    private static boolean isLikeManyOthers(Thing thing, int place) {
        return thing.isA(Kind.PLACE) && !thing.isFictional() && place % 50 != 0;
    }

    /** Spaces that do not break are spaces, and so is what jsoup makes of them. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").toLowerCase(Locale.FRENCH);
    }

    /** What a page says, and where it leads. */
    private record Shown(Shelf shelf, String text, Set<String> targets) {

        Shown(Shelf shelf, Document page) {
            this(shelf, plain(page.text()), new TreeSet<>(page.select("a[href]").eachAttr("href")));
        }

        boolean holds(Node value) {
            return value.isURI() ? leads(value.getURI()) : says(value);
        }

        private boolean leads(String iri) {
            if (targets.contains(iri) || iri.startsWith("urn:")) {
                return true;
            }
            Optional<Thing> thing = shelf.catalogue.thing(iri);
            if (thing.isPresent() && thing.get().slug().equals("non-precise")) {
                return true;
            }
            return thing.isPresent()
                    && thing.get()
                            .kind()
                            .map(kind -> targets.contains(
                                    "/fr/" + kind.slug() + "/" + thing.get().slug()))
                            .orElseGet(() -> contains(thing.get().name(Lang.FR).value())
                                    || contains(thing.get().slug()));
        }

        private boolean says(Node literal) {
            String text = literal.getLiteralLexicalForm();
            if (literal.getLiteralLanguage().equals("en")) {
                return true;
            }
            return contains(text)
                    || contains(new Dates(Lang.FR).said(text))
                    || contains(Amounts.said(text, Wording.of(Lang.FR)));
        }

        boolean names(Node language) {
            return contains(
                    Locale.forLanguageTag(language.getLiteralLexicalForm()).getDisplayLanguage(Locale.FRENCH));
        }

        private boolean contains(String words) {
            return text.contains(plain(words));
        }
    }
}
