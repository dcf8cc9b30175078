package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Keeping;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** A change is merged while the server runs, and the server is started again on the same store. */
class RestartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String QUERY = "/sparql?format=csv&query="
            + URLEncoder.encode(
                    "SELECT ?name { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?name } ORDER BY ?name LIMIT 500",
                    StandardCharsets.UTF_8);

    private static Workbench workbench;

    @TempDir
    private Path folder;

    private SmallCorpus corpus;
    private EndpointServer server;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench();
    }

    @BeforeEach
    void begin() throws IOException, NotACorpus, CannotListenException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        corpus.actor("club", "Club");
        start(0);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private void start(int port) throws IOException, NotACorpus, CannotListenException {
        Store store = Store.open(folder.resolve("store"), StoreLimits.standard(), Clock.systemUTC())
                .store();
        assertTrue(store.isOwned());
        Publisher publisher = assertInstanceOf(
                        Publisher.Opening.Open.class,
                        Publisher.open(
                                corpus.folder(),
                                () -> workbench,
                                Clock.systemUTC(),
                                new Keeping(Optional.of(store), "c0de")))
                .publisher();
        server = EndpointServer.start(
                publisher, workbench.words(), folder.resolve("queries"), "localhost", port, Optional.empty());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String site = server.baseUrl().replaceFirst("/$", "");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String tag(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String snapshot() throws IOException, InterruptedException {
        return get("/api/v1/actor").headers().firstValue("Essaim-Snapshot").orElseThrow();
    }

    private void awaitOtherThan(String snapshot) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (snapshot().equals(snapshot) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertNotEquals(snapshot, snapshot());
    }

    @Test
    void onlyWhatAChangeTouchesHasAnotherTag() throws IOException, InterruptedException {
        String before = snapshot();
        String club = tag("/api/v1/actor/club");
        String asso = tag("/api/v1/actor/asso");
        String query = tag(QUERY);
        corpus.actor("asso", "Autre");
        awaitOtherThan(before);
        assertEquals(club, tag("/api/v1/actor/club"));
        assertNotEquals(asso, tag("/api/v1/actor/asso"));
        assertNotEquals(query, tag(QUERY));
        assertEquals(query, tag("/v/" + before + QUERY));
    }

    @Test
    void aRestartChangesNoTagAndForgetsNoVersion()
            throws IOException, InterruptedException, NotACorpus, CannotListenException {
        String first = snapshot();
        String old = get(QUERY).body();
        corpus.actor("asso", "Autre");
        awaitOtherThan(first);
        String second = snapshot();
        String query = tag(QUERY);
        String club = tag("/api/v1/actor/club");
        int port = URI.create(server.baseUrl()).getPort();
        server.close();
        start(port); // links hold it
        assertEquals(second, snapshot());
        assertEquals(query, tag(QUERY));
        assertEquals(club, tag("/api/v1/actor/club"));
        HttpResponse<String> answer = get("/v/" + first + QUERY);
        assertEquals(200, answer.statusCode());
        assertEquals(old, answer.body());
        assertNotEquals(old, get(QUERY).body());
    }

    @Test
    void withoutAStoreTheVersionsOfThisProcessAnswer()
            throws IOException, InterruptedException, NotACorpus, CannotListenException {
        server.close();
        Publisher publisher = assertInstanceOf(
                        Publisher.Opening.Open.class,
                        Publisher.open(corpus.folder(), () -> workbench, Clock.systemUTC()))
                .publisher();
        server = EndpointServer.start(
                publisher, workbench.words(), folder.resolve("queries"), "localhost", 0, Optional.empty());
        String first = snapshot();
        String old = get(QUERY).body();
        corpus.actor("asso", "Autre");
        awaitOtherThan(first);
        assertEquals(old, get("/v/" + first + QUERY).body());
    }
}
