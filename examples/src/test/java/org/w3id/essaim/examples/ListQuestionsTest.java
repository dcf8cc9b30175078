package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** What other sites ask is one address each, with the right answer on the graph and the demonstration. */
@ExtendWith(SharedDemonstration.class)
class ListQuestionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @TestFactory
    Stream<DynamicTest> findsWhatSparqlFinds() throws IOException {
        return blocks().map(block -> {
            String[] parts = block.split("\n", 2);
            return DynamicTest.dynamicTest(parts[0], () -> {
                TreeSet<String> wanted = served.select(prefixes() + parts[1]).stream()
                        .map(row -> row.get(0).getURI())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertFalse(wanted.isEmpty(), "nothing to find");
                assertEquals(wanted, found("api/v1/" + parts[0]));
            });
        });
    }

    private static Stream<String> blocks() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ListQuestionsTest.class.getResourceAsStream("list-questions.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(String::strip);
        }
    }

    private static String prefixes() {
        String known = Prefixes.of(Things.COMMON).entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(Collectors.joining());
        return known + "PREFIX geof: <http://www.opengis.net/def/function/geosparql/>\n";
    }

    /** All pages, or all points of a map. */
    private static TreeSet<String> found(String path) throws IOException, InterruptedException {
        TreeSet<String> ids = new TreeSet<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(served.body(next, "*/*"));
            for (String items : List.of("items", "features")) {
                page.path(items).forEach(item -> ids.add(item.path("id").asText()));
            }
            next = page.at("/links/next").asText().replaceFirst("^https?://[^/]+/", "");
        }
        return ids;
    }
}
