package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Asks the endpoint what a test asks, as the test is. */
record QueryJudge(ServedSuite server) {

    /** @throws AssertionError if the endpoint answers otherwise than the test wants */
    void judge(Manifest.Entry entry) {
        QueryEntry query = new QueryEntry(entry);
        switch (entry.kind()) {
            case "QueryEvaluationTest", "CSVResultFormatTest" -> evaluates(query);
            case "PositiveSyntaxTest11", "PositiveSyntaxTest" -> reads(query);
            case "NegativeSyntaxTest11", "NegativeSyntaxTest" -> refuses(query);
            default -> throw new IllegalStateException("a kind of test unknown to this runner: " + entry.kind());
        }
    }

    private void evaluates(QueryEntry query) {
        server.serve(query.dataset());
        Wanted wanted = Wanted.of(query);
        for (String type : wanted.mediaTypes()) {
            HttpResponse<byte[]> answer = server.post(query.asked(), type);
            assertEquals(200, answer.statusCode(), () -> text(answer));
            String given = answer.headers().firstValue("Content-Type").orElse("");
            assertEquals(type, given.replaceAll(";.*", ""));
            wanted.assertSame(answer.body(), type);
        }
    }

    /** Graphs that are named are there, empty. Calls of functions that exist nowhere are read, then refused for what they are. */
    private void reads(QueryEntry query) {
        server.serve(query.emptyGraphs());
        HttpResponse<byte[]> answer = server.post(query.asked(), "*/*");
        boolean noSuchFunction = answer.statusCode() == 400
                && json(answer).path("rule").asText().equals("function")
                && json(answer).path("function").asText().startsWith("http://example");
        assertTrue(answer.statusCode() == 200 || noSuchFunction, () -> text(answer));
    }

    private void refuses(QueryEntry query) {
        server.serve(DatasetGraphFactory.empty());
        HttpResponse<byte[]> answer = server.post(query.text(), "*/*");
        assertEquals(400, answer.statusCode(), () -> text(answer));
        assertTrue(json(answer).path("type").asText().endsWith("/query-syntax"), () -> text(answer));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
