package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;

/** Each limit: what just fits is read, one more is told. */
class LimitsTest {

    private static final String EX = "@prefix ex: <https://example.org/> .\n";

    private static SourceFile read(ReadLimits limits, String text) {
        return Turtle.read(Turtle.POLICY.withLimits(limits), text);
    }

    private static Map<String, String> told(String what, int value, int limit) {
        return Map.of("what", what, "value", String.valueOf(value), "limit", String.valueOf(limit));
    }

    private static void assertTold(Map<String, String> arguments, SourceFile file) {
        assertEquals(
                List.of("syntax.limit"),
                file.findings().stream().map(f -> f.code().id()).toList());
        assertEquals(arguments, file.findings().get(0).arguments());
    }

    @Test
    void hasTheseStandardLimits() {
        assertEquals(new ReadLimits(1_048_576, 65_536, 2_048, 50, 200, 1_000), ReadLimits.standard());
    }

    @Test
    void refusesALimitOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new ReadLimits(1, 1, 1, 0, 1, 1));
    }

    @Test
    void refusesAFileTooLong() {
        String text = EX + "# " + "x".repeat(1_048_576 - EX.length() - 2);
        assertEquals(List.of(), Turtle.read(text).findings());
        assertTold(told("word.limit-file", 1_048_577, 1_048_576), Turtle.read(text + "x"));
    }

    @Test
    void refusesATextTooLong() {
        String text = "é".repeat(32_768);
        assertEquals(List.of(), Turtle.read(EX + "ex:a ex:b \"" + text + "\" .").findings());
        assertTold(told("word.limit-literal", 65_537, 65_536), Turtle.read(EX + "ex:a ex:b \"" + text + "x\" ."));
    }

    @Test
    void refusesAnIriTooLong() {
        String iri = "https://example.org/" + "x".repeat(2_048 - 20);
        assertEquals(List.of(), Turtle.read(EX + "ex:a ex:b <" + iri + "> .").findings());
        assertTold(told("word.limit-iri", 2_049, 2_048), Turtle.read(EX + "ex:a ex:b <" + iri + "x> ."));
    }

    /** What looks at hosts gives up on such a one in an exception of no type, from some JDK on. */
    @Test
    void refusesAHostOfAThousandLettersAsWhatItIs() {
        for (int letters : new int[] {1_100, 1_900, 3_000}) {
            String iri = "http://www." + "é" + "a".repeat(letters) + ".example/";
            List<FindingCode> told = Turtle.read(EX + "ex:a ex:b <" + iri + "> .").findings().stream()
                    .map(Finding::code)
                    .toList();
            assertEquals(List.of(FindingCode.SYNTAX_IRI), told, letters + " letters");
        }
    }

    @Test
    void refusesNestingTooDeep() {
        ReadPolicy policy = ReadPolicy.conformance("https://example.org/");
        String fits = EX + "ex:a ex:b " + "[ ex:b ".repeat(50) + "1 " + "] ".repeat(50) + ".";
        String deeper = EX + "ex:a ex:b " + "[ ex:b ".repeat(51) + "1 " + "] ".repeat(51) + ".";
        assertEquals(List.of(), Turtle.read(policy, fits).findings());
        assertTold(told("word.limit-depth", 51, 50), Turtle.read(policy, deeper));
    }

    @Test
    void refusesTooManyPrefixes() {
        String prefixes = IntStream.range(0, 200)
                .mapToObj(i -> "@prefix p" + i + ": <https://example.org/" + i + "#> .\n")
                .collect(Collectors.joining());
        assertEquals(List.of(), Turtle.read(prefixes).findings());
        assertTold(told("word.limit-prefixes", 201, 200), Turtle.read(prefixes + EX));
    }

    @Test
    void stopsAfterTooManyFindings() {
        ReadLimits limits = new ReadLimits(1_048_576, 65_536, 2_048, 50, 200, 3);
        SourceFile three = read(limits, EX + "ex:a ex:b _:a , _:b , _:c .");
        assertEquals(3, three.findings().size());
        SourceFile more = read(limits, EX + "ex:a ex:b _:a , _:b , _:c , _:d , _:e .");
        assertEquals(4, more.findings().size());
        assertEquals(told("word.limit-findings", 4, 3), more.findings().get(3).arguments());
    }
}
