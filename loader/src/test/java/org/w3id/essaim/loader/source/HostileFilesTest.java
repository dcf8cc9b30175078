package org.w3id.essaim.loader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.finding.Finding;

/** Files made to hang, crash or deceive the reader: each ends at once, with a finding. */
class HostileFilesTest {

    private static final String EX = "@prefix ex: <https://example.org/> .\n";

    private record Hostile(String name, String text, List<String> told) {}

    private static final List<Hostile> FILES = List.of(
            new Hostile("a list that never ends", EX + "ex:a ex:b ( ex:c .", List.of("2:11 syntax.unclosed")),
            new Hostile("a list of stops", EX + "ex:a ex:b ( ; ) .", List.of("2:11 syntax.unclosed")),
            new Hostile("a list of commas", EX + "ex:a ex:b ( , ) .", List.of("2:13 syntax.unexpected")),
            new Hostile("a number past all numbers", EX + "ex:a ex:b 1e10601020304 .", List.of("2:11 syntax.literal")),
            new Hostile("no object", EX + "ex:a ex:b .", List.of("2:6 syntax.missing-object")),
            new Hostile(
                    "a chain of datatypes",
                    EX + "ex:a ex:b " + "\"\"^^".repeat(5_000),
                    List.of("2:15 syntax.unexpected")),
            new Hostile("nested brackets", EX + "ex:a ex:b " + "[ ex:b ".repeat(5_000), List.of("2:361 syntax.limit")),
            new Hostile("nested lists", EX + "ex:a ex:b " + "( ".repeat(5_000), List.of("2:111 syntax.limit")),
            new Hostile("nested brackets as subject", EX + "[ ex:b ".repeat(5_000), List.of("2:351 syntax.limit")),
            new Hostile("nested lists as subject", EX + "(".repeat(5_000), List.of("2:51 syntax.limit")),
            new Hostile("half a surrogate pair", EX + "ex:a ex:b \"\\uD800\" .", List.of("2:12 syntax.escape")),
            new Hostile(
                    "two halves escaped apart",
                    EX + "ex:a ex:b \"\\uD83D\\uDE00\" .",
                    List.of("2:12 syntax.escape", "2:18 syntax.escape")),
            new Hostile("an escape past Unicode", EX + "ex:a ex:b \"\\U00110000\" .", List.of("2:12 syntax.escape")),
            new Hostile("an escaped NUL", EX + "ex:a ex:b \"\\u0000\" .", List.of("2:12 syntax.character")),
            new Hostile("a NUL", EX + "ex:a ex:b \"\u0000\" .", List.of("2:12 syntax.character")),
            new Hostile("a terminal command", EX + "# \u001b[2J\nex:a ex:b ex:c .", List.of("2:3 syntax.character")),
            new Hostile("text that runs backwards", EX + "ex:a ex:b \"\u202e\" .", List.of("2:12 syntax.character")),
            new Hostile("isolated text", EX + "ex:a ex:b \"\u2066\" .", List.of("2:12 syntax.character")),
            new Hostile("an escaped mark", EX + "ex:a ex:b \"\\u202e\" .", List.of("2:12 syntax.character")),
            new Hostile(
                    "an escaped mark in an IRI",
                    EX + "ex:a ex:b <https://a.b/\\u202e> .",
                    List.of("2:24 syntax.character")),
            new Hostile("a mark of byte order inside", EX + "\ufeffex:a ex:b ex:c .", List.of("2:1 syntax.character")),
            new Hostile("a delete", EX + "ex:a ex:b \"\u007f\" .", List.of("2:12 syntax.character")),
            new Hostile(
                    "a merge left half done",
                    EX + "<<<<<<< HEAD\nex:a ex:b 1 .\n=======\nex:a ex:b 2 .\n>>>>>>> theirs\n",
                    List.of("2:1 syntax.conflict-marker", "4:1 syntax.conflict-marker", "6:1 syntax.conflict-marker")),
            new Hostile(
                    "a bad IRI in a prefix",
                    "@prefix ex: <https://a b> .\nex:a ex:b ex:c .",
                    List.of("1:23 syntax.iri")),
            new Hostile(
                    "a relative prefix", "@prefix ex: <x> .\nex:a ex:b ex:c .", List.of("1:13 policy.relative-iri")),
            new Hostile("only an at", "@", List.of("1:1 syntax.unexpected")),
            new Hostile("only a dot", ".", List.of("1:1 syntax.unexpected")),
            new Hostile("only a quote", "\"", List.of("1:1 syntax.unclosed")),
            new Hostile("only a bracket", "<", List.of("1:1 syntax.unclosed")),
            new Hostile("only an underscore", "_:", List.of("1:1 syntax.unexpected")),
            new Hostile("a prefix and nothing", "@prefix", List.of("1:8 syntax.unexpected")),
            new Hostile("a backslash at the end", EX + "ex:a ex:b \"\\", List.of("2:11 syntax.unclosed")),
            new Hostile("quoted triples", EX + "<<( ex:a ex:b ex:c )>> ex:d ex:e .", List.of("2:1 syntax.star")),
            new Hostile("an annotation", EX + "ex:a ex:b ex:c {| ex:d ex:e |} .", List.of("2:16 syntax.star")));

