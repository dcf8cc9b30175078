package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.examples.ServedDemonstration.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the reader of a saved question may choose: things by each of their names, and nothing that becomes a part of the query. */
@ExtendWith(SharedDemonstration.class)
class QueryParametersServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERIES = "api/v1/queries";
    private static final String MAP = QUERIES + "/map-of-adopters";

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static JsonNode refused(int status, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(path, "Accept-Language", "en");
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        return JSON.readTree(answer.body());
    }

    @Test
    void aThingIsChosenBySlugNameOrAddress() throws Exception {
        Set<String> answers = new HashSet<>();
        for (String chosen : List.of(
                "movilab",
                "commons/movilab",
                "commons:movilab",
                "https%3A%2F%2Fw3id.org%2Fessaim%2Fid%2Fcommons%2Fmovilab")) {
            answers.add(served.get(QUERIES + "/studies-about?commons=" + chosen).body());
        }
        assertEquals(1, answers.size());
        assertTrue(answers.iterator().next().contains("/movilab"));
        assertEquals(
                "https://w3id.org/essaim/voc/nature-commun/logiciel",
                served.json(MAP + "?nature=logiciel")
                        .path("parameters")
                        .path("nature")
                        .asText());
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatMayBeMeant() throws Exception {
        JsonNode parameter =
                refused(400, MAP + "?teritory=region-53").path("errors").get(0);
        assertEquals("[\"territory\"]", parameter.path("didYouMean").toString());
        JsonNode value = refused(400, MAP + "?territory=region-35&nature=metode");
        assertEquals(2, value.path("errors").size());
        assertEquals(
                "[\"methode\"]", value.path("errors").get(1).path("didYouMean").toString());
        assertEquals("invalid-parameter", value.path("type").asText().replaceFirst(".*/", ""));
        refused(400, MAP + "?territory=commons:utilo");
        refused(400, MAP + "?territory=region-53&territory=region-52");
        refused(400, QUERIES + "/provenance-and-age?since=yesterday");
        JsonNode query = refused(404, QUERIES + "/map-of-adopter");
        assertEquals("[\"map-of-adopters\"]", query.path("didYouMean").toString());
        assertTrue(query.path("detail").asText().contains("Did you mean “map-of-adopters”"));
        assertEquals(406, served.get(MAP + "?format=ttl").statusCode());
        assertEquals(406, served.get(MAP, "Accept", "application/msword").statusCode());
        assertEquals(200, served.get(MAP + "?utm_source=letter").statusCode());
    }

    @Test
    void aValueNeverBecomesAPartOfTheQuery() throws Exception {
        String attack = URLEncoder.encode("2026\") } ?s ?p ?o #", StandardCharsets.UTF_8);
        refused(400, QUERIES + "/upcoming-sessions?from=" + attack);
        refused(400, QUERIES + "/studies-about?commons=" + attack);
        HttpResponse<String> free = served.get(QUERIES + "/free-resources?language=" + attack);
        assertTrue(
                free.statusCode() == 400
                        || JSON.readTree(free.body()).path("rows").isEmpty(),
                free.body());
    }
}
