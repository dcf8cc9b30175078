package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FrenchAnalysisTest {

    private static final List<String> PAIRS = FrenchAnalysis.lines("pairs.txt");

    @TestFactory
    Stream<DynamicTest> makesOneWordOfAWordAndItsPlural() {
        return PAIRS.stream()
                .filter(pair -> !pair.contains("!="))
                .map(pair -> DynamicTest.dynamicTest(pair, () -> {
                    String[] words = pair.split("\\s*=\\s*");
                    assertEquals(singular(words[0]), singular(words[1]));
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsOtherWordsApart() {
        return PAIRS.stream()
                .filter(pair -> pair.contains("!="))
                .map(pair -> DynamicTest.dynamicTest(pair, () -> {
                    String[] words = pair.split("\\s*!=\\s*");
                    assertNotEquals(singular(words[0]), singular(words[1]));
                }));
    }

    @Test
    void holdsTwentyNinePairsAndTwelveApart() {
        assertEquals(12, PAIRS.stream().filter(p -> p.contains("!=")).count());
        assertEquals(29, PAIRS.stream().filter(p -> !p.contains("!=")).count());
    }

    @Test
    void putsElidedArticlesAccentsAndCaseAside() {
        assertEquals(List.of("ecole", "des", "communs"), exact("L’École des Communs"));
        assertEquals(List.of("ecole", "des", "communs"), exact("l'école des communs"));
    }

    @Test
    void splitsAtEveryKindOfHyphen() {
        assertEquals(List.of("tiers", "lieu"), singular("tiers-lieux"));
        assertEquals(List.of("tiers", "lieu"), singular("tiers\u2011lieux"));
    }

    @Test
    void givesOneTokenPerWordBothWays() {
        String text = "Les travaux des tiers-lieux d’aujourd’hui : l’œuvre commune, 3 jeux & des réseaux";
        assertEquals(exact(text).size(), singular(text).size());
    }

    private static List<String> singular(String text) {
        try (Analyzer analyzer = FrenchAnalysis.singular()) {
            return FrenchAnalysis.tokens(analyzer, text);
        }
    }

    private static List<String> exact(String text) {
        try (Analyzer analyzer = FrenchAnalysis.exact()) {
            return FrenchAnalysis.tokens(analyzer, text);
        }
    }
}
