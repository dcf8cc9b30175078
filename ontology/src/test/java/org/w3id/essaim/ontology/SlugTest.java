package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Utilo, guide de la facilitation | utilo-guide-de-la-facilitation
            L’Œuvre                         | l-oeuvre
            cœur et ex æquo                 | coeur-et-ex-aequo
            Straße, STRAẞE                  | strasse-strasse
            Ǽsir                            | aesir
            C++                             | c-plus-plus
            C#                              | c-sharp
            Établissement public, GIP       | etablissement-public-gip
            Ça et là, là-bas                | ca-et-la-la-bas
            İstanbul                        | istanbul
            ＦａｂＬａｂ                      | fablab
            Marque™                         | marquetm
            -- La MYNE --                   | la-myne
            100 % libre                     | 100-libre
            """)
    void spellsANameInLettersDigitsAndHyphens(String name, String slug) {
        assertEquals(Optional.of(slug), Slug.fromName(name));
    }

    @Test
    void cutsALongNameAtAHyphen() {
        String sixty = "a".repeat(29) + "-" + "b".repeat(30);
        assertEquals(Optional.of(sixty), Slug.fromName(sixty));
        assertEquals(Optional.of(sixty), Slug.fromName(sixty + " c"));
        assertEquals(Optional.of("a".repeat(29)), Slug.fromName(sixty + "b"));
        assertEquals(Optional.of("un-deux"), Slug.fromName("un deux trois", 9));
        assertEquals(Optional.of("un-deux"), Slug.fromName("un deux trois", 7));
    }

    @Test
    void cutsOneLongWordWhereItMust() {
        assertEquals(Optional.of("a".repeat(60)), Slug.fromName("a".repeat(80)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "日本", "---", "\u0301"})
    void isEmptyWhenNothingIsLeftOfTheName(String name) {
        assertEquals(Optional.empty(), Slug.fromName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"New", "index", "Search", "ALL", "Con", "prn", "aux", "nul", "COM1", "lpt9"})
    void isEmptyWhenTheNameIsReserved(String name) {
        assertEquals(Optional.empty(), Slug.fromName(name));
        assertFalse(Slug.isValid(name.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 61})
    void refusesALengthThatNoSlugHas(int length) {
        assertThrows(IllegalArgumentException.class, () -> Slug.fromName("utilo", length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a b", "a_b", "a/b", "a\n"})
    void isNotValidInAnotherForm(String slug) {
        assertFalse(Slug.isValid(slug));
    }

    @Test
    void isValidUpToSixtyCharacters() {
        assertTrue(Slug.isValid("a".repeat(60)));
        assertFalse(Slug.isValid("a".repeat(61)));
        assertTrue(Slug.isValid("0"));
        assertTrue(Slug.isValid("con-texte"));
    }
}
