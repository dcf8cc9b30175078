package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.loader.source.NotACorpus;

/** What became of records, as JSON and as feeds: one is new, one changed, one withdrawn, one gone, one not committed yet. */
class ChangesServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "https://w3id.org/essaim/id/actor/";

    private static EndpointServer server;
    private static String commit;

    @BeforeAll
    static void serve(@TempDir Path folder)
            throws IOException, NotACorpus, CannotListenException, GitAPIException, InterruptedException {
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("corpus"));
        for (String slug : new String[] {"retiree", "effacee", "pareille"}) {
            corpus.actor(slug, "Association " + slug);
        }
        corpus.commit();
        server = SmallServer.of(corpus, folder.resolve("queries"));
        corpus.actor("asso", "Renommée");
        corpus.actor("venue", "Venue");
        Files.delete(corpus.folder().resolve("actor/effacee.ttl"));
        Files.writeString(corpus.folder().resolve("actor/retiree.ttl"), """
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://w3id.org/essaim/id/actor/retiree> a es:Tombstone ; dcterms:modified "2026-11-25"^^xsd:date .
                """);
        commit = corpus.commit();
        corpus.actor("hative", "Pas encore enregistrée");
        await("api/v1/changes", "hative");
        await("api/v1/changes", commit);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyChangeSaysWhenAndBothThatRemoveDo() throws IOException, InterruptedException {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode item : JSON.readTree(get("api/v1/changes")).path("items")) {
            String known = item.path("commit").asText().equals(commit) ? " by the commit" : "";
            told.put(
                    item.path("id").asText().substring(ID.length()),
                    item.path("action").asText() + known);
            Instant at = Instant.parse(item.path("at").asText());
            assertTrue(at.isAfter(Instant.now().minus(1, ChronoUnit.HOURS)), item.toString());
        }
        assertEquals(
                Map.of(
                        "asso", "updated by the commit",
                        "venue", "created by the commit",
                        "retiree", "removed by the commit",
                        "effacee", "removed",
                        "hative", "created"),
                told);
    }

    @Test
    void theFeedOfChangesTellsWhatCommitsDidAndNoNameThatWasWithdrawn() throws IOException, InterruptedException {
        JsonNode feed = JSON.readTree(get("api/v1/changes.feed.json?lang=en"));
        assertEquals("What changed – Trial", feed.path("title").asText());
        Map<String, String> told = new TreeMap<>();
        feed.path("items")
                .forEach(item ->
                        told.put(item.path("id").asText(), item.path("title").asText()));
        assertEquals(
                Map.of(
                        ID + "asso#" + commit, "Renommée: record changed",
                        ID + "venue#" + commit, "Venue: new record",
                        ID + "retiree#" + commit, "actor/retiree: record removed"),
                told);
        String atom = get("api/v1/changes.atom?lang=fr");
        assertTrue(atom.contains("<title>Venue\u00A0: nouvelle fiche</title>"), atom);
        assertTrue(atom.contains("<id>" + server.baseUrl() + "fr/#changes</id>"), atom);
    }

    @Test
    void theFeedOfAListHasWordsForATitleAndAnIdThatStays() throws IOException, InterruptedException {
        String plain = get("api/v1/actor.atom?lang=fr");
        assertTrue(plain.contains("<title>Acteurs – Essai</title>"), plain);
        String id = "<id>" + server.baseUrl() + "fr/actor?q=association";
        for (String how : new String[] {"", "&limit=5&sort=name&fields=name", "&facets=nature"}) {
            String feed = get("api/v1/actor.atom?lang=fr&q=association" + how);
            assertTrue(feed.contains(id + "&amp;lang=fr</id>"), feed);
            assertTrue(feed.contains("<id>" + ID + "pareille</id>"), feed);
        }
        assertFalse(plain.contains("hative"), "no time that would stay is known of it");
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static void await(String path, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!get(path).contains(text)) {
            assertTrue(System.nanoTime() < end, () -> "never told: " + text);
        }
    }
}
