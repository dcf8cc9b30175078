package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.EndpointServer;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.examples.recount.Table;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** What a stranger gets from {@code ./essaim}: SPARQL, JSON and pages over the real graph, by HTTP. */
class ServedGraphTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EndpointServer server;

    @BeforeAll
    static void serve() throws IOException, CannotListenException, NotACorpus {
        Workbench workbench = new Workbench();
        Publisher.Opening opening =
                Publisher.open(Checkout.root().resolve("examples/graph"), () -> workbench, Clock.systemUTC());
        Publisher publisher =
                assertInstanceOf(Publisher.Opening.Open.class, opening).publisher();
        server = EndpointServer.start(
                publisher, workbench.words(), Checkout.examples().resolve("queries"), "localhost", 0, Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String sparql(String query) {
        return "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Test
    void counts1443PlacesBySparql() throws Exception {
        HttpResponse<String> answer = get(
                sparql("PREFIX es: <https://w3id.org/essaim/ns#> SELECT (COUNT(*) AS ?n) { ?p a es:ThirdPlace }"),
                "Accept",
                "text/csv");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of("n", "1443"), answer.body().lines().toList());
    }

    @TestFactory
    Stream<DynamicTest> answersEveryQuestionBySparql() throws IOException {
        return QuestionFile.all().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> {
                    HttpResponse<String> answer =
                            get(sparql(question.select()), "Accept", "application/sparql-results+json");
                    assertEquals(200, answer.statusCode());
                    RowSet rows = RowSet.adapt(ResultSetFactory.fromJSON(
                            new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))));
                    assertEquals(question.expectedTable(), Table.of(rows).lines());
                }));
    }

    @Test
    void thePageOffersTheQuestionsInTheOrderOfTheirNumbers() throws Exception {
        for (String lang : List.of("fr", "en")) {
            Document page = Jsoup.parse(get(lang + "/sparql").body());
            List<String> asked = Stream.concat(
                            QuestionFile.all().stream(), Stream.of(QuestionFile.named("commons-care")))
                    .map(question -> question.words(lang))
                    .toList();
            assertEquals(21, asked.size());
            assertEquals(
                    asked,
                    page.select("nav.ready li a").stream()
                            .map(Element::wholeText)
                            .toList());
        }
    }

    @Test
    void thePageOpensWithAQuestionThatHasAnAnswer() throws Exception {
        String query = Jsoup.parse(get("fr/sparql").body())
                .selectFirst("textarea[name=query]")
                .wholeText();
        assertEquals(QuestionFile.named("places-by-region-and-type").select().strip(), query.strip());
    }

    @Test
    void tellsAnActorAsJson() throws Exception {
        HttpResponse<String> answer = get("api/v1/actor/framasoft", "Accept", "application/json");
        assertEquals(200, answer.statusCode());
        JsonNode json = JSON.readTree(answer.body());
        assertEquals(
                "https://w3id.org/essaim/id/actor/framasoft", json.get("id").asText());
        assertEquals("Framasoft", json.get("name").asText());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void aGraphHoldsExactlyTheStatementsOfItsFile() throws Exception {
        Graph served = parse(get("graph/commons/utilo", "Accept", "text/turtle").body());
        Graph file = parse(Files.readString(Checkout.root().resolve("examples/graph/commons/utilo.ttl")));
        assertTrue(served.isIsomorphicWith(file));
        Graph lines = parse(
                get("graph/commons/utilo", "Accept", "application/n-triples").body());
        assertTrue(lines.isIsomorphicWith(file));
    }

    @Test
    void theAlignmentsAreOfferedBesideTheOntologyAndAreNotInTheGraph() throws Exception {
        Graph written = parse(Files.readString(Checkout.root().resolve("ontology/alignments.ttl")));
        Graph turtle = parse(get("ns/alignments", "Accept", "text/turtle").body());
        assertTrue(turtle.isIsomorphicWith(written));
        Graph lines =
                parse(get("ns/alignments", "Accept", "application/n-triples").body());
        assertTrue(lines.isIsomorphicWith(written));
        Graph ontology = parse(get("ns", "Accept", "text/turtle").body());
        assertTrue(ontology.contains(
                Node.ANY, RDFS.seeAlso.asNode(), NodeFactory.createURI("https://w3id.org/essaim/ns/alignments")));
        String ask = "ASK { ?s ?p ?o FILTER(STRSTARTS(STR(?o), \"http://virtual-assembly.org/\")) }";
        assertFalse(JSON.readTree(get(sparql(ask), "Accept", "application/sparql-results+json")
                        .body())
                .get("boolean")
                .asBoolean());
    }

    private static Graph parse(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    @Test
    void aMisspeltQueryIsAProblemThatSaysWhere() throws Exception {
        HttpResponse<String> answer = get(sparql("SELECT * WERE { ?s ?p ?o }"), "Accept-Language", "en");
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(
                "https://w3id.org/essaim/problem/query-syntax",
                problem.get("type").asText());
        assertEquals(1, problem.get("line").asInt());
        assertEquals(10, problem.get("column").asInt());
    }

    @Test
    void aFormatThatIsNotOfferedIsRefused() throws Exception {
        for (String path : List.of(sparql("ASK {}"), "api/v1/place", "api/v1/actor/framasoft", "id/actor/framasoft")) {
            HttpResponse<String> answer = get(path, "Accept", "application/msword");
            assertEquals(406, answer.statusCode(), path);
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElseThrow());
        }
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "sparql"))
                    .method(method, HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                    .header("Content-Type", "text/turtle")
                    .build();
            assertEquals(
                    405,
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode(),
                    method);
        }
        HttpRequest update = HttpRequest.newBuilder(URI.create(server.baseUrl() + "sparql"))
                .POST(HttpRequest.BodyPublishers.ofString("update=CLEAR+ALL"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        int status = CLIENT.send(update, HttpResponse.BodyHandlers.ofString()).statusCode();
        assertTrue(status >= 400 && status < 500, "update answered " + status);
    }

    @TestFactory
    Stream<DynamicTest> nothingElseOfFusekiAnswers() {
        return Stream.of(
                        "$/ping",
                        "$/server",
                        "$/stats",
                        "$/metrics",
                        "$/datasets",
                        "sparql/data",
                        "sparql/update",
                        "data",
                        "update")
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertEquals(404, get(path).statusCode())));
    }

    @Test
    void anIdentifierLeadsToThePageOrToTheData() throws Exception {
        HttpResponse<String> page = get("id/commons/utilo", "Accept", "text/html", "Accept-Language", "en");
        assertEquals(303, page.statusCode());
        assertEquals(
                server.baseUrl() + "en/commons/utilo",
                page.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> data = get("id/commons/utilo", "Accept", "text/turtle");
        assertEquals(
                server.baseUrl() + "api/v1/commons/utilo.ttl",
                data.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void theMapHoldsTheLocatedPlacesAndSaysHowManyItCannotShow() throws Exception {
        JsonNode map = JSON.readTree(get("api/v1/place.geojson").body());
        assertEquals(1170, map.get("features").size());
        assertEquals(1443, map.get("numberMatched").asInt());
        assertEquals(273, map.get("withoutGeometry").asInt());
        JsonNode brittany =
                JSON.readTree(get("api/v1/place.geojson?territory=region-53").body());
        assertEquals(55, brittany.get("features").size());
    }

    @Test
    void aListIsFilteredAndWalkedByItsLinks() throws Exception {
        JsonNode page =
                JSON.readTree(get("api/v1/place?territory=region-53&limit=50").body());
        assertEquals(87, page.get("total").asInt());
        assertEquals(50, page.get("items").size());
        String next = page.get("links").get("next").asText();
        assertTrue(next.startsWith(server.baseUrl()), next);
        JsonNode rest =
                JSON.readTree(get(next.substring(server.baseUrl().length())).body());
        assertEquals(37, rest.get("items").size());
    }

    @Test
    void aMisspeltFilterIsAProblemAndNotAnEmptyList() throws Exception {
        HttpResponse<String> answer = get("api/v1/need?statut=ouvert");
        assertEquals(400, answer.statusCode());
        assertEquals(
                "status",
                JSON.readTree(answer.body())
                        .get("errors")
                        .get(0)
                        .get("didYouMean")
                        .get(0)
                        .asText());
    }

    @Test
    void theSameAnswerIsNotSentTwice() throws Exception {
        for (String path : List.of(
                "api/v1/actor/framasoft", "api/v1/place?territory=region-53", "fr/commons/utilo", sparql("ASK {}"))) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = get(path, "If-None-Match", tag);
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.body());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsWholeAndAsksNothingOfAnotherHost() {
        List<String> pages = List.of(
                "",
                "place",
                "place?territory=region-53",
                "commons",
                "actor",
                "need",
                "study",
                "mooc",
                "funding",
                "adoption",
                "intervention",
                "directory",
                "learning",
                "territory/region-53",
                "commons/utilo",
                "actor/framasoft",
                "need/cofinancer-les-incursions",
                "study/grille-pratique-des-communs",
                "mooc/communs",
                "intervention/2019-12-06-roumics",
                "adoption/movilab-pop-cafe",
                "funding/movilab-pop-cafe",
                "directory/framalibre",
                "learning/fil-se-saisir-des-communs",
                "place/atelier-de-la-flibuste-35288",
                "search?q=facilitation",
                "sparql",
                "status",
                "contribute",
                "privacy",
                "accessibility");
        return Stream.of("fr/", "en/")
                .flatMap(lang -> pages.stream().map(page -> lang + page))
                .map(path -> DynamicTest.dynamicTest(path, () -> isWhole(path)));
    }

    private static void isWhole(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode());
        Document page = Jsoup.parse(answer.body(), server.baseUrl() + path);
        assertEquals(path.substring(0, 2), page.selectFirst("html").attr("lang"));
        assertEquals(1, page.select("h1").size());
        assertFalse(page.title().isBlank());
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("default-src 'none'"));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        for (Element loaded : page.select("script[src], link[rel=stylesheet], link[rel=icon], img[src], source[src]")) {
            String url = loaded.hasAttr("src") ? loaded.absUrl("src") : loaded.absUrl("href");
            assertTrue(url.startsWith(server.baseUrl()), url);
            assertEquals(200, get(url.substring(server.baseUrl().length())).statusCode(), url);
        }
        assertEquals(
                0,
                page.select("[style], style, script:not([src]):not([type=application/ld+json])")
                        .size());
    }

    @Test
    void everyLinkOfTheMainPagesLeadsSomewhere() throws Exception {
        for (String path :
                List.of("fr/", "en/", "fr/place", "fr/commons/utilo", "en/actor/anis", "fr/sparql", "fr/status")) {
            Document page = Jsoup.parse(get(path).body(), server.baseUrl() + path);
            for (Element link : page.select("a[href]")) {
                String url = link.absUrl("href");
                if (url.startsWith(server.baseUrl())) {
                    String target = url.substring(server.baseUrl().length()).replaceAll("#.*", "");
                    int status = get(target).statusCode();
                    assertTrue(status < 400, path + " leads to " + target + ": " + status);
                }
            }
        }
    }

    @Test
    void theStatusNamesTheSnapshotAndCountsTheThings() throws Exception {
        JsonNode status = JSON.readTree(get("api/v1/status").body());
        assertEquals(64, status.get("snapshot").asText().length());
        assertEquals(1443, status.get("things").get("place").asInt());
        assertFalse(status.has("refused"));
    }
}
