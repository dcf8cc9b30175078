package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to ask {@code /sparql} that the protocol of SPARQL 1.1 has, and requests that are none. */
@ExtendWith(SharedSparqlServer.class)
class SparqlRequestsTest {

    private static final String LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";

    private final SparqlServer server;

    SparqlRequestsTest(SparqlServer shared) {
        server = shared;
    }

    @Test
    void answersTheThreeWaysToAsk() throws Exception {
        List<HttpResponse<String>> answers = List.of(
                server.get(LABELS),
                server.post("application/x-www-form-urlencoded", "query=" + encoded(LABELS)),
                server.post("application/x-www-form-urlencoded; charset=UTF-8", "a=1&query=" + encoded(LABELS)),
                server.post("application/sparql-query", LABELS));
        for (HttpResponse<String> answer : answers) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals("application/sparql-results+json", header(answer, "Content-Type"));
            assertEquals(SparqlServer.SNAPSHOT, header(answer, "Essaim-Snapshot"));
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
            JsonNode rows = json(answer).get("results").get("bindings");
            assertEquals(1, rows.size());
            assertEquals("Utilo", rows.get(0).get("l").get("value").asText());
            assertEquals("fr", rows.get(0).get("l").get("xml:lang").asText());
        }
    }

    @Test
    void describesItselfWhenNothingIsAsked() throws Exception {
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            HttpResponse<String> answer = server.send(server.to("/sparql").header("Accept", type));
            assertEquals(200, answer.statusCode(), answer.body());
            Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type);
            assertTrue(RDFParser.fromString(answer.body(), lang)
                    .toGraph()
                    .contains(
                            org.apache.jena.graph.Node.ANY,
                            SparqlServer.iri("http://www.w3.org/ns/sparql-service-description#endpoint"),
                            SparqlServer.iri("http://127.0.0.1:" + server.port() + "/sparql")));
        }
        assertEquals(
                406,
                server.send(server.to("/sparql").header("Accept", "image/png")).statusCode());
    }

    @Test
    void sendsABrowserToThePage() throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql")
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "en"));
        assertEquals(303, answer.statusCode());
        assertEquals("/en/sparql", header(answer, "Location"));
        assertEquals("Accept, Accept-Language", header(answer, "Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "text/turtle", "multipart/form-data; boundary=x"})
    void refusesOtherMediaTypes(String type) throws Exception {
        HttpResponse<String> answer = server.post(type, "query=ASK{}");
        assertEquals(415, answer.statusCode());
        assertEquals("unsupported-media-type", problem(answer));
    }

    @Test
    void refusesSeveralQueriesAndNone() throws Exception {
        HttpRequest.Builder direct = server.to("/sparql?query=ASK%7B%7D")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK{}"));
        HttpRequest.Builder form = server.to("/sparql?query=ASK%7B%7D")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=ASK%7B%7D"));
        for (HttpRequest.Builder request :
                List.of(server.to("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), direct, form)) {
            HttpResponse<String> answer = server.send(request);
            assertEquals(400, answer.statusCode());
            assertEquals("invalid-parameter", problem(answer));
        }
        assertEquals(
                400, server.post("application/x-www-form-urlencoded", "a=1").statusCode());
        assertEquals(400, server.post("application/sparql-query", "").statusCode());
        assertEquals(400, server.send(server.to("/sparql?query=")).statusCode());
    }

    @Test
    void refusesWhatIsNotUtf8() throws Exception {
        HttpResponse<String> encoded = server.send(server.to("/sparql?query=ASK%7B%3Fs%20%3Fp%20%22%E9%22%7D"));
        assertEquals(400, encoded.statusCode());
        assertEquals("query-syntax", problem(encoded));
        byte[] utf16 = "ASK{ ?s ?p 'é' }".getBytes(java.nio.charset.StandardCharsets.UTF_16);
        HttpResponse<String> direct = server.send(server.to("/sparql")
                .header("Content-Type", "application/sparql-query; charset=UTF-16")
                .POST(BodyPublishers.ofByteArray(utf16)));
        assertEquals(400, direct.statusCode());
    }

    @Test
    void readsWhatIsUtf8() throws Exception {
        String query = "SELECT ('L’été 🐝' AS ?t) {}";
        for (HttpResponse<String> answer : List.of(server.get(query), server.post("application/sparql-query", query))) {
            assertEquals(
                    "L’été 🐝", json(answer).at("/results/bindings/0/t/value").asText());
        }
    }

    @Test
    void aHeadParsesAndGuardsButDoesNotRun() throws Exception {
        HttpResponse<String> head = server.send(
                server.to("/sparql?query=" + encoded(SparqlServer.ENDLESS)).method("HEAD", BodyPublishers.noBody()));
        assertEquals("", header(head, "Content-Length"), "nobody knows the length");
        assertEquals(200, head.statusCode());
        assertEquals("application/sparql-results+json", header(head, "Content-Type"));
        assertTrue(header(head, "ETag").startsWith("W/\""));
        assertEquals("Accept, Accept-Encoding", header(head, "Vary"));
        HttpResponse<String> refused =
                server.send(server.to("/sparql?query=" + encoded("SELECT * { SERVICE <http://e/> {} }"))
                        .method("HEAD", BodyPublishers.noBody()));
        assertEquals(400, refused.statusCode());
    }

    @Test
    void ignoresParametersThatClientsAdd() throws Exception {
        assertEquals(
                200,
                server.send(server.to("/sparql?results=x&output=y&utm_a=1&query=ASK%7B%7D"))
                        .statusCode());
    }
}
