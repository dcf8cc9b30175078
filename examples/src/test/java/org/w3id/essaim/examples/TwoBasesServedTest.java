package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.EndpointServer;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.ontology.Kind;

/**
 * Graph and demonstration, and the same under another base, served side by side: every page and every view is the same, but for the base and
 * for what names the server and its snapshot.
 */
class TwoBasesServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A record that was removed: it leads to the one that replaces it. */
    private static final String REMOVED = "commons/fictif-roue-des-choix";

    /**
     * A server that runs.
     *
     * @param snapshot the id of what it serves
     */
    private record Served(EndpointServer server, String snapshot) {

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        /** A text without the names of this server and of its snapshot. */
        String nameless(String text) {
            String address = server.baseUrl().substring(0, server.baseUrl().length() - 1);
            return text.replace(address, "{server}")
                    .replace(encoded(address), "{server}")
                    .replaceAll(snapshot.substring(0, 12) + "[0-9a-f]*", "{snapshot}")
                    .replaceAll("cursor=[A-Za-z0-9_-]+", "cursor={cursor}")
                    .replaceAll("(\"requestId\":)\"[0-9a-f]+\"", "$1\"…\"");
        }
    }

    @TempDir
    static Path folder;

    private static Served common;
    private static Served other;

    @BeforeAll
    static void serveBoth() throws Exception {
        Path demonstration = Checkout.demonstration();
        Path graph = Checkout.examples().resolve("graph");
        OtherBase.plainCopy(graph, folder.resolve("common/graph"));
        OtherBase.copy(graph, folder.resolve("other/graph"));
        common = serve(OtherBase.plainCopy(demonstration, folder.resolve("common/demo")));
        other = serve(OtherBase.copy(demonstration, folder.resolve("other/demo")));
    }

    private static Served serve(Path corpus) throws IOException, NotACorpus, CannotListenException {
        Workbench workbench = new Workbench(Checkout.DAY);
        Publisher.Opening opening = Publisher.open(corpus, () -> workbench, Checkout.DAY);
        Publisher publisher =
                assertInstanceOf(Publisher.Opening.Open.class, opening).publisher();
        String snapshot = publisher.current().snapshot().id().hex();
        return new Served(
                EndpointServer.start(
                        publisher,
                        workbench.words(),
                        Checkout.examples().resolve("queries"),
                        "localhost",
                        0,
                        Optional.empty()),
                snapshot);
    }

    @AfterAll
    static void stop() {
        common.server().close();
        other.server().close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sparql(String query) {
        return "sparql?query=" + encoded(query);
    }

    @TestFactory
    Stream<DynamicTest> everyAddressAnswersTheSame() throws IOException {
        List<String> paths = new ArrayList<>(List.of(
                "api/v1/search?q=facilitation",
                "api/v1/place.geojson?territory=region-53",
                "api/v1/place?territory=region-53&limit=50",
                "api/v1/funding?funder=actor/mel",
                "api/v1/status",
                "ns",
                "voc/theme",
                "voc/theme/gouvernance",
                "graph/corpus",
                "graph/ontology",
                "graph/territories",
                "graph/place/atelier-de-la-flibuste-35288",
                "api/v1/territory/region-53",
                "api/v1/territory/region-53.ttl",
                "api/v1/place/atelier-de-la-flibuste-35288",
                "api/v1/place/atelier-de-la-flibuste-35288.jsonld",
                "id/commons/nothing-of-this-name"));
        for (String page : List.of(
                "",
                "search?q=facilitation",
                "sparql",
                "status",
                "contribute?thing=commons/utilo",
                "territory/region-53")) {
            paths.add("fr/" + page);
            paths.add("en/" + page);
        }
        for (Kind kind : Kind.values()) {
            paths.add("api/v1/" + kind.slug());
            paths.add("fr/" + kind.slug());
        }
        for (FoundingThread.Known known : FoundingThread.known()) {
            String path = known.name().replace(':', '/');
            paths.addAll(List.of(
                    "fr/" + path,
                    "en/" + path,
                    "id/" + path,
                    "graph/" + path,
                    "api/v1/" + path,
                    "api/v1/" + path + ".jsonld",
                    "api/v1/" + path + ".ttl"));
        }
        for (Path file : Checkout.turtle(Checkout.demonstration())) {
            Path inside = Checkout.demonstration().relativize(file);
            if (inside.getNameCount() > 1) {
                String path =
                        inside.getName(0) + "/" + file.getFileName().toString().replaceFirst("\\.ttl$", "");
                paths.addAll(List.of("fr/" + path, "id/" + path, "api/v1/" + path + ".jsonld"));
            }
        }
        return paths.stream().map(path -> dynamicTest(path, () -> answersTheSame(path)));
    }

    private static void answersTheSame(String path) throws IOException, InterruptedException {
        HttpResponse<String> before = common.get(path);
        HttpResponse<String> after = other.get(path);
        boolean there = !path.contains("nothing-of-this-name");
        assertEquals(there, before.statusCode() < 400, path);
        assertEquals(path.contains(REMOVED), before.statusCode() == 301, path);
        assertEquals(before.statusCode(), after.statusCode());
        assertEquals(location(common, before), location(other, after));
        assertEquals(
                OtherBase.rewritten(common.nameless(before.body())),
                other.nameless(after.body()),
                () -> "the answers differ: " + path);
    }

    private static Optional<String> location(Served served, HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(served::nameless);
    }

    @Test
    void aThingIsNamedUnderItsOwnBaseAndAWordUnderTheCommonOne() throws Exception {
        var utilo = JSON.readTree(other.get("api/v1/commons/utilo").body());
        assertEquals("https://reseau.example/id/commons/utilo", utilo.get("id").asText());
        assertTrue(utilo.toString().contains("https://w3id.org/essaim/id/territory/region-53"), utilo::toString);
        var region = JSON.readTree(other.get("api/v1/territory/region-53").body());
        assertEquals(
                "https://w3id.org/essaim/id/territory/region-53",
                region.get("id").asText());
    }

    @Test
    void anIdentifierOfTheOtherBaseLeadsToThePageOrToTheData() throws Exception {
        HttpResponse<String> page = other.get("id/commons/utilo", "Accept", "text/html", "Accept-Language", "en");
        assertEquals(303, page.statusCode());
        assertEquals(Optional.of("{server}/en/commons/utilo"), location(other, page));
        HttpResponse<String> data = other.get("id/commons/utilo", "Accept", "text/turtle");
        assertEquals(Optional.of("{server}/api/v1/commons/utilo.ttl"), location(other, data));
        HttpResponse<String> territory = other.get("id/territory/region-53", "Accept", "text/turtle");
        assertEquals(Optional.of("{server}/api/v1/territory/region-53.ttl"), location(other, territory));
    }

    @Test
    void aFilterTakesAnIriOfTheOtherBase() throws Exception {
        String iri = encoded("https://reseau.example/id/actor/mel");
        var list = JSON.readTree(other.get("api/v1/funding?funder=" + iri).body());
        assertEquals(1, list.get("total").asInt());
        assertEquals(
                400,
                other.get("api/v1/funding?funder=" + encoded("https://w3id.org/essaim/id/actor/mel"))
                        .statusCode());
    }

    @Test
    void aQueryIsAnsweredAndAForgottenPrefixIsThatOfTheOtherBase() throws Exception {
        String asked =
                "PREFIX commons: <https://reseau.example/id/commons/> SELECT ?g { GRAPH ?g { commons:utilo a ?c } }";
        assertEquals(
                List.of("g", "https://reseau.example/graph/commons/utilo"),
                other.get(sparql(asked), "Accept", "text/csv").body().lines().toList());
        assertEquals(
                List.of("g", "https://reseau.example/graph/commons/utilo"),
                other.get(sparql("SELECT ?g { GRAPH ?g { <id/commons/utilo> a ?c } }"), "Accept", "text/csv")
                        .body()
                        .lines()
                        .toList());
        HttpResponse<String> refused = other.get(sparql("ASK { commons:utilo ?p ?o }"), "Accept-Language", "en");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("<https://reseau.example/id/commons/>"), refused::body);
        HttpResponse<String> described =
                other.get(sparql("DESCRIBE <https://reseau.example/id/commons/utilo>"), "Accept", "text/turtle");
        assertTrue(
                described.body().contains("<https://reseau.example/id/commons/>")
                        || described.body().contains("<https://reseau.example/id/commons/utilo>"),
                described::body);
        assertTrue(Arrays.stream(described.body().split("\n"))
                .noneMatch(line -> line.contains("w3id.org/essaim/id/") && !line.contains("territory")));
    }
}
