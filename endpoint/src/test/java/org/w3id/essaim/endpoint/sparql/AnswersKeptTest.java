package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;

/** What was answered once is not asked of the data again; what runs is counted, over HTTP. */
class AnswersKeptTest {

    private static final String QUERY = "SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";

    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final SparqlServer server;

    AnswersKeptTest() throws Exception {
        server = server(new AdmissionSettings(
                2, 100, Duration.ofSeconds(20), 2, Duration.ofMinutes(1), Duration.ofMillis(20), 5));
    }

    private SparqlServer server(AdmissionSettings admission) throws Exception {
        return new SparqlServer(SparqlLimits.defaults(), admission, new CountingBackend());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Counts, and answers when the gate is open. */
    private final class CountingBackend implements SparqlBackend {
        private final SparqlBackend real = new InProcessBackend();

        @Override
        public Set<Capability> capabilities() {
            return real.capabilities();
        }

        @Override
        public void answer(Ask ask, Budget budget, OutputStream out) throws IOException {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            real.answer(ask, budget, out);
        }
    }

    @Test
    void anAnswerIsMadeOncePerSnapshot() throws Exception {
        HttpResponse<String> first = server.get(QUERY);
        HttpResponse<String> second = server.get("# otherwise written\n" + QUERY.replace(" {", "\nWHERE {"));
        assertEquals(first.body(), second.body());
        assertEquals(header(first, "ETag"), header(second, "ETag"));
        assertEquals(1, asked.get());
        server.edition.set(new SparqlEdition(SparqlServer.data(), SparqlServer.SNAPSHOT.replace('5', '6')));
        assertNotEquals(header(first, "ETag"), header(server.get(QUERY), "ETag"));
        assertEquals(2, asked.get());
    }

    @Test
    void anotherFormatIsAnotherAnswer() throws Exception {
        assertTrue(server.get(QUERY, "Accept", "text/csv").body().startsWith("l\r\nUtilo"));
        assertTrue(server.get(QUERY, "Accept", "application/sparql-results+json")
                .body()
                .startsWith("{"));
        assertEquals(2, asked.get());
    }

    @Test
    void aPostGetsTheKeptBytesWithoutATag() throws Exception {
        HttpResponse<String> got = server.get(QUERY);
        HttpResponse<String> posted = server.post("application/sparql-query", QUERY);
        assertEquals(got.body(), posted.body());
        assertEquals("", header(posted, "ETag"));
        assertEquals("no-store", header(posted, "Cache-Control"));
        assertEquals(1, asked.get());
    }

    @Test
    void whatDiffersEachTimeIsAskedEachTime() throws Exception {
        server.get("SELECT (NOW() AS ?now) {}");
        server.get("SELECT (NOW() AS ?now) {}");
        assertEquals(2, asked.get());
    }

    @Test
    void theSameQuestionInFlightIsRunOnce() throws Exception {
        gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> get(QUERY)))
                .toList();
        while (asked.get() == 0) {
            Thread.onSpinWait();
        }
        gate.countDown();
        for (CompletableFuture<HttpResponse<String>> one : all) {
            assertEquals(200, one.join().statusCode());
            assertTrue(one.join().body().contains("Utilo"));
        }
        assertEquals(1, asked.get());
    }

    @Test
    void gzipIsMadeOnceItIsWanted() throws Exception {
        String long1 = "SELECT * { ?s <http://e/p> ?o } LIMIT 100";
        assertEquals("", header(server.get(long1), "Content-Encoding"));
        assertEquals("gzip", header(server.get(long1, "Accept-Encoding", "gzip"), "Content-Encoding"));
        assertEquals("", header(server.get(long1), "Content-Encoding"));
        assertEquals(1, asked.get());
    }

    @Test
    void aClientThatFailsAgainAndAgainIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals("query-syntax", problem(server.get("SELECT nothing " + i)));
        }
        HttpResponse<String> refused = server.get(QUERY);
        assertEquals(429, refused.statusCode());
        assertEquals("budget-spent", problem(refused));
        assertTrue(Integer.parseInt(header(refused, "Retry-After")) > 0);
        assertEquals("*", header(refused, "Access-Control-Allow-Origin"));
    }

    @Test
    void whatIsKnownCostsNothing() throws Exception {
        try (SparqlServer strict = server(new AdmissionSettings(
                2, 100, Duration.ofSeconds(20), 2, Duration.ofMinutes(1), Duration.ofMinutes(1), 5))) {
            String tag = header(strict.get(QUERY), "ETag");
            strict.get("ASK { ?s ?p 1 }"); // a nanosecond is left
            HttpResponse<String> refused = strict.get("ASK { ?s ?p 2 }");
            assertEquals("budget-spent", problem(refused));
            assertEquals(200, strict.get(QUERY).statusCode());
            assertEquals(304, strict.get(QUERY, "If-None-Match", tag).statusCode());
        }
    }

    private HttpResponse<String> get(String query) {
        try {
            return server.get(query);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
