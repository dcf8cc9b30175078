package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What embedders rely on holds of every route that the server has: one that has no sample in {@code every-route.txt} fails. */
class EveryRouteTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ServedDemonstration served;
    private static List<RouteSample> samples;

    @BeforeAll
    static void serve() throws Exception {
        served = ServedDemonstration.start();
        String snapshot = served.edition().snapshot().id().hex();
        String page = served.body("fr/", "text/html");
        Matcher sheet = Pattern.compile("/assets/(essaim-[0-9a-f]+\\.css)").matcher(page);
        assertTrue(sheet.find(), page);
        String context = served.get("api/v1/commons/7zip").headers().allValues("Link").stream()
                .filter(link -> link.contains("json-ld#context"))
                .map(link -> link.replaceFirst(".*/context/([^>]+)>.*", "$1"))
                .findFirst()
                .orElseThrow();
        samples = RouteSample.read(Map.of(
                "snapshot",
                snapshot,
                "sheet",
                sheet.group(1),
                "context",
                context,
                "base",
                served.server().baseUrl()));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyRouteHasASampleAndEverySampleARoute() {
        TreeSet<String> routes = new TreeSet<>(served.server().routes());
        TreeSet<String> sampled = new TreeSet<>();
        samples.forEach(sample -> sampled.add(sample.route()));
        TreeSet<String> without = new TreeSet<>(routes);
        without.removeAll(sampled);
        sampled.removeAll(routes);
        assertAll(
                () -> assertEquals(new TreeSet<>(), without, "routes without a sample in " + RouteSample.FILE),
                () -> assertEquals(new TreeSet<>(), sampled, "samples without a route"));
    }

    @TestFactory
    Stream<DynamicTest> answersAsEmbeddersRelyOn() {
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> check(sample)));
    }

    private static void check(RouteSample sample) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(sample, sample.method());
        assertEquals(sample.status(), answer.statusCode(), () -> text(answer));
        assertAll(
                () -> assertHeaders(answer),
                () -> assertVary(sample, answer),
                () -> assertBody(answer),
                () -> assertRefusals(sample));
        if (sample.method().equals("GET")) {
            assertAll(() -> assertHead(sample, answer), () -> assertKnown(sample, answer));
        }
    }

    /** Any site may read it, and nothing follows the reader. */
    private static void assertHeaders(HttpResponse<byte[]> answer) {
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("cross-origin", header(answer, "Cross-Origin-Resource-Policy"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        for (String exposed : List.of("Link", "ETag", "Retry-After", "RateLimit", "Essaim-Snapshot")) {
            assertTrue(header(answer, "Access-Control-Expose-Headers").contains(exposed), exposed);
        }
        for (String absent : List.of("Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Credentials")) {
            assertEquals("", header(answer, absent), absent);
        }
        String own = served.server().baseUrl().replaceFirst("/$", ""); // a sandboxed frame is not "self"
        String policy = header(answer, "Content-Security-Policy").replace(own, "");
        assertTrue(policy.startsWith("default-src 'none'; ") && policy.contains("frame-ancestors "), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("http:") || policy.contains("https:"), policy);
    }

    /** What was consulted, and nothing else: a language that the address states is not negotiated, and neither is a format. */
    private static void assertVary(RouteSample sample, HttpResponse<byte[]> answer)
            throws IOException, InterruptedException {
        String vary = header(answer, "Vary");
        assertFalse(header(answer, "Content-Encoding").equals("gzip") && !vary.contains("Accept-Encoding"), vary);
        if (answer.statusCode() != 200) {
            return;
        }
        assertFalse(sample.path().matches("(fr|en)/.*") && vary.contains("Accept-Language"), vary);
        HttpResponse<byte[]> french = send(sample, sample.method(), "Accept-Language", "fr");
        if (!header(french, "Content-Language").equals(header(answer, "Content-Language"))) {
            assertTrue(vary.contains("Accept-Language"), "it speaks French and English: " + vary);
        }
    }

    private static void assertBody(HttpResponse<byte[]> answer) throws IOException {
        String type = header(answer, "Content-Type");
        if (type.contains("json") && !header(answer, "Content-Encoding").equals("gzip") && answer.body().length > 0) {
            JSON.readTree(answer.body());
        }
    }

    private static void assertHead(RouteSample sample, HttpResponse<byte[]> get)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> head = send(sample, "HEAD");
        assertEquals(0, head.body().length);
        Map<String, List<String>> wanted = lasting(get);
        if (sample.isWeak()) {
            wanted.remove("content-length");
        }
        assertEquals(wanted, lasting(head), "HEAD");
    }

    private static Map<String, List<String>> lasting(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet()
                .removeIf(name ->
                        List.of("date", "x-request-id", "transfer-encoding").contains(name));
        return headers;
    }

    private static void assertKnown(RouteSample sample, HttpResponse<byte[]> get)
            throws IOException, InterruptedException {
        String tag = header(get, "ETag");
        if (tag.isEmpty()) {
            assertTrue(
                    get.statusCode() != 200 || header(get, "Cache-Control").equals("no-store"),
                    "what may be kept has a tag");
            return;
        }
        assertTrue(tag.matches((sample.isWeak() ? "W/" : "") + "\"[^\"]+\""), "a strong tag: " + tag);
        for (String condition : List.of(tag, "W/" + tag.replace("W/", ""), "\"other\", " + tag)) {
            HttpResponse<byte[]> known = send(sample, "GET", "If-None-Match", condition);
            assertEquals(304, known.statusCode(), condition);
            assertEquals(0, known.body().length);
            for (String same : List.of("ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin")) {
                assertEquals(header(get, same), header(known, same), same);
            }
        }
        HttpResponse<byte[]> zipped = send(sample, "GET", "Accept-Encoding", "gzip");
        boolean encoded = header(zipped, "Content-Encoding").equals("gzip");
        assertEquals(encoded && !sample.isWeak() ? tag.replaceAll("\"$", "-gz\"") : tag, header(zipped, "ETag"));
    }

    private static void assertRefusals(RouteSample sample) throws IOException, InterruptedException {
        HttpResponse<byte[]> put = send(sample, "PUT");
        assertProblem(sample, put, 405);
        assertFalse(header(put, "Allow").isEmpty());
        HttpResponse<byte[]> preflight = send(sample, "OPTIONS", "Access-Control-Request-Method", "GET");
        assertEquals(204, preflight.statusCode());
        assertHeaders(preflight);
        if (sample.isStrict()) {
            String path = sample.path() + (sample.path().contains("?") ? "&" : "?") + "surprise=1";
            assertProblem(sample, send(sample.at(path), "GET"), 400);
        }
    }

    private static void assertProblem(RouteSample sample, HttpResponse<byte[]> answer, int status) throws IOException {
        assertEquals(status, answer.statusCode(), () -> text(answer));
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals(status, JSON.readTree(answer.body()).path("status").asInt());
        assertEquals(sample.isFrench() ? "fr" : "en", header(answer, "Content-Language"));
        assertHeaders(answer);
    }

    /** From a sandboxed frame, whose origin is {@code null}. */
    private static HttpResponse<byte[]> send(RouteSample sample, String method, String... more)
            throws IOException, InterruptedException {
        boolean posts = method.equals("POST");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(served.server().baseUrl() + sample.path()))
                .method(method, posts ? BodyPublishers.ofString(sample.body()) : BodyPublishers.noBody())
                .setHeader("Origin", "null")
                .setHeader("Accept-Language", "en");
        sample.headers().forEach(request::setHeader);
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
