package org.w3id.essaim.endpoint.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.views.Fixture;

/** What is no request of the protocol is refused, with where it stands and in plain words; nothing fails. */
class HostileRequestsTest {

    private static final String LONG = "a".repeat(Limits.CHARACTERS + 1);
    private static final ProblemWords WORDS = ProblemWords.load();
    private final Reconciler reconciler = Ask.reconciler(Fixture.read().catalogue(), Lang.FR);

    private static Problem refused(Consumer<String> asked, String json, int status, String slug) {
        Problem problem =
                assertThrows(Problem.Thrown.class, () -> asked.accept(json)).problem();
        assertEquals(status + " " + slug, problem.status() + " " + problem.slug());
        for (Lang lang : Lang.values()) {
            String detail = WORDS.detail(problem, lang);
            assertTrue(detail.length() > 20 && detail.length() < 900, detail);
            assertFalse(detail.contains("{parameter}"), detail);
        }
        return problem;
    }

    @TestFactory
    Stream<DynamicTest> queriesThatAreNone() {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("", "queries");
        where.put("[]", "queries");
        where.put("null", "queries");
        where.put("7", "queries");
        where.put("{\"q\": []}", "queries.q");
        where.put("{\"q\": {}}", "queries.q");
        where.put("{\"q\": {\"query\": 7}}", "queries.q.query");
        where.put("{\"q\": {\"query\": null}}", "queries.q.query");
        where.put("{\"q\": {\"query\": \"" + LONG + "\"}}", "queries.q.query");
        where.put("{\"q\": {\"qwery\": \"a\"}}", "queries.q.qwery");
        where.put("{\"q\": {\"query\": \"a\", \"type\": \"plase\"}}", "queries.q.type");
        where.put("{\"q\": {\"query\": \"a\", \"type\": 3}}", "queries.q.type");
        where.put("{\"q\": {\"query\": \"a\", \"limit\": -1}}", "queries.q.limit");
        where.put("{\"q\": {\"query\": \"a\", \"limit\": \"1\"}}", "queries.q.limit");
        where.put("{\"q\": {\"query\": \"a\", \"type_strict\": \"never\"}}", "queries.q.type_strict");
        where.put("{\"q\": {\"query\": \"a\", \"properties\": {}}}", "queries.q.properties");
        where.put("{\"q\": {\"query\": \"a\", \"properties\": [7]}}", "queries.q.properties.pid");
        where.put(
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"homepag\", \"v\": 1}]}}",
                "queries.q.properties.pid");
        where.put("{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"homepage\"}]}}", "queries.q.properties.v");
        where.put(
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"name\", \"v\": {\"x\": 1}}]}}",
                "queries.q.properties.v");
        return where.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        "queries " + entry.getKey(),
                        () -> assertEquals(
                                entry.getValue(),
                                refused(reconciler::results, entry.getKey(), 400, "invalid-parameter")
                                        .arguments()
                                        .get("parameter"))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoJson() {
        return Stream.of(
                        "{",
                        "{\"q\": {\"query\": \"a\"}} x",
                        "{'q': 1}",
                        "{\"q\": {\"query\": \"a\"}, \"q\": {\"query\": \"b\"}}",
                        "{\"q\": {\"limit\": 1" + "0".repeat(300) + "}}",
                        "{\"" + "k".repeat(300) + "\": {}}",
                        "[".repeat(100_000),
                        "{\"a\":".repeat(20) + "1" + "}".repeat(20))
                .map(text -> DynamicTest.dynamicTest(
                        "JSON " + text.substring(0, Math.min(20, text.length())),
                        () -> refused(reconciler::results, text, 400, "invalid-json")));
    }

    @Test
    void theMistakeIsSaidToStandWhereItStands() {
        Problem problem = refused(reconciler::results, "{\"q\":\n  {\"query\": oops}}", 400, "invalid-json");
        assertEquals(2, problem.extensions().get("line"));
    }

    @Test
    void tenThousandQueriesAreTooMany() {
        Problem problem = refused(reconciler::results, batch(10_000), 413, "too-many");
        assertEquals("50", problem.arguments().get("limit"));
        assertEquals(Limits.QUERIES, reconciler.results(batch(Limits.QUERIES)).size());
    }

    private static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void propertiesAndValuesAreCountedToo() {
        String property = "{\"pid\":\"name\",\"v\":[" + "1,".repeat(Limits.VALUES) + "1]}";
        refused(reconciler::results, "{\"q\":{\"properties\":[" + property + "]}}", 413, "too-many");
        String many = "{\"pid\":\"name\",\"v\":1},".repeat(Limits.PROPERTIES) + "{\"pid\":\"name\",\"v\":1}";
        refused(reconciler::results, "{\"q\":{\"properties\":[" + many + "]}}", 413, "too-many");
        String ids = "\"place/a\",".repeat(Limits.IDS) + "\"place/b\"";
        refused(reconciler::extension, "{\"ids\":[" + ids + "],\"properties\":[]}", 413, "too-many");
    }

    @TestFactory
    Stream<DynamicTest> extensionsThatAreNone() {
        return Stream.of(
                        "[]",
                        "{}",
                        "{\"ids\": \"place/a\", \"properties\": []}",
                        "{\"ids\": [7], \"properties\": []}",
                        "{\"ids\": []}",
                        "{\"ids\": [], \"properties\": [{}]}",
                        "{\"ids\": [], \"properties\": [{\"id\": \"homepag\"}]}",
                        "{\"ids\": [], \"properties\": [{\"id\": \"name\", \"settings\": {\"limit\": \"many\"}}]}")
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> refused(reconciler::extension, text, 400, "invalid-parameter")));
    }

    @Test
    void aMisspeltPropertyIsToldTheNearest() {
        Problem problem = refused(
                reconciler::extension,
                "{\"ids\": [], \"properties\": [{\"id\": \"homepag\"}]}",
                400,
                "invalid-parameter");
        assertEquals("homepage", problem.arguments().get("near"));
    }

    /** What a request may ask is told where people read how to ask. */
    @Test
    void theLimitsAreTold() throws IOException {
        Path guide = Path.of(System.getProperty("essaim.root", "..")).resolve("docs/reconcile.md");
        String text = Files.readString(guide).replaceAll("\\s+", " ");
        assertTrue(text.contains("Au plus " + Limits.QUERIES + " requêtes par lot, " + Limits.CHARACTERS
                + " caractères par texte, " + Limits.RESULTS + " candidats, " + Limits.IDS + " fiches"));
        assertTrue(text.contains("At most " + Limits.QUERIES + " queries in a batch, " + Limits.CHARACTERS
                + " characters in a text, " + Limits.RESULTS + " candidates, " + Limits.IDS + " records"));
    }
}
