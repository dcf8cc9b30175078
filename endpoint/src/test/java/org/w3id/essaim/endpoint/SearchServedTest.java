package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.loader.source.NotACorpus;

/** Search and suggestions over HTTP. */
class SearchServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EndpointServer server;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, NotACorpus, CannotListenException {
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("corpus"));
        corpus.actor("asso-voisins", "Association des voisins");
        corpus.actor("coop-voisine", "Coopérative voisine");
        server = SmallServer.of(corpus, folder.resolve("queries"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void suggestsNamesAsTheyAreTyped() throws IOException, InterruptedException {
        JsonNode out = json("api/v1/suggest?q=assoc&lang=en");
        assertEquals("Association des voisins", out.at("/groups/0/items/0/name").asText());
        assertTrue(out.at("/groups/0/items/0/url").asText().contains("/en/actor/asso-voisins"));
        assertEquals(
                2,
                json("api/v1/suggest?q=voisi&kind=actor").at("/groups/0/items").size());
        assertEquals(
                1, json("api/v1/suggest?q=voisi&limit=1").at("/groups/0/items").size());
        assertEquals(0, json("api/v1/suggest?q=voisi&kind=place").path("groups").size());
        assertEquals(0, json("api/v1/suggest").path("groups").size());
    }

    @Test
    void searchesLiterallyIfAsked() throws IOException, InterruptedException {
        JsonNode out = json("api/v1/search?q=coopertive");
        assertEquals(1, out.path("total").asInt());
        String literal = out.at("/links/literal").asText();
        assertEquals(
                0,
                json(literal.substring(server.baseUrl().length())).path("total").asInt());
    }

    @Test
    void keepsWhereAndWhenForOtherWords() throws IOException, InterruptedException {
        String page = get("fr/place?bbox=-5,41,10,52&updatedSince=2020-01-01&q=atelier")
                .body();
        assertTrue(page.contains("<input type=\"hidden\" name=\"bbox\" value=\"-5,41,10,52\">"), page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"updatedSince\" value=\"2020-01-01\">"), page);
    }

    @Test
    void listsLiterallyIfAsked() throws IOException, InterruptedException {
        JsonNode out = json("api/v1/actor?q=coopertive&limit=5");
        assertEquals(1, out.path("total").asInt());
        String literal = out.at("/links/literal").asText();
        assertTrue(literal.endsWith("/api/v1/actor?q=coopertive&literal=true&limit=5"), literal);
        JsonNode exact = json(literal.substring(server.baseUrl().length()));
        assertEquals(0, exact.path("total").asInt());
        assertTrue(exact.at("/query/literal").asBoolean());
        assertTrue(exact.at("/links/literal").isMissingNode());
        String page = get("fr/actor?q=coopertive").body();
        assertTrue(page.contains("/fr/actor?q=coopertive&amp;literal=true"), page);
    }

    @Test
    void refusesParametersItDoesNotKnowAndNamesTheNearest() throws IOException, InterruptedException {
        for (String route : List.of("search", "suggest")) {
            assertEquals(
                    "kind",
                    refused(route + "?q=a&kin=actor").at("/didYouMean/0").asText());
            assertEquals(
                    "actor",
                    refused(route + "?q=a&kind=actr").at("/didYouMean/0").asText());
            assertEquals("1…20", refused(route + "?limit=21").path("expected").asText());
            assertEquals("limit", refused(route + "?limit=-1").path("parameter").asText());
            assertEquals("lang", refused(route + "?lang=de").path("parameter").asText());
            assertEquals(200, get("api/v1/" + route + "?q=a&utm_source=letter").statusCode());
        }
        assertEquals(
                "literal", refused("suggest?literal=true").path("parameter").asText());
        assertEquals("literal", refused("search?literal=yes").path("parameter").asText());
    }

    @Test
    void answersWhateverIsTyped() throws IOException, InterruptedException {
        for (String q : List.of("%00", "%F0%9F%90%9D", "%22%2A%3A%2A%22", "%D7%A9", "a%0Ab", "-".repeat(3000))) {
            assertEquals(200, get("api/v1/search?q=" + q).statusCode(), q);
            assertEquals(200, get("api/v1/suggest?q=" + q).statusCode(), q);
            assertEquals(200, get("api/v1/actor?q=" + q).statusCode(), q);
            assertEquals(200, get("fr/search?q=" + q).statusCode(), q);
        }
    }

    /** Else a filter that was written in Latin-1, or cut, would be looked for in vain, or left out. */
    @Test
    void refusesWhatIsNoUtf8() throws IOException, InterruptedException {
        for (String path : List.of(
                "api/v1/search?q=%E9nergie",
                "api/v1/actor?q=%E9nergie",
                "api/v1/actor.csv?q=%E9nergie",
                "api/v1/changes?since=%E9",
                "fr/search?q=%E9nergie",
                "fr/actor?q=%E9nergie",
                "fr/sparql?query=%E9",
                "embed/list?kind=actor&q=%E9nergie",
                "embed/search?q=%E9nergie",
                "oembed?url=" + server.baseUrl() + "fr/actor?q=%25E9nergie",
                "reconcile/suggest/entity?prefix=%E9",
                "ogc/collections/place/items?q=%E9nergie")) {
            HttpResponse<String> answer = get(path);
            assertEquals(400, answer.statusCode(), path);
            JsonNode problem = JSON.readTree(answer.body());
            assertTrue(problem.path("type").asText().endsWith("/bad-request"), answer.body());
            assertTrue(problem.path("detail").asText().contains("%C3%A9"), answer.body());
        }
        assertEquals(200, get("api/v1/actor?utm_source=%E9t%E9").statusCode(), "what others added is not looked at");
    }

    @Test
    void refusesAnEscapeThatIsCutShort() throws IOException {
        for (String query : List.of("q=100%", "q=%u00e9nergie", "territory=region-5%3")) {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL(server.baseUrl() + "api/v1/actor?" + query).openConnection();
            assertEquals(400, connection.getResponseCode(), query);
            connection.disconnect();
        }
    }

    /** As programs write it that put addresses together. */
    @Test
    void nothingBetweenTwoAmpersandsIsNoParameter() throws IOException, InterruptedException {
        for (String query : List.of("?limit=1&", "?&limit=1", "?limit=1&&lang=en", "?")) {
            assertEquals(200, get("api/v1/actor" + query).statusCode(), query);
        }
        assertEquals(200, get("ogc/collections/place/items?limit=1&").statusCode());
        assertEquals(200, get("embed/list?kind=actor&").statusCode());
    }

    private static JsonNode refused(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("api/v1/" + query);
        assertEquals(400, answer.statusCode(), query);
        return JSON.readTree(answer.body()).at("/errors/0");
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
