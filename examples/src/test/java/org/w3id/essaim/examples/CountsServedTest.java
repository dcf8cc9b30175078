package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every number that is told without its things is that of the list it leads to. */
@ExtendWith(SharedDemonstration.class)
class CountsServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @Test
    void leadsFromEachNumberToAListOfThatLength() throws IOException, InterruptedException {
        JsonNode stats = get("api/v1/stats");
        for (String block : new String[] {"thingsByKind", "adoptionsByStatus", "placesByRegion", "commonsByLicense"}) {
            assertLeads(stats.path(block));
        }
    }

    @Test
    void countsFacetsAsTheirListsDo() throws IOException, InterruptedException {
        JsonNode facets = get("api/v1/facets?kind=place&territory=region-53&facets=nature,theme");
        assertEquals("Facets", facets.path("type").asText());
        assertFalse(facets.has("items"));
        assertEquals(2, facets.path("facets").size());
        assertLeads(facets.at("/facets/nature"));
        assertTrue(get("api/v1/facets?kind=place").path("facets").size() > 2, "all of them where none is named");
    }

    @Test
    void refusesWhatMeansNothingWithoutThings() throws IOException, InterruptedException {
        for (String query : new String[] {"", "?kind=plac", "?kind=place&limit=5", "?kind=place&cursor=x"}) {
            assertEquals(400, served.get("api/v1/facets" + query).statusCode(), query);
        }
        assertEquals(400, served.get("api/v1/stats?kind=place").statusCode());
        assertEquals(200, served.get("api/v1/stats?utm_source=x").statusCode());
    }

    private static void assertLeads(JsonNode values) throws IOException, InterruptedException {
        assertFalse(values.isEmpty());
        for (JsonNode value : values) {
            String path = value.path("href").asText().replaceFirst("^https?://[^/]+/", "");
            assertEquals(value.path("count"), get(path).path("total"), path);
        }
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(served.body(path, "application/json"));
    }
}
