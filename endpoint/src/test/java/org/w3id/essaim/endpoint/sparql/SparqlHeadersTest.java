package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.http.RawHttp;

/** What the headers of {@code /sparql} tell caches, programs and the pages of other sites. */
@ExtendWith(SharedSparqlServer.class)
class SparqlHeadersTest {

    private static final String LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";

    private final SparqlServer server;

    SparqlHeadersTest(SparqlServer shared) {
        server = shared;
    }

    @Test
    void tellsItsMethods() throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Allow"));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        HttpResponse<String> preflight = server.send(server.to("/sparql")
                .header("Origin", "null")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertEquals("86400", header(preflight, "Access-Control-Max-Age"));
        assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
        assertEquals("", header(preflight, "Access-Control-Allow-Credentials"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
    }

    @Test
    void pagesOfOtherSitesMayReadEveryAnswerAndItsHeaders() throws Exception {
        List<HttpRequest.Builder> requests = List.of(
                server.to("/sparql?query=ASK%7B%7D"),
                server.to("/sparql?query=ASK%7B%7D").method("HEAD", BodyPublishers.noBody()),
                server.to("/sparql"),
                server.to("/sparql?query=ASK"),
                server.to("/sparql?query=ASK%7B%7D").header("Accept", "image/png"),
                server.to("/sparql?query=" + encoded("ASK FROM <http://e/none> {}")),
                server.to("/sparql?update=x"),
                server.to("/sparql").DELETE(),
                server.to("/sparql?timeout=0.05&query="
                        + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")),
                server.to("/nothing"));
        for (HttpRequest.Builder request : requests) {
            HttpResponse<String> answer = server.send(request.header("Origin", "https://elsewhere.example"));
            String told = answer.statusCode() + " " + answer.uri();
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"), told);
            assertEquals("", header(answer, "Access-Control-Allow-Credentials"), told);
            for (String name : List.of(
                    "ETag",
                    "Link",
                    "Retry-After",
                    "RateLimit",
                    "X-Request-Id",
                    "Essaim-Snapshot",
                    "Memento-Datetime")) {
                assertTrue(header(answer, "Access-Control-Expose-Headers").contains(name), told + " " + name);
            }
        }
    }

    @Test
    void aProblemDependsOnTheLanguageOfItsReader() throws Exception {
        HttpResponse<String> answer = server.get("ASK {", "Accept-Language", "fr");
        assertEquals("fr", header(answer, "Content-Language"));
        assertTrue(header(answer, "Vary").contains("Accept-Language"), header(answer, "Vary"));
        assertTrue(header(answer, "Vary").contains("Accept"), header(answer, "Vary"));
    }

    @Test
    void namesTheAnswerByTheQueryNotItsLayout() throws Exception {
        String tag = header(server.get(LABELS), "ETag");
        assertTrue(tag.matches("W/\"5be1f2a09c41d2e0-[0-9a-f]{16}\""), tag);
        String other =
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> # labels\nSELECT ?s ?l WHERE { ?s  rdfs:label ?l . }";
        assertEquals(tag, header(server.get(other), "ETag"));
        assertNotEquals(tag, header(server.get(LABELS, "Accept", "text/csv"), "ETag"));
        assertNotEquals(tag, header(server.get(LABELS + " LIMIT 5"), "ETag"));
        HttpResponse<String> known = server.get(LABELS, "If-None-Match", "\"x\", " + tag);
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());
        assertEquals(tag, header(known, "ETag"));
        assertEquals("public, max-age=60, stale-while-revalidate=3600", header(known, "Cache-Control"));
    }

    @Test
    void anotherSnapshotIsAnotherAnswer() throws Exception {
        SparqlEdition before = server.edition.get();
        String tag = header(server.get(LABELS), "ETag");
        String other = "00" + SparqlServer.SNAPSHOT.substring(2);
        server.edition.set(new SparqlEdition(DatasetGraphFactory.create(), other));
        try {
            HttpResponse<String> answer = server.get(LABELS, "If-None-Match", tag);
            assertEquals(200, answer.statusCode());
            assertEquals(0, json(answer).at("/results/bindings").size());
            assertEquals(other, header(answer, "Essaim-Snapshot"));
        } finally {
            server.edition.set(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT (RAND() AS ?x) {}",
                "SELECT ?x { BIND(CONCAT('a', STRUUID()) AS ?x) }",
                "SELECT ?x { { SELECT (UUID() AS ?x) {} } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?q FILTER(RAND() < 2) } } LIMIT 1",
                "SELECT * { ?s ?p ?o } ORDER BY RAND() LIMIT 1"
            })
    void doesNotCacheWhatChangesEachTime(String query) throws Exception {
        HttpResponse<String> answer = server.get(query);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "ETag"));
    }

    @Test
    void aPostIsNotConditional() throws Exception {
        String tag = header(server.get(LABELS), "ETag");
        HttpResponse<String> posted = server.send(server.to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("If-None-Match", tag)
                .POST(BodyPublishers.ofString(LABELS)));
        assertEquals(200, posted.statusCode());
        assertEquals("", header(posted, "ETag"));
    }

    @Test
    void compressesLongAnswers() throws Exception {
        String raw = RawHttp.ask(
                server.port(),
                "GET /sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 500")
                        + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        assertTrue(raw.contains("Content-Encoding: gzip"), raw.substring(0, 800));
        assertTrue(raw.contains("Content-Length: "));
    }

    @Test
    void theSnapshotStandsOnProblemsToo() throws Exception {
        HttpResponse<String> answer = server.get("SELECT", "Accept-Language", "en");
        assertEquals(SparqlServer.SNAPSHOT, json(answer).get("snapshot").asText());
        assertEquals(SparqlServer.SNAPSHOT, header(answer, "Essaim-Snapshot"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "ETag"));
        assertEquals("The query cannot be read", json(answer).get("title").asText());
        assertEquals("en", header(answer, "Content-Language"));
    }
}
