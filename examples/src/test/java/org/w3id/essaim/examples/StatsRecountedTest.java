package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every number of {@code /api/v1/stats} is what SPARQL counts in the same snapshot, by {@code stats/*.rq}, and has a name. */
@ExtendWith(SharedDemonstration.class)
class StatsRecountedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KINDS = "thingsByKind";
    private static final List<String> BLOCKS =
            List.of(KINDS, "adoptionsByStatus", "placesByRegion", "commonsByLicense");

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @TestFactory
    Stream<DynamicTest> everyNumberIsThatOfSparql() {
        return BLOCKS.stream()
                .map(block -> DynamicTest.dynamicTest(block, () -> {
                    Map<String, Long> told = new TreeMap<>();
                    for (JsonNode value : stats("fr").path(block)) {
                        told.put(
                                value.path("value").asText(),
                                value.path("count").asLong());
                    }
                    assertTrue(told.size() > 1, "hardly anything is told");
                    assertEquals(counted(block), told);
                }));
    }

    @Test
    void noOtherNumberIsTold() throws IOException, InterruptedException {
        JsonNode stats = stats("fr");
        List<String> arrays = stats.properties().stream()
                .filter(member ->
                        !member.getValue().isTextual() && !member.getValue().isBoolean())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(BLOCKS, arrays);
    }

    @Test
    void everyNumberHasANameInTheLanguageAskedAndEveryKindItsOwn() throws IOException, InterruptedException {
        for (String lang : List.of("fr", "en")) {
            for (String block : BLOCKS) {
                Set<String> names = new HashSet<>();
                for (JsonNode value : stats(lang).path(block)) {
                    String name = value.path("label").asText();
                    assertFalse(name.isEmpty(), () -> lang + " " + block + ": " + value);
                    assertTrue(names.add(name) || !block.equals(KINDS), () -> lang + ", twice: " + value);
                }
            }
        }
        assertEquals("Produit à remplacer", product(stats("fr")).path("label").asText());
        assertEquals("Product to replace", product(stats("en")).path("label").asText());
        assertTrue(product(stats("en")).path("langs").isMissingNode());
    }

    private static JsonNode product(JsonNode stats) {
        for (JsonNode kind : stats.path(KINDS)) {
            if (kind.path("value").asText().equals("product")) {
                return kind;
            }
        }
        throw new AssertionError("no products");
    }

    private static Map<String, Long> counted(String block) throws IOException, InterruptedException {
        Map<String, Long> counted = new TreeMap<>();
        for (List<Node> row : served.select(query(block))) {
            counted.put(
                    row.get(0).getLiteralLexicalForm(), Long.valueOf(row.get(1).getLiteralLexicalForm()));
        }
        return counted;
    }

    private static String query(String block) throws IOException {
        try (var text = StatsRecountedTest.class.getResourceAsStream("stats/" + block + ".rq")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode stats(String lang) throws IOException, InterruptedException {
        return JSON.readTree(served.body("api/v1/stats?lang=" + lang, "application/json"));
    }
}
