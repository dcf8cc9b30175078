package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What other sites are given, as it leaves the server, and the snippets that need no browser. */
@ExtendWith(SharedDemonstration.class)
class EmbedServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KB = 1024;
    private static final String PHP = "/usr/bin/php";

    private static ServedDemonstration served;
    private static EmbedSnippets snippets;

    @TempDir
    Path folder;

    @TempDir
    Path home;

    @BeforeAll
    static void serve(ServedDemonstration shared) throws Exception {
        served = shared;
        snippets = EmbedSnippets.read();
    }

    @Test
    void anySiteMayFrameWhatIsEmbeddedAndNothingElse() throws Exception {
        for (String path : List.of("embed/list?kind=need", "embed/list?kind=nothing", "embed/nothing")) {
            HttpResponse<String> answer = served.get(path, "Accept", "text/html");
            assertTrue(policy(answer).endsWith("frame-ancestors *"), path);
            assertTrue(policy(answer).startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), path);
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        }
        for (String path : List.of("fr/need", "fr/embed/list", "oembed?url=x")) {
            assertTrue(policy(served.get(path)).endsWith("frame-ancestors 'self'"), path);
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void searchEnginesAreToldOfThePageAndNotOfTheFrame() throws Exception {
        HttpResponse<String> answer = served.get("embed/card?id=commons/utilo&lang=en");
        assertEquals("noindex", answer.headers().firstValue("X-Robots-Tag").orElseThrow());
        assertEquals(
                served.server().baseUrl() + "en/commons/utilo",
                Jsoup.parse(answer.body()).expectFirst("link[rel=canonical]").attr("href"));
    }

    @Test
    void noThemeIsCalledLikeAScheme() throws Exception {
        for (String scheme : List.of("light", "dark", "auto")) {
            assertEquals(400, served.get("api/v1/place?theme=" + scheme).statusCode());
            assertEquals(
                    200, served.get("embed/list?kind=place&theme=" + scheme).statusCode());
        }
    }

    @Test
    void everyFormWeighsLittle() throws Exception {
        String territory = "kind=place&territory=region-53";
        long list = weight("embed/list?" + territory, "link[rel=stylesheet]");
        long map = weight("embed/map?" + territory, "link[rel=stylesheet], script") + zipped(base());
        long component = zipped("embed/v1/essaim.js");
        System.out.println("embedded, gzip: list " + list + ", map " + map + ", component " + component + " bytes");
        assertTrue(list <= 20 * KB, "list: " + list);
        assertTrue(map <= 100 * KB, "map: " + map);
        assertTrue(component <= 12 * KB, "component: " + component);
    }

    private static String base() throws IOException, InterruptedException {
        return Jsoup.parse(served.get("embed/map?kind=place").body())
                .expectFirst("#map")
                .attr("data-base")
                .substring(1);
    }

    /** With the files that it names. */
    private static long weight(String page, String files) throws IOException, InterruptedException {
        long sum = zipped(page);
        for (Element file : Jsoup.parse(served.get(page).body()).select(files)) {
            sum += zipped((file.attr("href") + file.attr("src")).substring(1));
        }
        return sum;
    }

    private static long zipped(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.server().baseUrl() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body().length;
    }

    @Test
    void theComponentIsKeptForEverUnderItsHash() throws Exception {
        JsonNode about = JSON.readTree(served.get("embed/v1/essaim.json").body());
        String path =
                about.path("src").asText().substring(served.server().baseUrl().length());
        HttpResponse<String> fixed = served.get(path);
        assertTrue(fixed.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        HttpResponse<String> current = served.get("embed/v1/essaim.js");
        assertEquals(fixed.body(), current.body());
        assertTrue(current.headers()
                .firstValue("Link")
                .orElseThrow()
                .contains(about.path("integrity").asText()));
        assertEquals(404, served.get("embed/v1/essaim-0000000000000000.js").statusCode());
    }

    @Test
    void theSnippetOfOEmbedAnswersWithWhatAnEditorNeeds() throws Exception {
        Shell.require("curl");
        JsonNode answer = JSON.readTree(run("sh", "-c", here("oembed")));
        assertEquals("rich", answer.path("type").asText());
        assertEquals("1.0", answer.path("version").asText());
        assertEquals("Lieux en Bretagne, Essaim", answer.path("title").asText());
        assertEquals(480, answer.path("width").asInt());
        assertTrue(answer.path("cache_age").asInt() > 0);
        Element frame = Jsoup.parseBodyFragment(answer.path("html").asText()).expectFirst("iframe");
        String path = frame.attr("src").substring(served.server().baseUrl().length());
        assertEquals(
                "Lieux en Bretagne",
                Jsoup.parse(served.get(path).body()).expectFirst("h1").text());
    }

    @Test
    void everyAddressOfOursCanBePastedAndNoOther() throws Exception {
        String here = served.server().baseUrl();
        for (String path : List.of(
                "fr/commons/utilo",
                "en/need?status=ouvert",
                "api/v1/place?limit=3",
                "id/commons/utilo",
                "fr/search?q=vélo")) {
            assertEquals(200, oEmbed(here + path, "").statusCode(), path);
        }
        assertEquals(200, oEmbed("https://w3id.org/essaim/id/commons/utilo", "").statusCode());
        assertEquals(
                404, oEmbed("https://elsewhere.example/fr/commons/utilo", "").statusCode());
        assertEquals(404, oEmbed(here + "fr/commons/nowhere", "").statusCode());
        assertEquals(501, oEmbed(here + "fr/commons/utilo", "&format=xml").statusCode());
        assertEquals(400, served.get("oembed").statusCode());
        HttpResponse<String> wrong = oEmbed(here + "fr/need?status=overt", "");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("\"ouvert\""), wrong.body());
    }

    private static HttpResponse<String> oEmbed(String address, String rest) throws IOException, InterruptedException {
        return served.get("oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + rest);
    }

    @Test
    void aPageLeadsAnEditorToAnAnswer() throws Exception {
        for (String path :
                List.of("fr/place?territory=region-53&page=2", "en/commons/utilo", "en/search?q=v%C3%A9lo")) {
            Element link = Jsoup.parse(served.get(path, "Accept", "text/html").body())
                    .expectFirst("link[type=application/json+oembed]");
            HttpResponse<String> answer = served.get(
                    link.attr("href").substring(served.server().baseUrl().length()));
            assertEquals(200, answer.statusCode(), link::toString);
            assertEquals(
                    link.attr("title"),
                    JSON.readTree(answer.body()).path("title").asText());
        }
    }

    @Test
    void aPieceOfHtmlHasATagAndIsNotSentTwice() throws Exception {
        String path = "embed/list?kind=need&limit=5&lang=fr&fragment=1";
        String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, served.get(path, "If-None-Match", tag).statusCode());
    }

    @Test
    void theSnippetInPhpWritesTheListIntoThePageAndAsksWithItsTag() throws Exception {
        Shell.require(PHP);
        String example = Files.readString(ForeignSite.folder().resolve("fragment.php"));
        assertTrue(example.contains(snippets.get("php")), "examples/embed/fragment.php has another function");
        Path script = Files.writeString(
                folder.resolve("fragment.php"), here(example, served.server().baseUrl()));
        String first = php(script);
        assertEquals(
                apiCount("api/v1/need?limit=5&lang=fr"),
                Jsoup.parse(first).select(".essaim li").size());
        Path kept = onlyCopy();
        assertEquals(first, php(script), "within the hour nobody is asked");
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertEquals(first, php(script), "304 leaves the copy");
        assertTrue(Files.getLastModifiedTime(kept)
                .toInstant()
                .isAfter(Instant.now().minus(Duration.ofHours(1))));
    }

    @Test
    void theSnippetInPhpKeepsItsCopyWhereEssaimDoesNotAnswer() throws Exception {
        Shell.require(PHP);
        String example = Files.readString(ForeignSite.folder().resolve("fragment.php"));
        Path script = folder.resolve("fragment.php");
        Files.writeString(script, here(example, "http://localhost:1/"));
        assertEquals(0, Jsoup.parse(php(script)).select(".essaim").size());
        Files.writeString(onlyCopy(), "{\"html\":\"<p class=essaim>kept</p>\",\"tag\":\"\"}");
        Files.setLastModifiedTime(onlyCopy(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertEquals("kept", Jsoup.parse(php(script)).select(".essaim").text());
    }

    private Path onlyCopy() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> copies =
                    files.filter(f -> f.toString().endsWith(".json")).toList();
            assertEquals(1, copies.size(), copies.toString());
            return copies.get(0);
        }
    }

    private String php(Path script) throws IOException, InterruptedException {
        return run(PHP, "-d", "display_errors=1", "-d", "html_errors=0", script.toString());
    }

    @Test
    void theSnippetForAStaticSiteFetchesOnceAndKeepsItsCopy() throws Exception {
        Shell.require("curl");
        Path script = ForeignSite.folder().resolve("fragment.sh");
        assertTrue(Files.readString(script).contains(snippets.get("static")), "examples/embed/fragment.sh is another");
        Path file = folder.resolve("besoins.html");
        String url = served.server().baseUrl() + "embed/list?kind=need&limit=5&lang=fr&fragment=1";
        run("sh", script.toString(), url, file.toString());
        Document piece = Jsoup.parseBodyFragment(Files.readString(file));
        assertEquals(apiCount("api/v1/need?limit=5&lang=fr"), piece.select("li").size());
        FileTime first = Files.getLastModifiedTime(file);
        run("sh", script.toString(), url, file.toString());
        assertEquals(first, Files.getLastModifiedTime(file), "what did not change was fetched again");
        run("sh", script.toString(), "http://localhost:1/", file.toString());
        assertEquals(first, Files.getLastModifiedTime(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "something is left over");
        }
    }

    @Test
    void theSnippetForMapsGivesFlatPointsToAnyOrigin() throws Exception {
        String path = here("geojson").substring(served.server().baseUrl().length());
        HttpResponse<String> answer = served.get(path, "Origin", "https://umap.example");
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        JsonNode points = JSON.readTree(answer.body());
        assertTrue(points.path("features").size() > 10);
        for (JsonNode point : points.path("features")) {
            assertEquals("Point", point.path("geometry").path("type").asText());
            for (String name : List.of("name", "url", "locality", "themes")) {
                assertTrue(point.path("properties").path(name).isTextual(), name + ": " + point);
            }
        }
    }

    private static String here(String name) {
        return here(snippets.get(name), served.server().baseUrl());
    }

    private static String here(String text, String base) {
        String moved = text.replace("http://localhost:8080/", base);
        assertFalse(moved.equals(text), "no address of Essaim in " + text);
        return moved;
    }

    private static int apiCount(String path) throws IOException, InterruptedException {
        return JSON.readTree(served.get(path).body()).path("items").size();
    }

    private String run(String... command) {
        return new Shell(home).with("TMPDIR", folder.toString()).must(folder, command);
    }
}
