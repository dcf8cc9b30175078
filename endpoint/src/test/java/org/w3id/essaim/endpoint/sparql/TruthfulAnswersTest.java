package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.ENDLESS;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.RawHttp;

/** A cut answer is never a clean 200: whatever the format, the way of the connection and the limit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthfulAnswersTest {

    private static final int HELD = 20_000;

    /** 216,000 rows, without a way to shorten them. */
    private static final String LONG = "SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c }";

    private final SparqlServer byTime;
    private final SparqlServer byRows;
    private final SparqlServer byBytes;

    TruthfulAnswersTest() throws CannotListenException {
        byTime = new SparqlServer(
                new SparqlLimits(Duration.ofMillis(700), 65_536, 1L << 40, 1L << 40, HELD).withMemory(1L << 40));
        byRows = new SparqlServer(new SparqlLimits(Duration.ofSeconds(60), 65_536, 1L << 40, 3_000, HELD));
        byBytes = new SparqlServer(new SparqlLimits(Duration.ofSeconds(60), 65_536, 60_000, 1L << 40, HELD));
    }

    @AfterAll
    void stop() {
        byTime.close();
        byRows.close();
        byBytes.close();
    }

    private static String request(String query, String accept, String version, String more) {
        return "GET /sparql?query=" + encoded(query) + " HTTP/" + version + "\r\nHost: x\r\nAccept: " + accept + "\r\n"
                + more + "\r\n";
    }

    /** Chunked, begun as 200, and without the last chunk. */
    private static void assertCut(String raw) {
        assertTrue(raw.startsWith("HTTP/1.1 200 "), () -> start(raw));
        assertTrue(raw.contains("Transfer-Encoding: chunked"), () -> start(raw));
        assertFalse(raw.contains("Content-Length"), () -> start(raw));
        assertTrue(raw.length() > HELD, () -> "only " + raw.length());
        String end = raw.substring(raw.length() - 20);
        assertFalse(end.endsWith("0\r\n\r\n"), end);
        assertFalse(raw.contains("Incomplete"));
    }

    private static String start(String raw) {
        return raw.substring(0, Math.min(1_500, raw.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "text/csv",
                "text/tab-separated-values",
                "application/sparql-results+xml"
            })
    void aTableCutOnTheWayIsABrokenBody(String type) throws Exception {
        for (String connection : List.of("", "Connection: close\r\n")) {
            assertCut(RawHttp.ask(byTime.port(), request(ENDLESS, type, "1.1", connection)));
            assertCut(RawHttp.ask(byBytes.port(), request(LONG, type, "1.1", connection)));
            assertCut(RawHttp.ask(byRows.port(), request(LONG, type, "1.1", connection)));
        }
    }

    @Test
    void aCompressedAnswerCutOnTheWayIsABrokenBodyToo() throws Exception {
        String raw = RawHttp.ask(
                byTime.port(), request(ENDLESS, "text/csv", "1.1", "Accept-Encoding: gzip\r\nConnection: close\r\n"));
        if (raw.startsWith("HTTP/1.1 504 ")) {
            return; // a slow machine compressed less than a packet until the deadline
        }
        assertCut(raw);
        assertTrue(raw.contains("Content-Encoding: gzip"));
    }

    @Test
    void whatCompressionStillHeldBackIsAnError() throws Exception {
        String raw = RawHttp.ask(
                byBytes.port(),
                request(
                        LONG,
                        "application/sparql-results+json",
                        "1.1",
                        "Accept-Encoding: gzip\r\nConnection: close\r\n"));
        assertTrue(raw.startsWith("HTTP/1.1 413 "), () -> start(raw));
        assertTrue(raw.contains("problem/answer-too-large"), () -> start(raw));
        assertFalse(raw.contains("chunked") || raw.contains("Content-Encoding"), () -> start(raw));
    }

    @Test
    void aGraphCutOnTheWayIsABrokenBody() throws Exception {
        String construct = "CONSTRUCT WHERE { ?s ?p ?o }";
        for (String type : List.of("text/turtle", "application/n-triples")) {
            assertCut(RawHttp.ask(byBytes.port(), request(construct, type, "1.1", "")));
            assertCut(RawHttp.ask(byBytes.port(), request(construct, type, "1.1", "Connection: close\r\n")));
        }
    }

    @Test
    void clientsSeeTheCut() {
        IOException broken = assertThrows(IOException.class, () -> byTime.get(ENDLESS));
        assertTrue(broken.getMessage() != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "text/csv",
                "text/tab-separated-values",
                "application/sparql-results+xml"
            })
    void aTableCutBeforeItsFirstByteIsAnError(String type) throws Exception {
        HttpResponse<String> late =
                byTime.get("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "Accept", type);
        assertEquals(504, late.statusCode());
        assertEquals("deadline", problem(late));
        HttpResponse<String> few = byTime.get(
                "SELECT ?a { { ?a <http://e/note> ?x } UNION { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = 1) } }",
                "Accept",
                type);
        assertEquals(504, few.statusCode());
    }

    @Test
    void aGraphTooLargeIsAnError() throws Exception {
        for (String type :
                List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml")) {
            HttpResponse<String> large = byRows.get("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", type);
            assertEquals(413, large.statusCode(), type);
            assertEquals("answer-too-large", problem(large));
            assertEquals("", header(large, "ETag"));
        }
    }

    @Test
    void theLimitItselfIsStillAnswered() throws Exception {
        HttpResponse<String> just = byRows.get("SELECT * { ?s <http://e/p> ?o } LIMIT 3000", "Accept", "text/csv");
        assertEquals(200, just.statusCode());
        assertEquals(3_001, just.body().lines().count());
        String more = RawHttp.ask(
                byRows.port(), request("SELECT * { ?s ?p ?o } LIMIT 3001", "text/csv", "1.1", "Connection: close\r\n"));
        assertCut(more);
    }

    @Test
    void aLongAnswerThatIsWholeEndsWhole() throws Exception {
        HttpResponse<String> whole = byRows.get("SELECT * { ?s <http://e/p> ?o } LIMIT 2900", "Accept", "text/csv");
        assertEquals(2_901, whole.body().lines().count());
        assertEquals("chunked", header(whole, "Transfer-Encoding"));
        String close = RawHttp.ask(
                byRows.port(),
                request("SELECT * { ?s <http://e/p> ?o } LIMIT 2900", "text/csv", "1.1", "Connection: close\r\n"));
        assertTrue(close.contains("Transfer-Encoding: chunked"));
        assertTrue(close.endsWith("\r\n0\r\n\r\n"), close.substring(close.length() - 20));
    }

    @Test
    void http10GetsTheWholeAnswerWithItsLengthOrAnError() throws Exception {
        String whole = RawHttp.ask(
                byRows.port(), request("SELECT * { ?s <http://e/p> ?o } LIMIT 2900", "text/csv", "1.0", ""));
        int body = whole.indexOf("\r\n\r\n") + 4;
        assertTrue(whole.contains("Content-Length: " + (whole.length() - body)), start(whole));
        assertTrue(whole.length() - body > HELD);
        assertFalse(whole.contains("Transfer-Encoding"), start(whole));
        String rows = RawHttp.ask(byRows.port(), request(LONG, "text/csv", "1.0", ""));
        assertTrue(rows.startsWith("HTTP/1.1 413 "), start(rows));
        String late = RawHttp.ask(byTime.port(), request(ENDLESS, "text/csv", "1.0", ""));
        assertTrue(late.startsWith("HTTP/1.1 504 "), start(late));
    }

    /** What could turn a limit into a value does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COALESCE(?n, 0) AS ?m) { OPTIONAL { SELECT (COUNT(*) AS ?n) { SLOW } } }",
                "SELECT (IF(EXISTS { SLOW FILTER(?i = 1) }, 1, 0) AS ?m) {}",
                "SELECT ?m { BIND(COALESCE(EXISTS { SLOW FILTER(?i = 1) }, 0) AS ?m) }",
                "SELECT ?x { ?x <http://e/note> ?y FILTER NOT EXISTS { SLOW FILTER(?i = 1) } }",
                "SELECT ?x { ?x <http://e/note> ?y MINUS { ?x <http://e/note> ?y . SLOW FILTER(?i = 1) } }",
                "SELECT ?x { ?x <http://e/note> ?y OPTIONAL { SLOW FILTER(?i = 1) } }",
                "SELECT (GROUP_CONCAT(?i) AS ?m) { SLOW FILTER(?i = 1) }",
                "SELECT DISTINCT ?a { SLOW FILTER(?i = 1) } ORDER BY ?b",
                "ASK { SLOW FILTER(?i = 1) }",
                "CONSTRUCT { ?x <http://e/q> ?y } WHERE { ?x <http://e/note> ?y OPTIONAL { SLOW FILTER(?i = 1) } }",
                "DESCRIBE ?x { ?x <http://e/note> ?y OPTIONAL { SLOW FILTER(?i = 1) } }"
            })
    void aLimitNeverLooksLikeAValue(String query) throws Exception {
        HttpResponse<String> answer = byTime.get(query.replace("SLOW", "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"));
        assertEquals(504, answer.statusCode(), answer.body());
    }
}
