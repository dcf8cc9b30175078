package org.w3id.essaim.endpoint.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.HttpFront;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.ontology.Things;

/** A question of a folder, asked over HTTP by a backend that counts how often it is asked. */
class SavedQueriesTest {

    private static final String SNAPSHOT = "5be1f2a09c41d2e07ab35be1f2a09c41d2e07ab35be1f2a09c41d2e07ab30000";

    private static final String QUESTION = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            [] sh:select \"""SELECT * WHERE { VALUES (?least) { (1) } ?s <http://e/size> ?size FILTER (?size >= ?least) } ORDER BY ?s\""" ;
              sh:parameter [ sh:name "least" ; sh:datatype xsd:integer ; sh:defaultValue 1 ] .
            """;

    private static final String DATA = """
            <http://e/a> <http://e/size> 1 .
            <http://e/b> <http://e/size> 2.50 .
            <http://e/c> <http://e/size> 3e0 .
            """;

    private static final class Counting implements SparqlBackend {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public void answer(Ask ask, Budget budget, OutputStream out) throws IOException {
            asked.incrementAndGet();
            new InProcessBackend().answer(ask, budget, out);
        }
    }

    @TempDir
    private Path folder;

    private final Counting backend = new Counting();
    private final Admission admission =
            new Admission(new AdmissionSettings(2, 0, Duration.ZERO, 2, Duration.ofMinutes(1), Duration.ZERO, 5));
    private HttpFront front;

    @BeforeEach
    void serve() throws IOException, CannotListenException {
        Files.writeString(folder.resolve("sizes.ttl"), QUESTION);
        front = served(SparqlLimits.defaults());
    }

    private HttpFront served(SparqlLimits limits) throws IOException, CannotListenException {
        QueryAnswers answers =
                new QueryAnswers(SavedQueries.in(folder, Things.COMMON), backend, admission, limits, Things.COMMON);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(DATA, Lang.TURTLE).parse(graph);
        DatasetGraph dataset = DatasetGraphFactory.create(graph);
        QueryEdition edition =
                new QueryEdition(new SparqlEdition(dataset, SNAPSHOT), new Catalogue(graph, Things.COMMON));
        return new HttpFront(
                        HttpSettings.of("127.0.0.1", 0),
                        ProblemWriter.plain(),
                        List.of(),
                        List.of(routes -> routes.get(
                                SavedQueries.PATH + "/{name}",
                                ctx -> new QueryExchange(answers, edition, "http://e", "client")
                                        .answer(
                                                ctx.req(),
                                                ctx.res(),
                                                ctx.pathParam("name"),
                                                new LinkedHashMap<>(ctx.queryParamMap())))))
                .start();
    }

    @AfterEach
    void stop() {
        front.close();
    }