    @TestFactory
    Stream<DynamicTest> endsWithAFinding() {
        return FILES.stream()
                .map(hostile -> DynamicTest.dynamicTest(
                        hostile.name(),
                        () -> Assertions.assertTimeout(
                                Duration.ofSeconds(10),
                                () -> assertEquals(hostile.told(), Turtle.told(Turtle.read(hostile.text()))))));
    }

    private static Finding only(byte[] bytes) {
        List<Finding> findings =
                new TurtleReader(Turtle.POLICY).read("x.ttl", bytes).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        Finding finding = only((EX + "# é\nex:a ex:b \"caf\u00e9\" .").getBytes(ISO_8859_1));
        assertEquals("x.ttl:2:3", finding.position().toString());
        assertEquals("syntax.encoding", finding.code().id());
        assertEquals(Map.of("offset", "39", "byte", "0xE9"), finding.arguments());
    }

    @Test
    void namesAByteThatIsCutOff() {
        Finding finding = only(new byte[] {'#', ' ', (byte) 0xC3});
        assertEquals(Map.of("offset", "2", "byte", "0xC3"), finding.arguments());
        assertEquals("x.ttl:1:3", finding.position().toString());
    }

    @Test
    void recognisesUtf16() {
        assertEquals("0xFE 0xFF, UTF-16", only(EX.getBytes(UTF_16)).arguments().get("byte"));
        assertEquals(
                "0x40 0x00, UTF-16", only(EX.getBytes(UTF_16LE)).arguments().get("byte"));
    }

    @Test
    void recognisesGzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(EX.getBytes(UTF_8));
        }
        assertEquals("0x1F 0x8B, gzip", only(out.toByteArray()).arguments().get("byte"));
    }

    @Test
    void passesOverOneByteOrderMark() {
        SourceFile file = Turtle.read("\ufeff" + EX + "ex:a ex:b ex:c .");
        assertEquals(List.of(), file.findings());
        assertTrue(file.text().startsWith("@prefix"));
    }

    @Test
    void acceptsATextWithALineOfEqualsSigns() {
        assertEquals(
                List.of(),
                Turtle.read(EX + "ex:a ex:b \"\"\"Title\n=======\n\"\"\" .").findings());
    }

    /** The parser must walk through its cursor alone: see {@link UnreadReader}. */
    @Test
    void neverLetsRioReadPastTheCursor() {
        assertThrows(IOException.class, () -> new UnreadReader().read());
        assertEquals(1, Turtle.read(EX + "ex:a ex:b ex:c .").triples().size());
    }

    @Test
    void tellsAFaultOfItsOwnAsACrash() {
        SourceFile file = TurtleReader.guarded(new SourceText("x.ttl", ""), () -> {
            throw new IllegalStateException("boom");
        });
        assertEquals(List.of("1:1 engine.crashed"), Turtle.told(file));
        assertEquals(
                "java.lang.IllegalStateException: boom",
                file.findings().get(0).arguments().get("reason"));
        assertTrue(file.hasSyntaxErrors());
    }

    @Test
    void tellsAStackThatOverflows() {
        SourceFile file = TurtleReader.guarded(new SourceText("x.ttl", ""), HostileFilesTest::fall);
        assertEquals(List.of("1:1 syntax.limit"), Turtle.told(file));
    }

    private static SourceFile fall() {
        return fall();
    }
}
