package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.ontology.Kind;

/** {@code /reconcile} over the graph and the demonstration, by HTTP, as a client of version 0.2 meets it. */
@ExtendWith(SharedDemonstration.class)
class ReconcileServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BATCH = "{\"q0\":{\"query\":\"La Cantine\",\"type\":\"place\",\"limit\":3,"
            + "\"properties\":[{\"pid\":\"territory\",\"v\":\"Toulon\"}]},\"q1\":{\"query\":\"SILL-197\"},"
            + "\"q2\":{\"query\":\"peertube\",\"type\":[\"commons\",\"actor\"],\"type_strict\":\"any\"}}";

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static ReconciliationSchemas schemas() throws IOException {
        Path shared = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(Path::of)
                .orElse(Checkout.root().resolve("../shared"));
        Path folder = shared.resolve("schemas/reconciliation-0.2");
        assertTrue(Files.isDirectory(folder) || !"true".equals(System.getenv("CI")), () -> folder + " is absent");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no schemas: " + folder);
        return new ReconciliationSchemas(folder);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String path, String... headers) throws Exception {
        HttpResponse<String> answer = served.get(path, headers);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("application/json", header(answer, "Content-Type"));
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(served.server().baseUrl() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A path of the service and the schema of what it answers. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of("reconcile", "manifest"),
            List.of("fr/reconcile", "manifest"),
            List.of("en/reconcile", "manifest"),
            List.of("reconcile?queries=" + encoded(BATCH), "reconciliation-result-batch"),
            List.of("reconcile/suggest/entity?prefix=ca", "suggest-entities-response"),
            List.of("reconcile/suggest/type?prefix=l", "suggest-types-response"),
            List.of("reconcile/suggest/property?prefix=c", "suggest-properties-response"),
            List.of("reconcile/properties?type=place&limit=5", "data-extension-property-proposal"),
            List.of(
                    "reconcile?extend=" + encoded(extend("place/la-cantine-83137", List.of("name", "territory"))),
                    "data-extension-response"));

    private static String extend(String id, List<String> properties) {
        ObjectNode query = JSON.createObjectNode();
        query.putArray("ids").add(id);
        properties.forEach(property -> query.withArray("properties").addObject().put("id", property));
        return query.toString();
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsOfItsSchema() throws IOException {
        ReconciliationSchemas schemas = schemas();
        return ANSWERS.stream()
                .map(answer -> dynamicTest(answer.get(0), () -> {
                    JsonNode told = json(answer.get(0));
                    assertEquals(List.of(), schemas.faults(answer.get(1), told.toString()));
                    assertFalse((told.has("result") ? told.path("result") : told).isEmpty(), told::toString);
                }));
    }

    /** Each with one member spoilt that the schema asks for. */
    @TestFactory
    Stream<DynamicTest> theSchemasSeeFaults() throws IOException {
        ReconciliationSchemas schemas = schemas();
        List<String> spoilt = List.of(
                "\"schemaSpace\"",
                "{{id}}",
                "\"0.2\"",
                "\"score\"",
                "\"id\"",
                "\"name\"",
                "\"id\"",
                "\"name\"",
                "\"meta\"");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < ANSWERS.size(); i++) {
            List<String> answer = ANSWERS.get(i);
            String member = spoilt.get(i);
            tests.add(dynamicTest(answer.get(1) + " without " + member, () -> {
                String bad = json(answer.get(0)).toString().replace(member, member.startsWith("{") ? "" : "\"x\"");
                assertFalse(schemas.faults(answer.get(1), bad).isEmpty(), bad);
            }));
        }
        return tests.stream();
    }

    @Test
    void whatWeAskIsOfTheSchemaOfQueries() throws IOException {
        assertEquals(List.of(), schemas().faults("reconciliation-query-batch", BATCH));
        assertEquals(List.of(), schemas().faults("data-extension-query", extend("place/x", List.of("name"))));
    }

    /** Every property that is offered for a kind, of the first things of that kind. */
    @TestFactory
    Stream<DynamicTest> everyPropertyCanBeFetched() throws IOException {
        ReconciliationSchemas schemas = schemas();
        return Stream.of(Kind.values())
                .map(kind -> dynamicTest(kind.slug(), () -> {
                    List<String> properties = new ArrayList<>();
                    json("reconcile/properties?type=" + kind.slug())
                            .path("properties")
                            .forEach(property ->
                                    properties.add(property.path("id").asText()));
                    assertFalse(properties.isEmpty());
                    String slug =
                            served.edition().catalogue().things(kind).get(0).slug();
                    JsonNode answer = json("reconcile?extend=" + encoded(extend(kind.slug() + "/" + slug, properties)));
                    assertEquals(List.of(), schemas.faults("data-extension-response", answer.toString()));
                    assertEquals(
                            properties.size(),
                            answer.path("rows").path(kind.slug() + "/" + slug).size());
                }));
    }

    @Test
    void aFormIsAnsweredAsAnAddress() throws Exception {
        HttpResponse<String> posted = post("reconcile", FORM + ";charset=UTF-8", "queries=" + encoded(BATCH));
        assertEquals(200, posted.statusCode());
        assertEquals(json("reconcile?queries=" + encoded(BATCH)), JSON.readTree(posted.body()));
        assertEquals("no-store", header(posted, "Cache-Control"));
        assertEquals("", header(posted, "ETag"));
        JsonNode answer = JSON.readTree(posted.body());
        assertEquals("place/la-cantine-83137", answer.at("/q0/result/0/id").asText());
        assertTrue(answer.at("/q0/result/0/match").asBoolean());
        assertEquals("commons/peertube", answer.at("/q1/result/0/id").asText());
        assertEquals("commons/peertube", answer.at("/q2/result/0/id").asText());
    }

    @Test
    void theAddressesOfTheManifestAnswer() throws Exception {
        JsonNode manifest = json("en/reconcile");
        String base = served.server().baseUrl();
        for (String pointer : List.of("/view/url", "/preview/url")) {
            String url = manifest.at(pointer).asText().replace("{{id}}", "place/la-cantine-83137");
            assertTrue(url.startsWith(base + "en/reconcile/"), url);
            assertTrue(served.get(url.substring(base.length())).statusCode() < 400, url);
        }
        for (String pointer :
                List.of("/suggest/entity", "/suggest/type", "/suggest/property", "/extend/propose_properties")) {
            JsonNode service = manifest.at(pointer);
            String url = service.path("service_url").asText()
                    + service.path("service_path").asText();
            json(url.substring(base.length()) + "?prefix=la&type=place");
        }
        assertEquals(
                200,
                served.get(manifest.path("logo").asText().substring(base.length()))
                        .statusCode());
    }

    @Test
    void theLanguageIsThatOfTheAddressElseOfTheReader() throws Exception {
        assertEquals("Lieu", json("reconcile").at("/defaultTypes/0/name").asText());
        assertEquals(
                "Place",
                json("reconcile", "Accept-Language", "en-GB")
                        .at("/defaultTypes/0/name")
                        .asText());
        assertEquals(
                "Place",
                json("en/reconcile", "Accept-Language", "fr")
                        .at("/defaultTypes/0/name")
                        .asText());
    }

    @Test
    void anIdLeadsToThePageOfTheThing() throws Exception {
        HttpResponse<String> view = served.get("en/reconcile/view?id=place/la-cantine-83137");
        assertEquals(303, view.statusCode());
        assertEquals(served.server().baseUrl() + "en/place/la-cantine-83137", header(view, "Location"));
        for (String id : List.of("", "place", "place/nulle-part", "place/a/b", "x/y", "%00", "..%2F..%2Fetc")) {
            assertEquals(404, served.get("reconcile/view?id=" + id).statusCode(), id);
            assertEquals(404, served.get("reconcile/preview?id=" + id).statusCode(), id);
        }
    }

    @TestFactory
    Stream<DynamicTest> aPreviewNeedsNothingThatAFrameMayForbid() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("fr", "en")
                        .map(lang -> dynamicTest(kind.slug() + " " + lang, () -> {
                            String slug = served.edition()
                                    .catalogue()
                                    .things(kind)
                                    .get(0)
                                    .slug();
                            HttpResponse<String> answer =
                                    served.get(lang + "/reconcile/preview?id=" + kind.slug() + "/" + slug);
                            assertEquals(200, answer.statusCode());
                            assertTrue(header(answer, "Content-Security-Policy").endsWith("frame-ancestors *"));
                            Document page = Jsoup.parse(answer.body());
                            assertEquals(lang, page.expectFirst("html").attr("lang"));
                            assertEquals(1, page.select("h1").size());
                            assertTrue(
                                    page.select("script, a, form, iframe, img, style, [style]")
                                            .isEmpty(),
                                    answer.body());
                            assertFalse(page.select("link[rel=stylesheet]").isEmpty());
                        })));
    }

    @Test
    void anErrorOfAPreviewIsSeenInTheFrameToo() throws Exception {
        HttpResponse<String> answer = served.get("reconcile/preview?id=place/nulle-part", "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertTrue(header(answer, "Content-Security-Policy").endsWith("frame-ancestors *"));
    }

    @TestFactory
    Stream<DynamicTest> everySiteMayReadEveryAnswer() {
        return Stream.concat(
                        ANSWERS.stream().map(answer -> answer.get(0)),
                        Stream.of("reconcile?queries=%7B", "reconcile/suggest/nothing", "reconcile?callback=x"))
                .map(path -> dynamicTest(path, () -> {
                    HttpResponse<String> answer = served.get(path, "Origin", "https://openrefine.example");
                    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
                    assertEquals("", header(answer, "Set-Cookie"));
                    if (answer.statusCode() == 200) {
                        assertEquals(
                                304,
                                served.get(path, "If-None-Match", header(answer, "ETag"))
                                        .statusCode());
                    }
                }));
    }

    /** What is asked, and how it is refused. */
    @TestFactory
    Stream<DynamicTest> whatIsNoRequestIsRefused() {
        return Stream.of(
                        "reconcile?queries=%7B 400 invalid-json",
                        "reconcile?queries=%5B%5D 400 invalid-parameter",
                        "reconcile?queries=%7B%7D&queries=%7B%7D 400 invalid-parameter",
                        "reconcile?queries=%7B%7D&extend=%7B%7D 400 invalid-parameter",
                        "reconcile?query=utilo 400 invalid-parameter",
                        "reconcile?queries=%FF 400 bad-request",
                        "reconcile?callback=jQuery1 400 no-jsonp",
                        "reconcile/suggest/entity?prefix=a&callback=x 400 no-jsonp",
                        "reconcile/suggest/entity?prefix=a&type=plase 400 invalid-parameter",
                        "reconcile/suggest/flyout?id=x 404 not-found",
                        "reconcile/properties?type=plase 400 invalid-parameter",
                        "reconcile/properties?limit=-1 400 invalid-parameter")
                .map(line -> line.split(" "))
                .map(line -> dynamicTest(line[0], () -> refused(served.get(line[0]), line[1], line[2])));
    }

    private static void refused(HttpResponse<String> answer, String status, String slug) throws IOException {
        assertEquals(status, String.valueOf(answer.statusCode()), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(JSON.readTree(answer.body()).path("type").asText().endsWith("/" + slug), answer.body());
    }

    @Test
    void bodiesThatAreTooMuchOrNoFormAreRefused() throws Exception {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 10_000; i++) {
            many.append(i == 0 ? "" : ",").append("\"").append(i).append("\":{\"query\":\"a\"}");
        }
        refused(post("reconcile", FORM, "queries=" + encoded(many.append("}").toString())), "413", "body-too-large");
        refused(post("reconcile", FORM, "queries=" + "a".repeat(60_000)), "400", "invalid-json");
        refused(post("reconcile", "application/json", BATCH), "415", "unsupported-media-type");
        refused(post("reconcile", "text/plain", "queries=%7B%7D"), "415", "unsupported-media-type");
        String sixty = "{"
                + String.join(
                        ",",
                        Stream.iterate(0, i -> i + 1)
                                .limit(60)
                                .map(i -> "\"" + i + "\":{\"query\":\"a\"}")
                                .toList())
                + "}";
        refused(post("reconcile", FORM, "queries=" + encoded(sixty)), "413", "too-many");
        assertEquals(200, post("reconcile", FORM, "").statusCode(), "an empty form asks for the manifest");
    }

    @Test
    void aVersionHasItsOwnService() throws Exception {
        String id = served.edition().snapshot().id().hex();
        JsonNode manifest = json("v/" + id + "/reconcile");
        assertTrue(manifest.at("/view/url").asText().contains("/v/" + id + "/reconcile/view?id="), manifest::toString);
        json("v/" + id + "/reconcile?queries=" + encoded(BATCH));
    }
}
