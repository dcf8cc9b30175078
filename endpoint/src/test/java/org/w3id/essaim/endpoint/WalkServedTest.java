package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.lists.Cursor;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.loader.source.NotACorpus;

/** Whoever follows {@code next} over HTTP sees one version of a list, whole, whatever is published meanwhile. */
class WalkServedTest {

    private static final int ACTORS = 40;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SmallCorpus corpus;
    private static EndpointServer server;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, NotACorpus, CannotListenException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        for (int i = 0; i < ACTORS; i++) {
            corpus.actor("asso-" + i, "Association " + i % 7);
        }
        server = SmallServer.of(corpus, folder.resolve("queries"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPublicationHalfWayLeavesTheWalkInTheVersionInWhichItBegan() throws IOException, InterruptedException {
        HttpResponse<String> first = get("api/v1/actor?q=association&limit=7&lang=fr");
        String began = first.headers().firstValue("Essaim-Snapshot").orElseThrow();
        corpus.actor("asso-aa", "Association 0");
        corpus.actor("asso-3", "Tout autre chose");
        awaitOtherThan(began);
        List<String> seen = new ArrayList<>();
        HttpResponse<String> page = first;
        while (true) {
            assertEquals(began, page.headers().firstValue("Essaim-Snapshot").orElseThrow());
            JsonNode list = JSON.readTree(page.body());
            list.path("items").forEach(item -> seen.add(item.path("id").asText()));
            String next = list.at("/links/next").asText();
            if (next.isEmpty()) {
                break;
            }
            assertTrue(next.contains("actor?q=association&limit=7&cursor=") && next.endsWith("&lang=fr"), next);
            assertTrue(page.headers().allValues("Link").stream()
                    .anyMatch(l -> l.contains("<" + next + ">; rel=\"next\"")));
            page = get(next.substring(server.baseUrl().length()));
        }
        int total = JSON.readTree(first.body()).path("total").asInt();
        assertTrue(total > ACTORS, total + " only");
        assertEquals(total, seen.size());
        assertEquals(total, Set.copyOf(seen).size());
        assertFalse(seen.toString().contains("asso-aa"));
        assertTrue(seen.toString().contains("asso-3"));
        JsonNode now = JSON.readTree(get("api/v1/actor?q=association&limit=100").body());
        assertTrue(now.toString().contains("asso-aa"));
    }

    @Test
    void whoKeepsACopyIsToldWhatChangedSince() throws IOException, InterruptedException {
        String began = get("api/v1/actor?limit=1")
                .headers()
                .firstValue("Essaim-Snapshot")
                .orElseThrow();
        corpus.actor("venue", "Venue");
        corpus.actor("asso", "Renommée");
        awaitOtherThan(began);
        JsonNode changes = JSON.readTree(get("api/v1/changes?since=" + began).body());
        Map<String, String> actions = new TreeMap<>();
        changes.path("items")
                .forEach(item -> actions.put(
                        item.path("id").asText().replaceFirst(".*/", ""),
                        item.path("action").asText()));
        assertEquals(Map.of("venue", "created", "asso", "updated"), actions);
        assertEquals(began, changes.path("since").asText());
        String next = changes.at("/links/next").asText();
        assertTrue(next.endsWith("?since=" + changes.path("token").asText()), next);
        JsonNode none =
                JSON.readTree(get(next.substring(server.baseUrl().length())).body());
        assertEquals(0, none.path("total").asInt());
        HttpResponse<String> lost = get("api/v1/changes?since=" + "0".repeat(64));
        assertEquals(410, lost.statusCode());
        assertEquals(
                server.baseUrl() + "api/v1/changes",
                JSON.readTree(lost.body()).path("restart").asText());
        assertEquals(400, get("api/v1/changes?from=2026").statusCode());
    }

    @Test
    void aWalkOfAVersionThatIsNotKeptIsToldWhereToBeginAgain() throws IOException, InterruptedException {
        JsonNode list = JSON.readTree(get("api/v1/actor?limit=5").body());
        String next = list.at("/links/next").asText();
        String text = next.replaceFirst(".*cursor=", "");
        Cursor cursor = Cursor.in(Map.of("cursor", List.of(text))).orElseThrow();
        Cursor lost = new Cursor("0".repeat(64), cursor.list(), cursor.after());
        HttpResponse<String> answer = get("api/v1/actor?limit=5&cursor=" + lost);
        assertEquals(410, answer.statusCode());
        JsonNode problem = JSON.readTree(answer.body());
        assertTrue(problem.path("type").asText().endsWith("cursor-expired"));
        assertEquals(
                server.baseUrl() + "api/v1/actor?limit=5",
                problem.path("restart").asText());
    }

    @Test
    void refusesTheCursorOfAnotherListAndWhatIsNone() throws IOException, InterruptedException {
        JsonNode list = JSON.readTree(get("api/v1/actor?limit=5").body());
        String cursor = list.at("/links/next").asText().replaceFirst(".*cursor=", "");
        assertEquals(400, get("api/v1/actor?q=association&cursor=" + cursor).statusCode());
        assertEquals(400, get("api/v1/actor?cursor=" + cursor + "&page=2").statusCode());
        assertEquals(400, get("api/v1/actor?cursor=" + cursor.substring(3)).statusCode());
        assertEquals(400, get("api/v1/actor?cursor=%00").statusCode());
        assertEquals(200, get("api/v1/actor?limit=50&cursor=" + cursor).statusCode());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitOtherThan(String snapshot) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String now = snapshot;
        while (now.equals(snapshot) && System.nanoTime() < end) {
            now = get("api/v1/actor?limit=1")
                    .headers()
                    .firstValue("Essaim-Snapshot")
                    .orElseThrow();
        }
        assertNotEquals(snapshot, now);
    }
}
