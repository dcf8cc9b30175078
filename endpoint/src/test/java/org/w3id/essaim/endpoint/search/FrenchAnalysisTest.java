package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FrenchAnalysisTest {

    private static final String ANOTHER_GENDER = " ~ ";
    private static final String ANOTHER_WORD = " != ";
    private static final String ANOTHER_NUMBER = " = ";

    private static final List<String> PAIRS = WordList.lines("pairs.txt");
    private static final Words WORDS = new Words();

    @TestFactory
    Stream<DynamicTest> makesOneWordOfAWordAndItsPlural() {
        return pairs(ANOTHER_NUMBER)
                .map(pair -> DynamicTest.dynamicTest(
                        String.join(ANOTHER_NUMBER, pair),
                        () -> assertEquals(singular(pair.get(0)), singular(pair.get(1)))));
    }

    @TestFactory
    Stream<DynamicTest> keepsOtherWordsApart() {
        return pairs(ANOTHER_WORD)
                .map(pair -> DynamicTest.dynamicTest(
                        String.join(ANOTHER_WORD, pair),
                        () -> assertNotEquals(singular(pair.get(0)), singular(pair.get(1)))));
    }

    @Test
    void holdsFortyNinePairs() {
        assertEquals(29, pairs(ANOTHER_NUMBER).count());
        assertEquals(8, pairs(ANOTHER_GENDER).count());
        assertEquals(12, pairs(ANOTHER_WORD).count());
        assertEquals(49, PAIRS.size());
    }

    /** The table of the design: what each chain makes of the pairs. By design the strict one knows number only. */
    @Test
    void isStrictWhereItCountsAndGreedyWhereNothingElseIsFound() {
        assertEquals(List.of(29L, 0L, 12L), score(Word::singular));
        assertEquals(List.of(29L, 8L, 10L), score(Word::light));
    }

    private static List<Long> score(Function<Word, String> form) {
        return List.of(
                pairs(ANOTHER_NUMBER).filter(pair -> same(pair, form)).count(),
                pairs(ANOTHER_GENDER).filter(pair -> same(pair, form)).count(),
                pairs(ANOTHER_WORD).filter(pair -> !same(pair, form)).count());
    }

    private static boolean same(List<String> pair, Function<Word, String> form) {
        return forms(pair.get(0), form).equals(forms(pair.get(1), form));
    }

    private static Stream<List<String>> pairs(String sign) {
        return PAIRS.stream().map(line -> List.of(line.split(sign))).filter(pair -> pair.size() == 2);
    }

    @Test
    void putsElidedArticlesAccentsAndCaseAside() {
        assertEquals(List.of("ecole", "des", "communs"), exact("L’École des Communs"));
        assertEquals(List.of("ecole", "des", "communs"), exact("l'école des communs"));
        assertEquals(List.of("aujourd'hui", "on", "y", "va"), exact("Aujourd'hui, qu’on y va"));
    }

    @Test
    void readsAccentsWrittenAsSignsOfTheirOwn() {
        assertEquals(List.of("ecole"), exact("e\u0301cole"));
    }

    @Test
    void splitsAtEveryKindOfHyphen() {
        for (String hyphen : List.of("-", "\u2010", "\u2011", "\u2013", "\u2212")) {
            assertEquals(List.of("tiers", "lieu"), singular("tiers" + hyphen + "lieux"), hyphen);
        }
    }

    @Test
    void givesOneTokenPerWordInEachWay() {
        String text =
                "Les travaux des tiers-lieux d’aujourd’hui : l’œuvre commune, 3 jeux & des réseaux; people's libraries 🐝 共有地";
        assertEquals(18, WORDS.of(text).size());
    }

    @Test
    void readsEnglishWithoutItsPlurals() {
        assertEquals(List.of("community", "library"), forms("Communities’ libraries", Word::english));
    }

    private static List<String> singular(String text) {
        return forms(text, Word::singular);
    }

    private static List<String> exact(String text) {
        return forms(text, Word::exact);
    }

    private static List<String> forms(String text, Function<Word, String> form) {
        return WORDS.of(PlainText.of(text)).stream().map(form).toList();
    }
}
