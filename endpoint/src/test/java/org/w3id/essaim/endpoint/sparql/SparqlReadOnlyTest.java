package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes through {@code /sparql}, and nothing else that Fuseki has is reached. */
@ExtendWith(SharedSparqlServer.class)
class SparqlReadOnlyTest {

    private final SparqlServer server;

    SparqlReadOnlyTest(SparqlServer shared) {
        server = shared;
    }

    @Test
    void refusesUpdatesEverywhere() throws Exception {
        String update = "DELETE WHERE { ?s ?p ?o }";
        HttpResponse<String> form = server.post("application/x-www-form-urlencoded", "update=" + encoded(update));
        assertEquals(400, form.statusCode());
        assertEquals("read-only", problem(form));
        HttpResponse<String> direct = server.post("application/sparql-update", update);
        assertEquals(415, direct.statusCode());
        assertEquals("read-only", problem(direct));
        HttpResponse<String> english =
                server.send(server.to("/sparql?update=" + encoded(update)).header("Accept-Language", "en"));
        assertEquals("read-only", problem(english));
        assertEquals(400, english.statusCode());
        assertTrue(json(english).get("detail").asText().contains("propose a change by pull request"));
        HttpResponse<String> both =
                server.post("application/x-www-form-urlencoded", "query=ASK%7B%7D&update=" + encoded(update));
        assertEquals("read-only", problem(both));
        assertEquals("query-syntax", problem(server.get(update)));
        assertEquals(
                405,
                server.send(server.to("/sparql?default").PUT(BodyPublishers.ofString("<a> <b> <c> .")))
                        .statusCode());
        assertEquals(405, server.send(server.to("/sparql?default").DELETE()).statusCode());
        for (String method : List.of("PATCH", "QUERY", "PROPFIND", "TRACE")) {
            HttpResponse<String> answer =
                    server.send(server.to("/sparql?query=ASK%7B%7D").method(method, BodyPublishers.noBody()));
            assertEquals(405, answer.statusCode(), method);
            assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Allow"));
            assertEquals("method-not-allowed", problem(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping", "/$/datasets", "/$/server", "/$/stats", "/$/metrics", "/$/compact/sparql", "/sparql/query",
                "/sparql/data", "/sparql/update", "/sparql/upload", "/sparql/shacl", "/sparql/get", "/sparql/prefixes",
                        "/"
            })
    void reachesNothingElseOfFuseki(String path) throws Exception {
        for (String query : List.of("", "?query=ASK%7B%7D", "?default")) {
            HttpResponse<String> answer = server.send(server.to(path + query));
            assertEquals(404, answer.statusCode(), path + query);
            assertEquals("not-found", problem(answer));
        }
    }

    @Test
    void givesNoDumpThroughTheGraphStoreProtocol() throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql?default"));
        assertFalse(answer.body().contains("Utilo"));
        HttpResponse<String> posted = server.send(server.to("/sparql?default")
                .header("Content-Type", "text/turtle")
                .POST(BodyPublishers.ofString("<a> <b> <c> .")));
        assertEquals(415, posted.statusCode());
    }
}
