package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Keeping;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** Three versions of a small corpus, of which the last is current: each answers, over HTTP, at its own address. */
class VersionsServedTest {

    private static final Instant FIRST = Instant.parse("2026-11-03T12:00:00.5Z");
    private static final Instant SECOND = Instant.parse("2026-11-04T12:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-05T12:00:00Z");

    private static final String NAME = "SELECT ?name { <https://w3id.org/essaim/id/actor/asso> "
            + "<http://www.w3.org/2000/01/rdf-schema#label> ?name }";

    private static EndpointServer server;
    private static String first;
    private static String second;
    private static String third;
    private static String commit;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, NotACorpus, GitAPIException, CannotListenException {
        Workbench workbench = new Workbench();
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("corpus"));
        corpus.actor("asso", "Un");
        commit = corpus.commit();
        corpus.tag("v1");
        first = published(folder, corpus, workbench, FIRST);
        corpus.actor("asso", "Deux");
        second = published(folder, corpus, workbench, SECOND);
        corpus.actor("asso", "Trois");
        Publisher publisher = open(folder, corpus, workbench, THIRD);
        third = publisher.current().snapshot().id().hex();
        server = EndpointServer.start(
                publisher, workbench.words(), folder.resolve("queries"), "localhost", 0, Optional.empty());
    }

    private static String published(Path folder, SmallCorpus corpus, Workbench workbench, Instant time)
            throws IOException, NotACorpus {
        try (Publisher publisher = open(folder, corpus, workbench, time)) {
            return publisher.current().snapshot().id().hex();
        }
    }

    private static Publisher open(Path folder, SmallCorpus corpus, Workbench workbench, Instant time)
            throws IOException, NotACorpus {
        Store store = Store.open(folder.resolve("store"), StoreLimits.standard(), Clock.systemUTC())
                .store();
        Keeping keeping = new Keeping(Optional.of(store), "c0de");
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        return assertInstanceOf(
                        Publisher.Opening.Open.class, Publisher.open(corpus.folder(), () -> workbench, clock, keeping))
                .publisher();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(site() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String site() {
        return server.baseUrl().replaceFirst("/$", "");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String query() {
        return "/sparql?format=csv&query=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8);
    }

    private static String name(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().skip(1).findFirst().orElse("");
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "Accept", "application/json");
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void queriesAreAnsweredFromEachVersion() throws IOException, InterruptedException {
        assertEquals("Trois", name(query()));
        assertEquals("Un", name("/v/" + first + query()));
        assertEquals("Deux", name("/v/" + second + query()));
        assertEquals("Trois", name("/v/" + third + query()));
    }

    @Test
    void queriesAreAnsweredByPostToo() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site() + "/v/" + first + "/sparql"))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(NAME))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        assertTrue(body.contains("Un"), body);
    }

    @Test
    void whatStandsUnderAVersionIsKeptForEver() throws IOException, InterruptedException {
        for (String path :
                List.of(query(), "/api/v1/actor/asso", "/api/v1/actor", "/graph/actor/asso", "/fr/actor/asso")) {
            HttpResponse<String> answer = get("/v/" + first + path);
            assertEquals(200, answer.statusCode(), path);
            assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"), path);
            assertEquals(first, header(answer, "Essaim-Snapshot"), path);
            assertFalse(header(get(path), "Cache-Control").contains("immutable"), path);
        }
    }

    @Test
    void anAnswerThatIsNotRepeatableIsNotKept() throws IOException, InterruptedException {
        String path = "/sparql?query=" + URLEncoder.encode("SELECT (NOW() AS ?n) {}", StandardCharsets.UTF_8);
        assertEquals("no-store", header(get("/v/" + first + path), "Cache-Control"));
    }

    @Test
    void linksToDocumentsStayInTheVersionAndIrisDoNotChange() throws IOException, InterruptedException {
        JsonNode actor = json("/v/" + first + "/api/v1/actor/asso");
        assertEquals("Un", actor.at("/name").asText());
        assertEquals("https://w3id.org/essaim/id/actor/asso", actor.at("/id").asText());
        assertEquals(site() + "/v/" + first + "/fr/actor/asso", actor.at("/url").asText());
        List<String> pages = Jsoup.parse(get("/v/" + first + "/fr/actor/asso").body())
                .select("a[href^=/]:not(aside a)")
                .eachAttr("href");
        assertTrue(pages.size() > 10, pages.toString());
        for (String page : pages) {
            assertTrue(page.startsWith("/v/" + first + "/"), page);
        }
    }

    @Test
    void anIdentifierLeadsOnWithinTheVersion() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/v/" + first + "/id/actor/asso", "Accept", "text/turtle");
        assertEquals(303, answer.statusCode());
        assertEquals(site() + "/v/" + first + "/api/v1/actor/asso.ttl", header(answer, "Location"));
        assertEquals(site() + "/v/" + first + "/fr/", header(get("/v/" + first + "/"), "Location"));
        assertEquals(site() + "/v/" + first + "/fr/", header(get("/v/" + first), "Location"));
        assertEquals(
                "/v/" + first + "/fr/sparql",
                header(get("/v/" + first + "/sparql", "Accept", "text/html"), "Location"));
    }

    @Test
    void atTakesAnIdACommitATagOrADate() throws IOException, InterruptedException {
        for (String at : List.of(
                first,
                first.substring(0, 12),
                commit,
                commit.substring(0, 7),
                "v1",
                "2026-11-03",
                "2026-11-04T11%3A59%3A59Z",
                "2026-11-04T12%3A59%3A59%2B01%3A00")) {
            HttpResponse<String> answer = get(query() + "&at=" + at);
            assertEquals(200, answer.statusCode(), at + answer.body());
            assertTrue(answer.body().contains("Un"), at);
            assertEquals("/v/" + first + query(), header(answer, "Content-Location"), at);
            assertEquals("Un", json("/api/v1/actor/asso?at=" + at).at("/name").asText(), at);
        }
        assertEquals("Deux", name(query() + "&at=2026-11-04"));
        assertFalse(header(get(query() + "&at=v1"), "Cache-Control").contains("immutable"));
    }

    @Test
    void aShortNameInThePathLeadsToTheWholeId() throws IOException, InterruptedException {
        for (String name : List.of(first.substring(0, 12), "v1", commit, "2026-11-03")) {
            HttpResponse<String> answer = get("/v/" + name + query());
            assertEquals(302, answer.statusCode());
            assertEquals(site() + "/v/" + first + query(), header(answer, "Location"));
        }
    }

    @Test
    void whatWasNeverPublishedIsUnknown() throws IOException, InterruptedException {
        for (String name : List.of("0".repeat(64), first.substring(0, 11), "2026-11-02", "v2", "..%2f")) {
            HttpResponse<String> answer = get("/v/" + name + "/api/v1/actor");
            assertTrue(answer.statusCode() == 404 || name.equals("..%2f") && answer.statusCode() == 400, name);
        }
        assertEquals(
                "https://w3id.org/essaim/problem/snapshot-unknown",
                new ObjectMapper()
                        .readTree(get("/api/v1/actor?at=never").body())
                        .at("/type")
                        .asText());
    }

    @Test
    void anAddressIsItsOwnTimeGate() throws IOException, InterruptedException {
        for (String path : List.of(query(), "/id/actor/asso", "/fr/actor/asso", "/api/v1/actor", "/graph/actor/asso")) {
            HttpResponse<String> answer = get(path, "Accept-Datetime", "Tue, 03 Nov 2026 12:00:00 GMT");
            assertEquals(302, answer.statusCode(), path);
            assertEquals(site() + "/v/" + first + path, header(answer, "Location"), path);
            assertTrue(header(answer, "Vary").contains("Accept-Datetime"), header(answer, "Vary"));
            assertTrue(links(answer).contains("<" + site() + path + ">; rel=\"original timegate\""), links(answer));
            assertTrue(
                    links(answer)
                            .contains("<" + site() + "/timemap" + path
                                    + ">; rel=\"timemap\"; type=\"application/link-format\""),
                    links(answer));
            assertTrue(answer.headers().firstValue("Memento-Datetime").isEmpty());
        }
    }

    private static String links(HttpResponse<?> answer) {
        return String.join(", ", answer.headers().allValues("Link"));
    }

    @Test
    void theTimeGateChoosesWhatWasCurrentThen() throws IOException, InterruptedException {
        assertEquals(first, at("Sun, 01 Nov 2026 00:00:00 GMT"));
        assertEquals(first, at("Wed, 04 Nov 2026 11:59:59 GMT"));
        assertEquals(second, at("Wed, 04 Nov 2026 12:00:00 GMT"));
        assertEquals(third, at("Sun, 01 Nov 2037 00:00:00 GMT"));
    }

    private static String at(String date) throws IOException, InterruptedException {
        String location = header(get("/fr/actor/asso", "Accept-Datetime", date), "Location");
        return location.replaceFirst(".*/v/([0-9a-f]{64})/.*", "$1");
    }

    @Test
    void aDateThatIsNoneIsRefused() throws IOException, InterruptedException {
        assertEquals(400, get("/fr/actor/asso", "Accept-Datetime", "yesterday").statusCode());
    }

    @Test
    void withoutADateTheAnswerIsOfTheMomentAndSaysThatItVaries() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/actor/asso");
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Vary").contains("Accept-Datetime"));
        assertTrue(links(answer).contains("rel=\"original timegate\""));
        assertEquals("", header(answer, "Memento-Datetime"));
    }

    @Test
    void aMementoSaysItsTimeAndItsOriginal() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/v/" + first + "/api/v1/actor/asso");
        assertEquals("Tue, 03 Nov 2026 12:00:00 GMT", header(answer, "Memento-Datetime"));
        assertTrue(links(answer).contains("<" + site() + "/api/v1/actor/asso>; rel=\"original timegate\""));
        assertFalse(header(answer, "Vary").contains("Accept-Datetime"));
        HttpResponse<String> again =
                get("/v/" + first + "/api/v1/actor/asso", "Accept-Datetime", "Sun, 01 Nov 2037 00:00:00 GMT");
        assertEquals(200, again.statusCode());
    }

    @Test
    void aTimeMapListsTheMementosThatAnswer() throws IOException, InterruptedException {
        HttpResponse<String> map = get("/timemap/fr/actor/asso");
        assertEquals("application/link-format", header(map, "Content-Type"));
        String address = site() + "/fr/actor/asso";
        assertEquals(
                List.of(
                        "<" + address + ">; rel=\"original timegate\",",
                        "<" + site() + "/timemap/fr/actor/asso>; rel=\"self\"; type=\"application/link-format\"; "
                                + "from=\"Tue, 03 Nov 2026 12:00:00 GMT\"; until=\"Thu, 05 Nov 2026 12:00:00 GMT\",",
                        "<" + site() + "/v/" + first
                                + "/fr/actor/asso>; rel=\"first memento\"; datetime=\"Tue, 03 Nov 2026 12:00:00 GMT\",",
                        "<" + site() + "/v/" + second
                                + "/fr/actor/asso>; rel=\"memento\"; datetime=\"Wed, 04 Nov 2026 12:00:00 GMT\",",
                        "<" + site() + "/v/" + third
                                + "/fr/actor/asso>; rel=\"last memento\"; datetime=\"Thu, 05 Nov 2026 12:00:00 GMT\""),
                map.body().lines().toList());
        var matcher = Pattern.compile("<([^>]+)>; rel=\"[a-z ]*memento\"").matcher(map.body());
        while (matcher.find()) {
            assertEquals(200, get(matcher.group(1)).statusCode());
        }
    }

    @Test
    void theTimeMapOfAQueryKeepsTheQuery() throws IOException, InterruptedException {
        String map = get("/timemap" + query()).body();
        assertTrue(map.contains("<" + site() + "/v/" + second + query() + ">; rel=\"memento\""), map);
        assertEquals(404, get("/timemap/assets/essaim.css").statusCode());
    }

    @Test
    void everyResultOfAQueryNamesTheAddressToCite() throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path : List.of(query(), "/v/" + third + query())) {
            String links = links(get(path));
            String cite = links.replaceFirst(".*<([^>]*)>; rel=\"cite-as\".*", "$1");
            assertEquals(site() + "/v/" + third + "/sparql?query=" + encoded, cite, links);
            assertEquals("Trois", name(cite + "&format=csv"));
        }
        assertTrue(links(get("/v/" + first + query())).contains(site() + "/v/" + first + "/sparql?query="));
        String longer = query() + URLEncoder.encode(" #" + "x".repeat(2_000), StandardCharsets.UTF_8);
        assertTrue(links(get(longer)).contains("<" + site() + "/v/" + third + "/>; rel=\"cite-as\""));
    }

    @Test
    void whatChangedBetweenTwoVersionsIsToldThingByThing() throws IOException, InterruptedException {
        JsonNode diff = json("/diff/" + first + ".." + second);
        assertEquals(1, diff.at("/summary/changed").asInt(), diff.toString());
        assertEquals(
                "https://w3id.org/essaim/id/actor/asso",
                diff.at("/changes/0/thing").asText());
        assertEquals("Deux", diff.at("/changes/0/properties/0/added/0/value").asText());
        HttpResponse<String> french =
                get("/diff/" + first + ".." + second, "Accept", "text/markdown", "Accept-Language", "fr");
        assertTrue(french.body().contains("Deux") && french.body().contains("modifi"), french.body());
        assertEquals("public, max-age=31536000, immutable", header(french, "Cache-Control"));
        String english = get("/diff/" + first + ".." + second, "Accept", "text/plain", "Accept-Language", "en")
                .body();
        assertTrue(english.contains("Deux") && english.contains("change"), english);
        assertEquals(site() + "/diff/" + first + ".." + third, header(get("/diff/v1..2026-11-05"), "Location"));
        assertEquals(404, get("/diff/v1..never").statusCode());
        assertEquals(404, get("/diff/v1").statusCode());
    }

    @Test
    void theSparqlPageSaysHowToCiteAnAnswerTheTagFirst() throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20");
        String page = "/sparql?run=1&query=" + encoded;
        assertEquals(
                "Essai, version v1 (instantané " + first.substring(0, 12) + "), 3 novembre 2026, " + site() + "/v/"
                        + first + "/sparql?query=" + encoded,
                Jsoup.parse(get("/v/" + first + "/fr" + page).body())
                        .select(".cite")
                        .text());
        assertEquals(
                "Trial, snapshot " + third.substring(0, 12) + ", 5 November 2026, " + site() + "/v/" + third
                        + "/sparql?query=" + encoded,
                Jsoup.parse(get("/en" + page).body()).select(".cite").text());
    }

    @Test
    void aPageOfAnOldVersionSaysSoAndLeadsToThePresentOne() throws IOException, InterruptedException {
        var aside = Jsoup.parse(get("/v/" + first + "/fr/actor/asso").body()).select("aside[aria-label=Version]");
        assertTrue(aside.text().contains("3 novembre 2026"), aside.text());
        assertEquals("/fr/actor/asso", aside.select("a").attr("href"));
        assertTrue(Jsoup.parse(get("/fr/actor/asso").body())
                .select("aside[aria-label=Version]")
                .isEmpty());
    }

    @Test
    void theStatusAndTheAssetsHaveNoVersions() throws IOException, InterruptedException {
        HttpResponse<String> status = get("/api/v1/status", "Accept-Datetime", "Tue, 03 Nov 2026 12:00:00 GMT");
        assertEquals(200, status.statusCode());
        assertEquals("", links(status));
    }
}
