package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs that read are told first: the card of the graph, whose numbers and queries are true, and the index of what there is. */
@ExtendWith(SharedDemonstration.class)
class ModelCardTest {

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    /** Tokens are counted as characters by 3.2, which is more than the tokenizers of today need for English and SPARQL. */
    @Test
    void theCardIsShortAndNamesEveryClassInUse() throws Exception {
        String card = served.body("schema.md", "*/*");
        long tokens = (long) Math.ceil(card.length() / 3.2);
        assertTrue(tokens <= 8_000, () -> tokens + " tokens");
        for (List<Node> row : served.select("SELECT ?c (COUNT(*) AS ?n) { ?s a ?c"
                + " FILTER(STRSTARTS(STR(?c), \"https://w3id.org/essaim/ns#\")) } GROUP BY ?c")) {
            String name = row.get(0).getURI().replaceFirst(".*#", "es:");
            String line = card.lines()
                    .filter(l -> l.startsWith("- `" + name + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not told of"));
            assertTrue(line.endsWith(": " + row.get(1).getLiteralLexicalForm()), line);
        }
        assertFalse(card.matches("(?s).*\\{[a-z]+}.*"), "a hole was not filled");
    }

    @TestFactory
    Stream<DynamicTest> eachQueryOfTheCardHasAnAnswer() throws Exception {
        String card = served.body("schema.md", "*/*");
        String prefixes = card.split("```\n")[1];
        List<String> queries = Stream.of(card.split("```sparql\n"))
                .skip(1)
                .map(part -> part.split("```")[0])
                .toList();
        assertEquals(10, queries.size());
        return queries.stream()
                .map(query -> dynamicTest(
                        query.lines().findFirst().orElseThrow(),
                        () -> assertFalse(served.select(prefixes + query).isEmpty(), query)));
    }

    @Test
    void everythingThatTheIndexForModelsNamesIsThere() throws Exception {
        String index = served.body("llms.txt", "*/*");
        assertTrue(index.startsWith("# "), index);
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("]\\(([^)]+)\\)").matcher(index);
        int found = 0;
        while (link.find()) {
            found++;
            String path = link.group(1).substring(served.server().baseUrl().length());
            assertEquals(200, served.get(path, "Accept", "*/*").statusCode(), path);
        }
        assertTrue(found >= 10, index);
    }
}
