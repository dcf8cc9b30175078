package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.examples.ServedDemonstration.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A saved question that asks for a graph is told as a tree in JSON, which says what the graph says. */
@ExtendWith(SharedDemonstration.class)
class SavedGraphsServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARE = "api/v1/queries/commons-care";

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @Test
    void aGraphIsToldAsATree() throws Exception {
        HttpResponse<String> answer = served.get(CARE + "?commons=utilo", "Accept", "application/ld+json");
        assertEquals("application/ld+json", header(answer, "Content-Type"));
        JsonNode tree = JSON.readTree(answer.body());
        assertEquals("https://w3id.org/essaim/id/commons/utilo", tree.path("id").asText());
        assertEquals("Commons", tree.path("type").asText());
        assertEquals(
                "Utilo, guide de la facilitation", tree.path("names").path("fr").asText());
        assertEquals("Organization", tree.path("stewards").get(0).path("type").asText());
        assertTrue(tree.path("accompaniedOnBy").get(0).path("names").has("fr"), answer.body());
        JsonNode adoption = adoptionBy(tree, "fictif-le-cormoran-bricoleur-29232");
        assertEquals(
                "https://w3id.org/essaim/voc/etat-adoption/adopte",
                adoption.path("status").asText());
        assertEquals("2026-01", adoption.path("startMonth").asText());
        assertTrue(adoption.path("adopter").path("names").has("fr"), adoption.toString());
        assertTrue(adoption.path("accompaniedBy").get(0).path("names").has("fr"), adoption.toString());
        tree.properties().stream()
                .filter(member -> !member.getKey().equals("@context"))
                .forEach(member -> assertFalse(member.getValue().toString().contains(":null"), member.getKey()));
    }

    private static JsonNode adoptionBy(JsonNode tree, String slug) {
        for (JsonNode adoption : tree.path("adoptions")) {
            if (adoption.path("adopter").path("id").asText().endsWith(slug)) {
                return adoption;
            }
        }
        throw new AssertionError("not adopted by " + slug + ": " + tree);
    }

    @Test
    void theTreeSaysNoMoreAndNoLessThanTheGraph() throws Exception {
        String tree = served.get(CARE + "?commons=utilo", "Accept", "application/ld+json")
                .body();
        String context = header(served.get("context/v1.jsonld"), "ETag");
        assertFalse(context.isEmpty());
        JsonNode named = JSON.readTree(tree).path("@context").get(0);
        assertEquals(
                200,
                served.get(named.asText().substring(served.server().baseUrl().length()))
                        .statusCode());
        String inlined = tree.replace(
                named.toString(),
                JSON.readTree(served.get("context/v1.jsonld").body())
                        .path("@context")
                        .toString());
        Graph told = ServedDemonstration.parse(inlined, Lang.JSONLD11);
        Graph asked = ServedDemonstration.parse(
                served.get(CARE + "?commons=utilo", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(told.isIsomorphicWith(asked), () -> told + "\n" + asked);
        assertTrue(asked.size() > 20);
    }
}
