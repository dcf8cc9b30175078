package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Kind;

class HighlightsTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private static final SearchIndex INDEX = SearchIndex.build(List.of(
            Entries.place("a", "La Coopérative des tiers-lieux", "Accompagnement de communs"),
            Entries.place("b", "Une commune", "Les formateurs viennent"),
            Entries.english("c", "A third place", "Libraries")));

    @Test
    void markTheWordsAskedInWhateverNumber() {
        assertEquals(
                "une [coopérative] et des [coopératives]",
                marked("cooperatives", "une coopérative et des coopératives"));
        assertEquals("[L’œuvre], pas la main", marked("œuvres", "L’œuvre, pas la main"));
        assertEquals("", marked("communs", "des communes"));
    }

    @Test
    void markWhatWasSearchedInTheirPlace() {
        assertEquals("La [Coopérative]", marked("coopertive", "La Coopérative"));
        assertEquals("Des [formateurs]", marked("formatrices", "Des formateurs"));
        assertEquals(
                "",
                INDEX
                        .search("coopertive", ALL, Manner.LITERAL, 0)
                        .highlights()
                        .parts("La Coopérative", "fr", 99)
                        .stream()
                        .map(Highlights.Part::text)
                        .collect(Collectors.joining()));
    }

    @Test
    void markWhatStandsForThemOnlyWhole() {
        assertEquals("un [tiers-lieu], ses tiers", marked("third places", "un tiers-lieu, ses tiers"));
        assertEquals("", marked("tierslieux", "un lieu pour les tiers"));
    }

    @Test
    void leaveSmallWordsUnlessNothingElseIsAsked() {
        assertEquals("la [Coopérative] de la rue", marked("la coopérative de", "la Coopérative de la rue"));
        assertEquals("[la] maison", marked("la", "la maison"));
    }

    @Test
    void readEnglishTextsAsEnglish() {
        assertEquals("[Libraries]", marked("library", "Libraries", "en", 99));
        assertEquals("", marked("library", "Libraries", "fr", 99));
    }

    @Test
    void giveAnExcerptAroundTheFirstHit() {
        String text =
                "Ici un long début de phrase qui ne dit encore rien, puis une coopérative, puis encore une coopérative et beaucoup d’autres mots";
        assertEquals(
                "…qui ne dit encore rien, puis une [coopérative], puis encore une…",
                marked("coopérative", text, "fr", 64));
        assertEquals("[coopérative]…", marked("coopérative", "coopérative de A", "fr", 1));
    }

    @Test
    void areNoMarkup() {
        assertEquals("<b>[coopérative]</b> & \u0020co", marked("coopérative", "<b>coopérative</b> &  co"));
        List<Highlights.Part> parts = INDEX.search("coopérative", ALL, Manner.TOLERANT, 0)
                .highlights()
                .parts("une coopérative", "fr", 99);
        assertEquals(List.of(new Highlights.Part("une ", false), new Highlights.Part("coopérative", true)), parts);
    }

    @Test
    void areNoneWithoutWords() {
        assertTrue(INDEX.search("", ALL, Manner.TOLERANT, 0)
                .highlights()
                .parts("une coopérative", "fr", 99)
                .isEmpty());
        assertTrue(Highlights.none().parts("une coopérative", "fr", 99).isEmpty());
    }

    private static String marked(String asked, String text) {
        return marked(asked, text, "fr", 500);
    }

    private static String marked(String asked, String text, String lang, int most) {
        return INDEX.search(asked, ALL, Manner.TOLERANT, 0).highlights().parts(text, lang, most).stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
