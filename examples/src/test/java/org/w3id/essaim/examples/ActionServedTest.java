package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.ResultSetFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a graph can answer, by HTTP: as JSON, as a table, and by the query that each answer names, asked of {@code /sparql}. */
@ExtendWith(SharedDemonstration.class)
class ActionServedTest {

    private static final String UTILO = "api/v1/commons/utilo/who-can-come";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UTILO,
                UTILO + "?near=place/fictif-le-cormoran-bricoleur-29232",
                UTILO + "?near=territory/region-53",
                "api/v1/need/fictif-douze-cles-une-serrure/could-answer",
                "api/v1/intervention/fictif-2025-09-18-le-cormoran-bricoleur/afterwards",
                "api/v1/cofunding",
                "api/v1/need/fictif-financer-les-venues-en-finistere/cofunding",
                "api/v1/commons/utilo/missing"
            })
    void isWhatItsQueryAnswers(String path) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(served.body(path, "application/json"));
        Set<String> ids = new TreeSet<>();
        answer.path("items").forEach(item -> ids.add(item.path("id").asText()));
        assertFalse(ids.isEmpty());
        assertEquals(ids.size(), answer.path("total").asInt());
        String query = path(answer.at("/links/sparql"));
        Set<String> found = new TreeSet<>();
        ResultSetFactory.fromJSON(new ByteArrayInputStream(
                        served.body(query, "application/sparql-results+json").getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(row -> found.add(row.getResource("id").getURI()));
        assertEquals(found, ids);
        String table = served.body(path(answer.at("/links/csv")), "*/*");
        Set<String> rows = new TreeSet<>();
        table.lines().skip(1).forEach(line -> rows.add(line.substring(0, line.indexOf(','))));
        assertEquals(ids, rows);
        assertEquals(path, path(answer.at("/links/self")));
    }

    @Test
    void tellsWhoServesThePlaceBeforeWhoDoesNotSayWhereTheyGo() throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(served.body(UTILO + "?near=commune-29232&lang=en", "application/json"));
        JsonNode first = answer.at("/items/0");
        assertEquals(
                "https://w3id.org/essaim/id/actor/fictif-les-lance-amarres",
                first.path("id").asText());
        assertEquals("yes", first.path("comes").asText());
        assertEquals(3, first.path("visits").asInt());
        assertEquals("2026-03-12", first.path("latest").asText());
        assertEquals("Unpaid", first.at("/terms/0/name").asText());
        JsonNode need = JSON.readTree(
                served.body("api/v1/need/fictif-sortir-les-comptes-de-la-cantine/could-answer", "application/json"));
        assertEquals(List.of("yes", "unsaid"), need.path("items").findValuesAsText("comes"));
        assertTrue(first.path("fictional").asBoolean());
    }

    @Test
    void whereNothingOfOursIsNamedTheCommuneStandsForWhatHoldsIt() throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(served.body(UTILO + "?near=commune-29084", "application/json"));
        assertEquals(
                "https://w3id.org/essaim/id/territory/department-29",
                answer.at("/near/id").asText());
    }

    @Test
    void refusesWhatItDoesNotKnowWithWhatIsNear() throws IOException, InterruptedException {
        JsonNode problem = problem(400, UTILO + "?near=region-35&langg=fr");
        assertEquals("langg", problem.at("/errors/0/parameter").asText());
        assertEquals("lang", problem.at("/errors/0/didYouMean/0").asText());
        assertTrue(problem.at("/errors/1/didYouMean").toString().contains("region-53"), problem.toString());
        problem(400, "api/v1/commons/utilo/missing?near=region-53");
        problem(404, "api/v1/place/fictif-le-cormoran-bricoleur-29232/who-can-come");
        problem(404, "api/v1/commons/no-such-commons/who-can-come");
        problem(406, "api/v1/cofunding", "Accept", "image/png");
    }

    @Test
    void isNotSentAgainToWhoHasIt() throws IOException, InterruptedException {
        HttpResponse<String> first = served.get("api/v1/cofunding.csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304, served.get("api/v1/cofunding.csv", "If-None-Match", tag).statusCode());
        assertTrue(first.headers().firstValue("Content-Disposition").orElse("").contains("cofunding.csv"));
    }

    private static JsonNode problem(int status, String path, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(path, headers);
        assertEquals(status, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    /** Without the address of the server. */
    private static String path(JsonNode url) {
        return url.asText().replaceFirst("^https?://[^/]+/", "");
    }
}
