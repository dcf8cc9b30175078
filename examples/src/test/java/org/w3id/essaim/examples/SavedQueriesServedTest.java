package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.w3id.essaim.examples.ServedDemonstration.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.examples.recount.Table;

/** The questions of {@code examples/queries} at their addresses, over the real graph and the demonstration, by HTTP. */
@ExtendWith(SharedDemonstration.class)
class SavedQueriesServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERIES = "api/v1/queries";
    private static final String MAP = QUERIES + "/map-of-adopters";

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @Test
    void theListTellsEachQuestionWithItsChoices() throws Exception {
        JsonNode list = served.json(QUERIES);
        assertEquals(QuestionFile.everyForm().size(), list.path("queries").size());
        JsonNode who = named(list, "who-can-come");
        assertTrue(who.path("asks").path("fr").asText().startsWith("Qui peut venir"));
        assertTrue(who.path("asks").path("en").asText().startsWith("Who can come"));
        JsonNode asked = who.path("parameters").get(1);
        assertEquals("asked", asked.path("name").asText());
        assertEquals("thing", asked.path("type").asText());
        assertEquals("https://w3id.org/essaim/ns#Territory", asked.path("class").asText());
        assertEquals("territory:department-29", asked.path("default").asText());
        assertEquals(
                served.server().baseUrl() + QUERIES + "/who-can-come?format=csv",
                who.path("links").path("csv").asText());
        assertEquals(
                "text",
                named(list, "upcoming-sessions")
                        .path("parameters")
                        .get(0)
                        .path("type")
                        .asText());
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode query : list.path("queries")) {
            if (query.path("name").asText().equals(name)) {
                return query;
            }
        }
        throw new AssertionError("not listed: " + name);
    }

    /** Each question, with its defaults written out as an address, in each of its formats. */
    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredInEveryFormat() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode query : served.json(QUERIES).path("queries")) {
            StringBuilder parameters = new StringBuilder();
            query.path("parameters")
                    .forEach(parameter -> parameters
                            .append('&')
                            .append(parameter.path("name").asText())
                            .append('=')
                            .append(URLEncoder.encode(parameter.path("default").asText(), StandardCharsets.UTF_8)));
            query.path("links").properties().forEach(link -> {
                if (!link.getKey().equals("self")) {
                    String path = link.getValue()
                                    .asText()
                                    .substring(served.server().baseUrl().length())
                            + parameters;
                    tests.add(dynamicTest(
                            path,
                            () -> assertEquals(
                                    200,
                                    served.get(path).statusCode(),
                                    served.get(path).body())));
                }
            });
        }
        assertTrue(tests.size() > 60, () -> tests.size() + " are too few");
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> theTableIsTheOneThatIsExpected() throws IOException {
        return QuestionFile.all().stream()
                .map(question -> dynamicTest(question.name(), () -> {
                    String body = served.get(QUERIES + "/" + question.name() + "?format=srj")
                            .body();
                    RowSet rows = RowSet.adapt(
                            ResultSetFactory.fromJSON(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
                    assertEquals(
                            question.expectedInDemonstration(), Table.of(rows).lines());
                }));
    }

    @Test
    void rowsArePlainValues() throws Exception {
        JsonNode answer = served.json(QUERIES + "/who-can-come?asked=region-53");
        assertEquals("who-can-come", answer.path("query").asText());
        assertEquals(
                "https://w3id.org/essaim/id/territory/region-53",
                answer.path("parameters").path("asked").asText());
        assertEquals(
                "https://w3id.org/essaim/id/commons/utilo",
                answer.path("parameters").path("commons").asText());
        assertEquals(64, answer.path("snapshot").asText().length());
        JsonNode first = answer.path("rows").get(0);
        assertTrue(first.path("actor").isTextual());
        assertTrue(first.path("visits").isInt());
        assertFalse(answer.toString().contains("null"), "what has no value is absent");
    }

    @Test
    void rowsThatStandSomewhereMakeAMap() throws Exception {
        JsonNode map = served.json(MAP + "?format=geojson");
        assertEquals("FeatureCollection", map.path("type").asText());
        assertEquals(served.json(MAP).path("rows").size(), map.path("features").size());
        JsonNode feature = map.path("features").get(0);
        double longitude = feature.path("geometry").path("coordinates").get(0).asDouble();
        double latitude = feature.path("geometry").path("coordinates").get(1).asDouble();
        assertTrue(longitude > -6 && longitude < -3 && latitude > 47 && latitude < 49, feature.toString());
        assertTrue(feature.path("properties").path("name").isTextual());
        assertTrue(feature.path("properties").path("lat").isMissingNode());
        assertEquals("application/geo+json", header(served.get(MAP, "Accept", "application/geo+json"), "Content-Type"));
    }

    @Test
    void whatTheClientHasIsNotMadeAgain() throws Exception {
        HttpResponse<String> first = served.get(MAP + "?format=json&territory=department-29");
        String tag = header(first, "ETag");
        assertTrue(tag.startsWith("W/\"" + header(first, "Essaim-Snapshot").substring(0, 16)), tag);
        HttpResponse<String> again = served.get(MAP + "?territory=territory:department-29", "If-None-Match", tag);
        assertEquals(304, again.statusCode(), "the same question, written otherwise");
        assertEquals("", again.body());
        assertEquals(
                200,
                served.get(MAP + "?territory=region-53", "If-None-Match", tag).statusCode());
        assertEquals(200, served.get(MAP + "?format=csv", "If-None-Match", tag).statusCode());
    }

    @Test
    void aHeadHasTheHeadersOfTheGet() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.server().baseUrl() + MAP))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> head = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> whole = served.get(MAP);
        for (String name : List.of("ETag", "Content-Type", "Essaim-Snapshot", "Cache-Control")) {
            assertEquals(header(whole, name), header(head, name), name);
        }
        assertEquals("", head.body());
        assertEquals("*", header(whole, "Access-Control-Allow-Origin"));
    }
}
