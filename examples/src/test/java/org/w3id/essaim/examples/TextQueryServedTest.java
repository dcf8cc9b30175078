package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words within a SPARQL query find what the search of the site finds, in its order. */
@ExtendWith(SharedDemonstration.class)
class TextQueryServedTest {

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    /** The site groups what it finds by kind: within each, the order is that of text:query. */
    @TestFactory
    Stream<DynamicTest> wordsInAQueryRankAsInTheSearchOfTheSite() {
        return Stream.of("facilitation", "communs", "communes", "Tiers-lieux libres", "l’atelier", "coopertive")
                .map(words -> dynamicTest(words, () -> {
                    String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
                    JsonNode site = served.json("api/v1/search?q=" + encoded);
                    List<String> ranked = ranked(words);
                    assertFalse(site.path("groups").isEmpty(), site.toString());
                    for (JsonNode group : site.path("groups")) {
                        String kind = "/id/" + group.path("kind").asText() + "/";
                        List<String> shown = new ArrayList<>();
                        group.path("items")
                                .forEach(item -> shown.add(item.path("id").asText()));
                        List<String> asked = ranked.stream()
                                .filter(iri -> iri.contains(kind))
                                .toList();
                        assertEquals(group.path("total").asInt(), asked.size(), kind);
                        assertEquals(shown, asked.subList(0, shown.size()), kind);
                    }
                }));
    }

    private static List<String> ranked(String words) throws IOException, InterruptedException {
        String query = "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { (?s ?score) text:query \"" + words
                + "\" } ORDER BY DESC(?score)";
        HttpResponse<String> answer =
                served.get("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().skip(1).toList();
    }

    @Test
    void theServiceDescriptionNamesTheFunctions() throws Exception {
        Graph description = ServedDemonstration.parse(
                served.get("sparql", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(description.stream()
                .anyMatch(triple -> triple.getPredicate().getURI().endsWith("#propertyFeature")
                        && triple.getObject().getURI().equals("http://jena.apache.org/text#query")));
    }
}
