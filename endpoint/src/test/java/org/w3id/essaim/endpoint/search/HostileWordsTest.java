package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Kind;

/** Whatever is typed, something is answered; what else is asked then is answered as before. */
class HostileWordsTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final String NAME = "Une coopérative 🐝 שלום";

    private static final SearchIndex INDEX = SearchIndex.build(List.of(
            Entries.place("place", NAME, "Accompagnement à la \uD800 transition"),
            Entries.place("strange", "\u0000\uDC00", "x".repeat(40_000), "")));

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("nothing", "");
        typed.put("blanks", " \t\n\u00a0\u202f");
        typed.put("punctuation", "?!…«»“”()[]{}*~^:\\/&&||+-");
        typed.put("10,000 characters of one word", "a".repeat(10_000));
        typed.put("10,000 characters of words", "mot ".repeat(2_500));
        typed.put("10,000 hyphens", "-".repeat(10_000));
        typed.put("500 unknown words", words(500));
        typed.put("500 articles", "la ".repeat(500));
        typed.put("emoji cut in half", "a".repeat(WordReader.MAX_CHARACTERS - 1) + "🐝");
        typed.put("NUL", "\u0000coop\u0000");
        typed.put("high surrogate alone", "coop\uD83D");
        typed.put("low surrogate alone", "\uDC1Dcoop");
        typed.put("not a character", "\uFFFF\uFFFE");
        typed.put("right to left", "\u202Eשלום\u202C مرحبا");
        typed.put("a hundred accents on one letter", "e" + "\u0301".repeat(100));
        typed.put("one letter", "c");
        typed.put("ideographs", "共有地".repeat(300));
        typed.put("operators", "name:coop* OR NOT (\"coop\" ~2) [a TO z] /co+p/");
        typed.put("elisions", "l’l’l’ d'd'd' qu’");
        return typed;
    }

    private static String words(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "coopertivv" + (char) ('a' + i % 26) + i)
                .collect(Collectors.joining(" "));
    }

    @TestFactory
    Stream<DynamicTest> areAnswered() {
        return typed().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    for (Manner manner : Manner.values()) {
                        SearchHits hits = INDEX.search(each.getValue(), ALL, manner, 10);
                        assertTrue(hits.iris().size() <= 2);
                        INDEX.search(each.getValue(), ALL, manner, 0)
                                .highlights()
                                .parts(NAME, "fr", 20);
                        INDEX.search("coop", ALL, manner, 0).highlights().parts(each.getValue(), "fr", 20);
                    }
                    INDEX.suggest(each.getValue(), ALL, 5, iri -> true);
                    assertEquals(
                            List.of("place"), INDEX.search("coopérative", ALL).iris());
                }));
    }

    @Test
    void findWhatSignsNobodySeesStandIn() {
        assertEquals(List.of("place"), INDEX.search("coop\u00ADérative", ALL).iris());
        assertEquals(List.of("place"), INDEX.search("\u202Eשלום\u202C", ALL).iris());
        assertEquals(List.of("place"), INDEX.search("🐝", ALL).iris());
        assertEquals(List.of("place"), INDEX.search("transition", ALL).iris());
    }

    @Test
    void areCutAndTheAnswerSaysSo() {
        String many = String.join(" ", Collections.nCopies(WordReader.MAX_WORDS, "coopérative"));
        assertEquals(Optional.empty(), INDEX.search(many, ALL).searched());
        assertEquals(Optional.of(many), INDEX.search(many + " inconnue", ALL).searched());
        assertEquals(List.of("place"), INDEX.search(many + " inconnue", ALL).iris());
        assertEquals(
                Optional.of("coopérative"),
                INDEX.search("coopérative" + " ".repeat(WordReader.MAX_CHARACTERS) + "inconnue", ALL)
                        .searched());
    }

    @Test
    void areBentOnlySoOften() {
        String wrong = "coopertive ";
        assertEquals(
                List.of("place"),
                INDEX.search(wrong.repeat(WordReader.MAX_BENT), ALL).iris());
        assertEquals(
                List.of(),
                INDEX.search(wrong.repeat(WordReader.MAX_BENT + 1), ALL).iris());
    }

    @Test
    void areAnsweredWhateverTheCharacters() {
        Random random = new Random(20261127);
        for (int i = 0; i < 500; i++) {
            String typed = random.ints(random.nextInt(12), 0, 0x10000)
                    .mapToObj(c -> String.valueOf((char) c))
                    .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
            INDEX.search(typed, ALL);
            INDEX.suggest(typed, ALL, 5, iri -> true);
            String told = INDEX.search(typed, ALL, Manner.TOLERANT, 0).highlights().parts(typed, "fr", 10_000).stream()
                    .map(Highlights.Part::text)
                    .collect(Collectors.joining());
            assertTrue(told.isEmpty() || told.equals(PlainText.of(typed)), () -> "seed 20261127: " + typed);
        }
    }
}
