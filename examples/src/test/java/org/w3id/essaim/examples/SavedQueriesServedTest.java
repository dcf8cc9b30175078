package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
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

/** The questions of {@code examples/queries} at their addresses, over the real graph and the demonstration, by HTTP. */
class SavedQueriesServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERIES = "api/v1/queries";
    private static final String CARE = QUERIES + "/commons-care";
    private static final String MAP = QUERIES + "/map-of-adopters";

    private static EndpointServer server;

    @BeforeAll
    static void serve() throws IOException, CannotListenException, NotACorpus {
        Workbench workbench = new Workbench();
        Publisher.Opening opening = Publisher.open(Checkout.demonstration(), () -> workbench, Checkout.DAY);
        Publisher publisher =
                assertInstanceOf(Publisher.Opening.Open.class, opening).publisher();
        server = EndpointServer.start(
                publisher, workbench.words(), Checkout.examples().resolve("queries"), "localhost", 0, Optional.empty());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode refused(int status, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "Accept-Language", "en");
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        return JSON.readTree(answer.body());
    }

    @Test
    void theListTellsEachQuestionWithItsChoices() throws Exception {
        JsonNode list = json(QUERIES);
        assertEquals(QuestionFile.everyForm().size(), list.path("queries").size());
        JsonNode who = named(list, "who-can-come");
        assertTrue(who.path("asks").path("fr").asText().startsWith("Qui peut venir"));
        assertTrue(who.path("asks").path("en").asText().startsWith("Who can come"));
        JsonNode asked = who.path("parameters").get(1);
        assertEquals("asked", asked.path("name").asText());
        assertEquals("thing", asked.path("type").asText());
        assertEquals("https://w3id.org/essaim/ns#Territory", asked.path("class").asText());
        assertEquals("territory:department-29", asked.path("default").asText());
        assertEquals(
                server.baseUrl() + QUERIES + "/who-can-come?format=csv",
                who.path("links").path("csv").asText());
        assertEquals(
                "text",
                named(list, "upcoming-sessions")
                        .path("parameters")
                        .get(0)
                        .path("type")
                        .asText());
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode query : list.path("queries")) {
            if (query.path("name").asText().equals(name)) {
                return query;
            }
        }
        throw new AssertionError("not listed: " + name);
    }

    /** Each question, with its defaults written out as an address, in each of its formats. */
    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredInEveryFormat() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode query : json(QUERIES).path("queries")) {
            StringBuilder parameters = new StringBuilder();
            query.path("parameters")
                    .forEach(parameter -> parameters
                            .append('&')
                            .append(parameter.path("name").asText())
                            .append('=')
                            .append(URLEncoder.encode(parameter.path("default").asText(), StandardCharsets.UTF_8)));
            query.path("links").properties().forEach(link -> {
                if (!link.getKey().equals("self")) {
                    String path =
                            link.getValue().asText().substring(server.baseUrl().length()) + parameters;
                    tests.add(dynamicTest(
                            path,
                            () -> assertEquals(
                                    200, get(path).statusCode(), get(path).body())));
                }
            });
        }
        assertTrue(tests.size() > 60, () -> tests.size() + " are too few");
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> theTableIsTheOneThatIsExpected() throws IOException {
        return QuestionFile.all().stream()
                .map(question -> dynamicTest(question.name(), () -> {
                    String body =
                            get(QUERIES + "/" + question.name() + "?format=srj").body();
                    RowSet rows = RowSet.adapt(
                            ResultSetFactory.fromJSON(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
                    assertEquals(
                            question.expectedInDemonstration(), Table.of(rows).lines());
                }));
    }

    @Test
    void rowsArePlainValues() throws Exception {
        JsonNode answer = json(QUERIES + "/who-can-come?asked=region-53");
        assertEquals("who-can-come", answer.path("query").asText());
        assertEquals(
                "https://w3id.org/essaim/id/territory/region-53",
                answer.path("parameters").path("asked").asText());
        assertEquals(
                "https://w3id.org/essaim/id/commons/utilo",
                answer.path("parameters").path("commons").asText());
        assertEquals(64, answer.path("snapshot").asText().length());
        JsonNode first = answer.path("rows").get(0);
        assertTrue(first.path("actor").isTextual());
        assertTrue(first.path("visits").isInt());
        assertFalse(answer.toString().contains("null"), "what has no value is absent");
    }

    @Test
    void aThingIsChosenBySlugNameOrAddress() throws Exception {
        Set<String> answers = new HashSet<>();
        for (String chosen : List.of(
                "movilab",
                "commons/movilab",
                "commons:movilab",
                "https%3A%2F%2Fw3id.org%2Fessaim%2Fid%2Fcommons%2Fmovilab")) {
            answers.add(get(QUERIES + "/studies-about?commons=" + chosen).body());
        }
        assertEquals(1, answers.size());
        assertTrue(answers.iterator().next().contains("/movilab"));
        assertEquals(
                "https://w3id.org/essaim/voc/nature-commun/logiciel",
                json(MAP + "?nature=logiciel").path("parameters").path("nature").asText());
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatMayBeMeant() throws Exception {
        JsonNode parameter =
                refused(400, MAP + "?teritory=region-53").path("errors").get(0);
        assertEquals("[\"territory\"]", parameter.path("didYouMean").toString());
        JsonNode value = refused(400, MAP + "?territory=region-35&nature=metode");
        assertEquals(2, value.path("errors").size());
        assertEquals(
                "[\"methode\"]", value.path("errors").get(1).path("didYouMean").toString());
        assertEquals("invalid-parameter", value.path("type").asText().replaceFirst(".*/", ""));
        refused(400, MAP + "?territory=commons:utilo");
        refused(400, MAP + "?territory=region-53&territory=region-52");
        refused(400, QUERIES + "/provenance-and-age?since=yesterday");
        JsonNode query = refused(404, QUERIES + "/map-of-adopter");
        assertEquals("[\"map-of-adopters\"]", query.path("didYouMean").toString());
        assertTrue(query.path("detail").asText().contains("Did you mean “map-of-adopters”"));
        assertEquals(406, get(MAP + "?format=ttl").statusCode());
        assertEquals(406, get(MAP, "Accept", "application/msword").statusCode());
        assertEquals(200, get(MAP + "?utm_source=letter").statusCode());
    }

    @Test
    void aValueNeverBecomesAPartOfTheQuery() throws Exception {
        String attack = URLEncoder.encode("2026\") } ?s ?p ?o #", StandardCharsets.UTF_8);
        refused(400, QUERIES + "/upcoming-sessions?from=" + attack);
        refused(400, QUERIES + "/studies-about?commons=" + attack);
        HttpResponse<String> free = get(QUERIES + "/free-resources?language=" + attack);
        assertTrue(
                free.statusCode() == 400
                        || JSON.readTree(free.body()).path("rows").isEmpty(),
                free.body());
    }

    @Test
    void rowsThatStandSomewhereMakeAMap() throws Exception {
        JsonNode map = json(MAP + "?format=geojson");
        assertEquals("FeatureCollection", map.path("type").asText());
        assertEquals(json(MAP).path("rows").size(), map.path("features").size());
        JsonNode feature = map.path("features").get(0);
        double longitude = feature.path("geometry").path("coordinates").get(0).asDouble();
        double latitude = feature.path("geometry").path("coordinates").get(1).asDouble();
        assertTrue(longitude > -6 && longitude < -3 && latitude > 47 && latitude < 49, feature.toString());
        assertTrue(feature.path("properties").path("name").isTextual());
        assertTrue(feature.path("properties").path("lat").isMissingNode());
        assertEquals("application/geo+json", header(get(MAP, "Accept", "application/geo+json"), "Content-Type"));
    }

    @Test
    void aGraphIsToldAsATree() throws Exception {
        HttpResponse<String> answer = get(CARE + "?commons=utilo", "Accept", "application/ld+json");
        assertEquals("application/ld+json", header(answer, "Content-Type"));
        JsonNode tree = JSON.readTree(answer.body());
        assertEquals("https://w3id.org/essaim/id/commons/utilo", tree.path("id").asText());
        assertEquals("Commons", tree.path("type").asText());
        assertEquals(
                "Utilo, guide de la facilitation", tree.path("names").path("fr").asText());
        assertEquals("Organization", tree.path("stewards").get(0).path("type").asText());
        assertTrue(tree.path("accompaniedOnBy").get(0).path("names").has("fr"), answer.body());
        JsonNode adoption = adoptionBy(tree, "fictif-le-cormoran-bricoleur-29232");
        assertEquals(
                "https://w3id.org/essaim/voc/etat-adoption/adopte",
                adoption.path("status").asText());
        assertEquals("2026-01", adoption.path("startMonth").asText());
        assertTrue(adoption.path("adopter").path("names").has("fr"), adoption.toString());
        assertTrue(adoption.path("accompaniedBy").get(0).path("names").has("fr"), adoption.toString());
        tree.properties().stream()
                .filter(member -> !member.getKey().equals("@context"))
                .forEach(member -> assertFalse(member.getValue().toString().contains(":null"), member.getKey()));
    }

    private static JsonNode adoptionBy(JsonNode tree, String slug) {
        for (JsonNode adoption : tree.path("adoptions")) {
            if (adoption.path("adopter").path("id").asText().endsWith(slug)) {
                return adoption;
            }
        }
        throw new AssertionError("not adopted by " + slug + ": " + tree);
    }

    @Test
    void theTreeSaysNoMoreAndNoLessThanTheGraph() throws Exception {
        String tree =
                get(CARE + "?commons=utilo", "Accept", "application/ld+json").body();
        String context = header(get("context/v1.jsonld"), "ETag");
        assertFalse(context.isEmpty());
        JsonNode named = JSON.readTree(tree).path("@context").get(0);
        assertEquals(
                200, get(named.asText().substring(server.baseUrl().length())).statusCode());
        String inlined = tree.replace(
                named.toString(),
                JSON.readTree(get("context/v1.jsonld").body()).path("@context").toString());
        Graph told = parse(inlined, Lang.JSONLD11);
        Graph asked =
                parse(get(CARE + "?commons=utilo", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(told.isIsomorphicWith(asked), () -> told + "\n" + asked);
        assertTrue(asked.size() > 20);
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }

    @Test
    void whatTheClientHasIsNotMadeAgain() throws Exception {
        HttpResponse<String> first = get(MAP + "?format=json&territory=department-29");
        String tag = header(first, "ETag");
        assertTrue(tag.startsWith("W/\"" + header(first, "Essaim-Snapshot").substring(0, 16)), tag);
        HttpResponse<String> again = get(MAP + "?territory=territory:department-29", "If-None-Match", tag);
        assertEquals(304, again.statusCode(), "the same question, written otherwise");
        assertEquals("", again.body());
        assertEquals(
                200, get(MAP + "?territory=region-53", "If-None-Match", tag).statusCode());
        assertEquals(200, get(MAP + "?format=csv", "If-None-Match", tag).statusCode());
    }

    @Test
    void theAddressesStandAsOpenApi() throws Exception {
        HttpResponse<String> answer = get("api/v1/openapi.json", "Accept-Language", "en");
        assertEquals(List.of(), openApi().validate(answer.body(), InputFormat.JSON));
        JsonNode document = JSON.readTree(answer.body());
        assertEquals(
                QuestionFile.everyForm().size() + 1,
                document.path("paths").properties().stream()
                        .filter(path -> path.getKey().startsWith("/" + QUERIES))
                        .count());
        JsonNode who =
                document.path("paths").path("/" + QUERIES + "/who-can-come").path("get");
        assertTrue(who.path("summary").asText().startsWith("Who can come"));
        assertEquals(3, who.path("parameters").size());
        assertEquals(
                "territory:department-29",
                who.path("parameters").get(1).path("schema").path("default").asText());
        JsonNode french = JSON.readTree(
                get("api/v1/openapi.json", "Accept-Language", "fr").body());
        assertTrue(french.path("info").path("description").asText().startsWith("Le graphe"));
    }

    @Test
    void theSchemaOfOpenApiSeesFaults() throws Exception {
        String document = get("api/v1/openapi.json").body();
        assertFalse(openApi()
                .validate(document.replace("\"in\":\"query\"", "\"in\":\"body\""), InputFormat.JSON)
                .isEmpty());
    }

    /** The schema of OpenAPI 3.1 itself; where it is absent the test is skipped, and fails in continuous integration. */
    private static Schema openApi() throws IOException {
        Path shared = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(Path::of)
                .orElse(Checkout.root().resolve("../shared"));
        Path file = shared.resolve("schemas/openapi-3.1/schema.yaml");
        assertTrue(Files.exists(file) || !"true".equals(System.getenv("CI")), () -> file + " is absent");
        Assumptions.assumeTrue(Files.exists(file), () -> "no schema: " + file);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.YAML);
    }

    /** The site groups what it finds by kind: within each, the order is that of text:query. */
    @TestFactory
    Stream<DynamicTest> wordsInAQueryRankAsInTheSearchOfTheSite() {
        return Stream.of("facilitation", "communs", "communes", "Tiers-lieux libres", "l’atelier", "coopertive")
                .map(words -> dynamicTest(words, () -> {
                    String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
                    JsonNode site = json("api/v1/search?q=" + encoded);
                    List<String> ranked = ranked(words);
                    assertFalse(site.path("groups").isEmpty(), site.toString());
                    for (JsonNode group : site.path("groups")) {
                        String kind = "/id/" + group.path("kind").asText() + "/";
                        List<String> shown = new ArrayList<>();
                        group.path("items")
                                .forEach(item -> shown.add(item.path("id").asText()));
                        List<String> asked = ranked.stream()
                                .filter(iri -> iri.contains(kind))
                                .toList();
                        assertEquals(group.path("total").asInt(), asked.size(), kind);
                        assertEquals(shown, asked.subList(0, shown.size()), kind);
                    }
                }));
    }

    private static List<String> ranked(String words) throws IOException, InterruptedException {
        String query = "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { (?s ?score) text:query \"" + words
                + "\" } ORDER BY DESC(?score)";
        HttpResponse<String> answer =
                get("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().skip(1).toList();
    }

    @Test
    void theServiceDescriptionNamesTheFunctions() throws Exception {
        Graph description = parse(get("sparql", "Accept", "text/turtle").body(), Lang.TURTLE);
        assertTrue(description.stream()
                .anyMatch(triple -> triple.getPredicate().getURI().endsWith("#propertyFeature")
                        && triple.getObject().getURI().equals("http://jena.apache.org/text#query")));
    }

    @Test
    void programsFindTheToolsAtTheirAddress() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"schema_card","arguments":{}}}"""))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("place: 14"), answer.body());
        assertTrue(answer.body().contains(header(get(QUERIES), "Essaim-Snapshot")), answer.body());
    }

    @Test
    void aHeadHasTheHeadersOfTheGet() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + MAP))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> head = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> whole = get(MAP);
        for (String name : List.of("ETag", "Content-Type", "Essaim-Snapshot", "Cache-Control")) {
            assertEquals(header(whole, name), header(head, name), name);
        }
        assertEquals("", head.body());
        assertEquals("*", header(whole, "Access-Control-Allow-Origin"));
    }
}
