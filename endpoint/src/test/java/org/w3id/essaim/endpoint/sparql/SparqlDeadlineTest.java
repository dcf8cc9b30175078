package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.engine.SparqlLimits;

/** How long a query may run: a request may ask for less time, and for no more. */
@ExtendWith(SharedSparqlServer.class)
class SparqlDeadlineTest {

    private final SparqlServer server;

    SparqlDeadlineTest(SparqlServer shared) {
        server = shared;
    }

    @Test
    void aRequestMayOnlyLowerTheDeadline() throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> late = server.send(server.to(
                "/sparql?timeout=0.3&query=" + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")));
        assertEquals(504, late.statusCode());
        assertEquals("deadline", problem(late));
        assertTrue(json(late).get("detail").asText().contains("0.3"));
        assertTrue(System.nanoTime() - begun < 5_000_000_000L);
        for (String wrong : List.of("abc", "-1", "0", "1,2", "1e3")) {
            assertEquals(
                    "invalid-parameter",
                    problem(server.send(server.to("/sparql?timeout=" + encoded(wrong) + "&query=ASK%7B%7D"))));
        }
    }

    @Test
    void aRequestMayNotRaiseTheDeadline() throws Exception {
        SparqlLimits hurry = SparqlLimits.defaults().withDeadline(Duration.ofMillis(300));
        try (SparqlServer hurried = new SparqlServer(hurry)) {
            HttpResponse<String> late = hurried.send(hurried.to("/sparql?timeout=60&query="
                    + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")));
            assertEquals(504, late.statusCode());
            assertTrue(json(late).get("detail").asText().contains("0.3"), late.body());
        }
    }
}
