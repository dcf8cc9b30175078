package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** What a stranger gets from {@code ./essaim serve --demo}, by HTTP. */
class ServedDemonstrationTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

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

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path, "application/json").body());
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysThatItIsADemonstration() {
        return Stream.of(
                        "",
                        "commons/peertube",
                        "place?territory=region-53",
                        "search?q=gouvernance",
                        "sparql",
                        "sparql?query=ASK%20%7B%7D&run=1",
                        "status",
                        "contribute?new=need",
                        "privacy",
                        "accessibility",
                        "nowhere",
                        "place?colour=red")
                .map(path -> DynamicTest.dynamicTest("/" + path, () -> {
                    Document page = Jsoup.parse(get("fr/" + path, "text/html").body());
                    assertTrue(page.expectFirst(".demo").text().startsWith("Démonstration"), path);
                }));
    }

    @Test
    void theRemovedRecordLeadsToTheOneThatReplacesIt() throws Exception {
        HttpResponse<String> page = get("fr/commons/fictif-roue-des-choix", "text/html");
        assertEquals(301, page.statusCode());
        assertEquals(
                server.baseUrl() + "fr/commons/fictif-roue-des-decisions",
                page.headers().firstValue("Location").orElseThrow());
        assertEquals(
                server.baseUrl() + "api/v1/commons/fictif-roue-des-decisions",
                get("api/v1/commons/fictif-roue-des-choix", "application/json")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
    }

    @Test
    void dataIsMarkedAndEachRecordNamesItsOwnCorpus() throws Exception {
        JsonNode invented = json("api/v1/need/fictif-douze-cles-une-serrure");
        assertTrue(invented.get("demo").asBoolean() && invented.get("fictional").asBoolean());
        assertTrue(invented.get("attribution").asText().contains("inventées"), invented.toString());
        JsonNode real = json("api/v1/commons/peertube");
        assertTrue(real.get("demo").asBoolean());
        assertFalse(real.has("fictional"));
        assertFalse(real.get("attribution").asText().contains("inventées"), "what is real is no invention");
        JsonNode list = json("api/v1/need?status=ouvert&territory=region-53");
        assertTrue(list.get("demo").asBoolean());
        assertEquals(3, list.get("total").asInt());
        list.get("items").forEach(item -> assertTrue(item.get("fictional").asBoolean()));
        JsonNode map = json("api/v1/place.geojson?territory=department-46");
        long marked = Stream.iterate(0, i -> i + 1)
                .limit(map.get("features").size())
                .filter(i -> map.at("/features/" + i + "/properties/fictional").asBoolean())
                .count();
        assertEquals(1, marked, "La Noix fendue");
    }

    /** Each page of the demonstration, and everything on this server that any of them leads to. */
    @Test
    void noPageOfTheDemonstrationLeadsNowhere() throws Exception {
        Set<String> targets = new TreeSet<>();
        for (Path file : Checkout.turtle(Checkout.demonstration())) {
            Path inside = Checkout.demonstration().relativize(file);
            String slug = file.getFileName().toString().replace(".ttl", "");
            if (inside.getNameCount() > 1 && !slug.equals("fictif-roue-des-choix")) {
                String path = "fr/" + inside.getName(0) + "/" + slug;
                HttpResponse<String> answer = get(path, "text/html");
                assertEquals(200, answer.statusCode(), path);
                for (Element link :
                        Jsoup.parse(answer.body(), server.baseUrl() + path).select("a[href], link[href]")) {
                    targets.add(link.absUrl("href").replaceFirst("#.*", ""));
                }
            }
        }
        targets.removeIf(url -> !url.startsWith(server.baseUrl()));
        TreeMap<String, Integer> wrong = new TreeMap<>();
        for (String url : targets) {
            int status = get(url.substring(server.baseUrl().length()), "*/*").statusCode();
            if (status != 200 && status != 302) {
                wrong.put(url, status);
            }
        }
        assertEquals(List.of(), List.copyOf(wrong.entrySet()));
        assertTrue(targets.size() > 400, "only " + targets.size() + " links");
    }
}