    private HttpResponse<String> send(String method, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + front.port() + SavedQueries.PATH + "/sizes" + query))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void numbersAreNumbersAndKeepTheirDigits() throws Exception {
        HttpResponse<String> answer = send("GET", "");
        assertTrue(answer.body().contains("\"size\":1}"), answer.body());
        assertTrue(answer.body().contains("\"size\":2.50}"), answer.body());
        assertTrue(answer.body().contains("\"size\":3.0}"), answer.body());
        assertEquals(1, json(answer).path("parameters").path("least").asInt());
        assertEquals(1, json(send("GET", "?least=3")).path("rows").size());
    }

    @Test
    void whatTheClientHasRunsNoQuery() throws Exception {
        String tag = send("GET", "").headers().firstValue("ETag").orElseThrow();
        assertEquals(1, backend.asked.get());
        assertEquals(304, send("GET", "?least=1", "If-None-Match", tag).statusCode());
        assertEquals(200, send("HEAD", "").statusCode());
        assertEquals(1, backend.asked.get());
        assertEquals(200, send("GET", "?least=2", "If-None-Match", tag).statusCode());
        assertEquals(2, backend.asked.get());
    }

    @Test
    void anAnswerBeyondALimitIsAProblemAndNoShorterAnswer() throws Exception {
        front.close();
        SparqlLimits small = new SparqlLimits(Duration.ofSeconds(30), 65_536, 1 << 20, 2, 0);
        front = served(small);
        HttpResponse<String> answer = send("GET", "");
        assertEquals(413, answer.statusCode());
        assertTrue(json(answer).path("type").asText().endsWith("/answer-too-large"));
        front.close();
        front = served(SparqlLimits.defaults().withAnswerBytes(100));
        assertEquals(413, send("GET", "").statusCode());
    }

    @Test
    void theGuardsOfTheEndpointStandBeforeAQuestionToo() throws Exception {
        Files.writeString(folder.resolve("sizes.ttl"), QUESTION.replace("?s <", "SERVICE <http://e/> { } ?s <"));
        front.close();
        front = served(SparqlLimits.defaults());
        HttpResponse<String> answer = send("GET", "");
        assertEquals(400, answer.statusCode());
        assertEquals("service", json(answer).path("rule").asText());
        assertEquals(0, backend.asked.get());
    }

    @Test
    void aClientThatFailsTooOftenIsToldWhenToComeAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(400, send("GET", "?leats=1").statusCode());
        }
        HttpResponse<String> refused = send("GET", "");
        assertEquals(429, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void aBoxIsChosenByItsSidesAndShapesGoOnAMap() throws Exception {
        Files.writeString(folder.resolve("sizes.ttl"), """
                @prefix geo: <http://www.opengis.net/ont/geosparql#> .
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                [] sh:select \"""
                PREFIX geo: <http://www.opengis.net/ont/geosparql#>
                PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
                SELECT ?s ?wkt
                WHERE {
                  VALUES (?bbox) { ("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))"^^geo:wktLiteral) }
                  ?s <http://e/size> ?size
                  BIND (STRDT(CONCAT("POINT(", STR(?size), " 1)"), geo:wktLiteral) AS ?wkt)
                  FILTER (geof:sfWithin(?wkt, ?bbox))
                }\""" ;
                  sh:parameter [ sh:name "bbox" ; sh:datatype geo:wktLiteral ;
                    sh:defaultValue "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))"^^geo:wktLiteral ] .
                """);
        front.close();
        front = served(SparqlLimits.defaults());
        assertEquals(3, json(send("GET", "")).path("rows").size());
        JsonNode map = json(send("GET", "?bbox=2,0,2.75,2&format=geojson"));
        assertEquals(1, map.path("features").size());
        assertEquals(
                "{\"type\":\"Point\",\"coordinates\":[2.5,1.0]}",
                map.path("features").get(0).path("geometry").toString());
        assertEquals(
                "{\"s\":\"http://e/b\"}",
                map.path("features").get(0).path("properties").toString());
        JsonNode refused = json(send("GET", "?bbox=2,0,1,2"));
        assertEquals(
                "west,south,east,north",
                refused.path("errors").get(0).path("expected").asText());
        assertEquals("0,0,9,9", refused.path("errors").get(0).path("example").asText());
    }

    @Test
    void aFrameThatNamesAnotherContextIsNotOffered() throws IOException {
        Files.writeString(
                folder.resolve("tree.ttl"),
                QUESTION.replace("sh:select", "sh:construct").replace("SELECT *", "CONSTRUCT { ?s ?size ?least }"));
        assertEquals(2, SavedQueries.in(folder, Things.COMMON).all().size());
        Files.writeString(folder.resolve("tree.frame.jsonld"), "{\"@context\": \"https://example.org/context\"}");
        assertEquals(1, SavedQueries.in(folder, Things.COMMON).all().size());
        Files.writeString(folder.resolve("tree.frame.jsonld"), "{\"@context\": \"" + Frame.CONTEXT + "\"}");
        assertEquals(2, SavedQueries.in(folder, Things.COMMON).all().size());
    }

    @Test
    void aQuestionWhoseChoiceIsCalledFormatIsNotOffered() throws IOException {
        Files.writeString(
                folder.resolve("sizes.ttl"),
                QUESTION.replace("?least", "?format").replace("\"least\"", "\"format\""));
        assertEquals(List.of(), SavedQueries.in(folder, Things.COMMON).all());
    }

    @Test
    void aQuestionThatDoesNotExistIsToldWithTheNearestOne() throws IOException {
        SavedQueries queries = SavedQueries.in(folder, Things.COMMON);
        Problem problem =
                assertThrows(Problem.Thrown.class, () -> queries.named("size")).problem();
        assertEquals(404, problem.status());
        assertEquals(Map.of("didYouMean", List.of("sizes")), problem.extensions());
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertEquals(keys("fr"), keys("en"));
    }

    private static TreeSet<String> keys(String lang) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SavedQueriesTest.class.getResourceAsStream("queries_" + lang + ".properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return new TreeSet<>(properties.stringPropertyNames());
        }
    }
}
