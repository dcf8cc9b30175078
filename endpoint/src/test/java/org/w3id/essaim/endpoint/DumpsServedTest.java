package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Keeping;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** The files of a version over HTTP, from a store and without one. */
class DumpsServedTest {

    private static Workbench workbench;

    @TempDir
    private Path folder;

    private EndpointServer server;
    private String id;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void serve(boolean stored) throws IOException, NotACorpus, CannotListenException {
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("corpus"));
        corpus.actor("club", "Club, \\\"le vrai\\\"");
        Keeping keeping = stored
                ? new Keeping(
                        Optional.of(Store.open(folder.resolve("store"), StoreLimits.standard(), Clock.systemUTC())
                                .store()),
                        "c0de")
                : Keeping.nothing();
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        Publisher publisher = assertInstanceOf(
                        Publisher.Opening.Open.class, Publisher.open(corpus.folder(), () -> workbench, clock, keeping))
                .publisher();
        id = publisher.current().snapshot().id().hex();
        server = EndpointServer.start(
                publisher, workbench.words(), folder.resolve("queries"), "localhost", 0, Optional.empty());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] bytes(String file) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("dumps/" + id + "/" + file, "Accept-Encoding", "gzip");
        assertEquals(200, answer.statusCode());
        assertEquals("", header(answer, "Content-Encoding"));
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        return answer.body();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theQuadsProveTheId(boolean stored) throws Exception {
        serve(stored);
        byte[] zipped = bytes("data.nq.gz");
        assertEquals(id, sha256(unzipped(zipped)));
        assertArrayEquals(new byte[4], Arrays.copyOfRange(zipped, 4, 8), "the time in the gzip header");
        assertEquals("application/gzip", header(get("dumps/" + id + "/data.nq.gz"), "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSumsAreThoseOfTheFiles(boolean stored) throws Exception {
        serve(stored);
        List<String> lines =
                new String(bytes("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
        assertEquals(
                List.of("LICENCE.txt", "actor.csv", "data.nq.gz", "data.ttl.gz"),
                lines.stream().map(line -> line.substring(66)).toList());
        for (String line : lines) {
            assertEquals(line.substring(0, 64), sha256(bytes(line.substring(66))), line);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTurtleHoldsTheDefaultGraphAndTheTableTheThings(boolean stored) throws Exception {
        serve(stored);
        Graph graph = RDFParser.source(new ByteArrayInputStream(unzipped(bytes("data.ttl.gz"))))
                .lang(Lang.TURTLE)
                .toGraph();
        assertTrue(graph.size() > 100);
        String table = new String(bytes("actor.csv"), StandardCharsets.UTF_8);
        assertEquals(
                List.of(
                        "id,dcterms:source,dcterms:type,es:checkedOn,rdf:type,rdfs:label@fr",
                        "https://w3id.org/essaim/id/actor/asso,https://exemple.example/,"
                                + "https://w3id.org/essaim/voc/type-organisation/association,2026-11-23,"
                                + "https://w3id.org/essaim/ns#Organization,Asso",
                        "https://w3id.org/essaim/id/actor/club,https://exemple.example/,"
                                + "https://w3id.org/essaim/voc/type-organisation/association,2026-11-23,"
                                + "https://w3id.org/essaim/ns#Organization,\"Club, \"\"le vrai\"\"\""),
                table.lines().toList());
        assertTrue(new String(bytes("LICENCE.txt"), StandardCharsets.UTF_8).contains("etalab-2.0"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsGivenInParts(boolean stored) throws Exception {
        serve(stored);
        byte[] whole = bytes("data.nq.gz");
        String path = "dumps/" + id + "/data.nq.gz";
        HttpResponse<byte[]> part = get(path, "Range", "bytes=10-19");
        assertEquals(206, part.statusCode());
        assertEquals("bytes 10-19/" + whole.length, header(part, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole, 10, 20), part.body());
        assertArrayEquals(
                Arrays.copyOfRange(whole, whole.length - 5, whole.length),
                get(path, "Range", "bytes=-5").body());
        assertArrayEquals(
                Arrays.copyOfRange(whole, 7, whole.length),
                get(path, "Range", "bytes=7-").body());
        assertEquals(416, get(path, "Range", "bytes=" + whole.length + "-").statusCode());
        assertEquals(200, get(path, "Range", "bytes=0-1,4-5").statusCode());
        assertEquals(
                200, get(path, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode());
        assertEquals(
                206,
                get(path, "Range", "bytes=0-1", "If-Range", header(part, "ETag"))
                        .statusCode());
        assertEquals(304, get(path, "If-None-Match", header(part, "ETag")).statusCode());
        assertEquals("bytes", header(part, "Accept-Ranges"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theIndexNamesFilesAndHowToCite(boolean stored) throws Exception {
        serve(stored);
        JsonNode index = new ObjectMapper()
                .readTree(get("dumps/" + id + "/", "Accept", "application/json").body());
        assertEquals(id, index.at("/snapshot").asText());
        assertEquals(5, index.at("/files").size());
        for (JsonNode file : index.at("/files")) {
            byte[] bytes = bytes(file.at("/name").asText());
            assertEquals(bytes.length, file.at("/bytes").asLong());
            assertEquals(sha256(bytes), file.at("/sha256").asText());
        }
        String brief = id.substring(0, 12);
        String address = server.baseUrl() + "v/" + id + "/";
        assertEquals(
                "Essai, instantané " + brief + ", 24 novembre 2026, " + address,
                index.at("/cite/fr").asText());
        assertEquals(
                "Trial, snapshot " + brief + ", 24 November 2026, " + address,
                index.at("/cite/en").asText());
        String page = new String(
                get("dumps/" + id + "/", "Accept", "text/html", "Accept-Language", "fr")
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(Jsoup.parse(page).text().contains(index.at("/cite/fr").asText()), page);
        assertEquals(
                1,
                Jsoup.parse(page).select("a[href=/dumps/" + id + "/data.nq.gz]").size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void latestAndShortNamesLeadToTheWholeId(boolean stored) throws Exception {
        serve(stored);
        String site = server.baseUrl();
        assertEquals(site + "dumps/" + id + "/", header(get("dumps/latest"), "Location"));
        assertEquals(site + "dumps/" + id + "/", header(get("dumps"), "Location"));
        assertEquals(site + "dumps/" + id + "/data.nq.gz", header(get("dumps/latest/data.nq.gz"), "Location"));
        assertEquals(302, get("dumps/latest/data.nq.gz").statusCode());
        assertEquals(site + "dumps/" + id + "/", header(get("dumps/" + id.substring(0, 12)), "Location"));
        assertEquals(404, get("dumps/" + "0".repeat(64) + "/").statusCode());
        for (String file : List.of("sources.json", "report.json", "MANIFEST", "..%2fMANIFEST")) {
            assertTrue(get("dumps/" + id + "/" + file).statusCode() >= 400, file);
        }
    }
}
