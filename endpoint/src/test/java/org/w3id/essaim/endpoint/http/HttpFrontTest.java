package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpFrontTest {

    private static final String LONG = "<p>communs</p>".repeat(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch slowBegun = new CountDownLatch(1);
    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private HttpFront front = server();

    private HttpFront server() {
        Routes routes = r -> r.get(
                        "/page",
                        ctx -> Reply.of("text/html;charset=utf-8", LONG)
                                .withLang(Lang.FR)
                                .send(ctx))
                .get("/choice", ctx -> {
                    String type = Negotiator.require(ctx.req(), List.of("application/json", "text/turtle"));
                    Reply.of(type, "{}").send(ctx);
                })
                .get("/broken", ctx -> {
                    throw new IllegalStateException("a fault");
                })
                .get("/overflown", ctx -> {
                    throw new StackOverflowError("too deep");
                })
                .get("/half", ctx -> {
                    ctx.res().getOutputStream().write(new byte[1 << 20]);
                    ctx.res().flushBuffer();
                    throw new IllegalStateException("half-way");
                })
                .get("/refused", ctx -> {
                    throw new Problem.Thrown(Problem.of("gone", 410));
                })
                .get("/slow", ctx -> {
                    slowBegun.countDown();
                    slowMayEnd.await();
                    Reply.of("text/plain", "whole").send(ctx);
                })
                .post(
                        "/body",
                        ctx -> Reply.of("text/plain", String.valueOf(ctx.body().length()))
                                .send(ctx));
        return new HttpFront(HttpSettings.of("127.0.0.1", 0), ProblemWriter.plain(), List.of(), List.of(routes));
    }

    @BeforeAll
    void start() throws CannotListenException {
        front.start();
    }

    @AfterAll
    void stop() {
        front.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        assertEquals("application/problem+json", header(response, "Content-Type"));
        return new ObjectMapper().readTree(response.body());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" & ", response.headers().allValues(name));
    }

    @Test
    void everyAnswerCarriesCorsAndSecurityHeaders() throws Exception {
        for (String path : List.of("/page", "/nothing", "/broken", "/refused")) {
            HttpResponse<byte[]> response = send(to(path));
            StandardHeaders.ALL.forEach((name, value) -> assertEquals(value, header(response, name), path));
            assertFalse(header(response, "X-Request-Id").isEmpty());
            for (String absent : List.of("Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Credentials")) {
                assertEquals("", header(response, absent), path);
            }
        }
    }

    @Test
    void anErrorOfTheMachineIsAnsweredOnceAndKeepsNoThreadBusy() throws Exception {
        assertEquals(500, send(to("/overflown").timeout(Duration.ofSeconds(10))).statusCode());
    }

    @Test
    void whatFailsHalfWayIsSeenToBreakOff() {
        assertThrows(IOException.class, () -> send(to("/half").timeout(Duration.ofSeconds(10))));
    }

    @Test
    void namesEachRepresentationWithItsOwnStrongTag() throws Exception {
        HttpResponse<byte[]> plain = send(to("/page"));
        HttpResponse<byte[]> zipped = send(to("/page").header("Accept-Encoding", "gzip"));
        String tag = header(plain, "ETag");
        assertEquals(tag.replaceAll("\"$", "-gz\""), header(zipped, "ETag"));
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(plain, "Vary"));
        assertEquals("Accept-Encoding", header(zipped, "Vary"));
        assertEquals(String.valueOf(zipped.body().length), header(zipped, "Content-Length"));
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertEquals(LONG, new String(unzipped, StandardCharsets.UTF_8));
        assertEquals(LONG, text(plain));
        assertEquals("fr", header(plain, "Content-Language"));
    }

    @Test
    void answers304ToListsWeakTagsAndStars() throws Exception {
        String tag = header(send(to("/page")), "ETag");
        for (String condition : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
            HttpResponse<byte[]> response = send(to("/page").header("If-None-Match", condition));
            assertEquals(304, response.statusCode(), condition);
            assertEquals(0, response.body().length);
            assertEquals(tag, header(response, "ETag"));
            assertEquals(Reply.SNAPSHOT, header(response, "Cache-Control"));
        }
        assertEquals(200, send(to("/page").header("If-None-Match", "\"other\"")).statusCode());
        assertEquals(
                200,
                send(to("/page").header("If-None-Match", tag.replace("\"", ""))).statusCode());
    }

    @Test
    void aHeadHasTheHeadersOfTheGet() throws Exception {
        HttpResponse<byte[]> get = send(to("/page"));
        HttpResponse<byte[]> head = send(to("/page").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : get.headers().map().keySet()) {
            if (!name.equalsIgnoreCase("date") && !name.equalsIgnoreCase("x-request-id")) {
                assertEquals(header(get, name), header(head, name), name);
            }
        }
        assertEquals(
                404,
                send(to("/nothing").method("HEAD", BodyPublishers.noBody())).statusCode());
    }

    @Test
    void answersAPreflightWithoutCredentials() throws Exception {
        HttpResponse<byte[]> response = send(to("/page")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, response.statusCode());
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("86400", header(response, "Access-Control-Max-Age"));
        assertEquals("", header(response, "Access-Control-Allow-Credentials"));
    }

    @Test
    void tellsWhichMethodsThereAre() throws Exception {
        HttpResponse<byte[]> refused = send(to("/page").POST(BodyPublishers.ofString("x")));
        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(refused, "Allow"));
        assertEquals(
                "https://w3id.org/essaim/problem/method-not-allowed",
                json(refused).get("type").asText());
        HttpResponse<byte[]> deleted = send(to("/page").DELETE());
        assertEquals(405, deleted.statusCode());
        assertTrue(header(deleted, "Allow").contains("GET"));
        HttpResponse<byte[]> options = send(to("/page").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, options.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(options, "Allow"));
    }

    /** A cache between would keep what one client had so made, for all others. */
    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "POST", "DELETE"})
    void noHeaderMakesAnotherMethodOfARequest(String other) throws Exception {
        HttpResponse<byte[]> response = send(to("/page").header("X-HTTP-Method-Override", other));
        assertEquals(200, response.statusCode());
        assertEquals(LONG, text(response));
        assertEquals(
                405, send(to("/body").header("X-HTTP-Method-Override", "POST")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;charset=nonsense", "application/x-www-form-urlencoded; charset=\"a b\""})
    void refusesACharsetThatDoesNotExist(String type) throws Exception {
        HttpResponse<byte[]> response =
                send(to("/body").header("Content-Type", type).POST(BodyPublishers.ofString("x")));
        assertEquals(415, response.statusCode());
        assertTrue(json(response).get("detail").asText().contains("UTF-8"), text(response));
    }

    @Test
    void refusesAFormatThatIsNotOffered() throws Exception {
        HttpResponse<byte[]> response = send(to("/choice").header("Accept", "application/msword"));
        assertEquals(406, response.statusCode());
        assertEquals(
                "[\"application/json\",\"text/turtle\"]",
                json(response).get("types").toString());
        assertEquals("no-store", header(response, "Cache-Control"));
        assertEquals("Accept, Accept-Language", header(response, "Vary"));
        assertEquals("text/turtle", header(send(to("/choice").header("Accept", "text/turtle, */*")), "Content-Type"));
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        JsonNode french = json(send(to("/nothing")));
        assertEquals("Il n’y a rien ici", french.get("title").asText());
        assertEquals("/nothing", french.get("instance").asText());
        HttpResponse<byte[]> english = send(to("/nothing").header("Accept-Language", "de, en-GB;q=0.8, fr;q=0.3"));
        assertEquals("There is nothing here", json(english).get("title").asText());
        assertEquals("en", header(english, "Content-Language"));
        assertEquals(
                "There is nothing here",
                json(send(to("/nothing?lang=en").header("Accept-Language", "fr")))
                        .get("title")
                        .asText());
        assertEquals(
                "There is nothing here",
                json(send(to("/en/nothing"))).get("title").asText());
    }

    @Test
    void tellsABrowserInHtml() throws Exception {
        HttpResponse<byte[]> response = send(
                to("/nothing").header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        assertEquals(404, response.statusCode());
        assertEquals("text/html;charset=utf-8", header(response, "Content-Type"));
        assertTrue(text(response).contains("<h1>Il n’y a rien ici</h1>"));
    }

    @Test
    void hidesAFaultAndNamesTheRequest() throws Exception {
        HttpResponse<byte[]> response = send(to("/broken"));
        assertEquals(500, response.statusCode());
        assertFalse(text(response).contains("a fault"));
        assertEquals(
                header(response, "X-Request-Id"),
                json(response).get("requestId").asText());
    }

    @Test
    void leavesARouteByAProblem() throws Exception {
        assertEquals(410, send(to("/refused")).statusCode());
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertEquals("65536", text(send(to("/body").POST(BodyPublishers.ofByteArray(new byte[65_536])))));
        HttpResponse<byte[]> stated = send(to("/body").POST(BodyPublishers.ofByteArray(new byte[65_537])));
        assertEquals(413, stated.statusCode());
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        String chunked = RawHttp.ask(
                front.port(),
                "POST /body HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(3) + "0\r\n\r\n");
        assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
        assertTrue(chunked.contains("problem/body-too-large"), chunked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%2e%2e/page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /page HTTP/1.1\nHost: x\nConnection: close\n\n",
                "GET /page HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /page HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
                "GET /page HTTP/1.1\r\nHost : x\r\nConnection: close\r\n\r\n",
                "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
                "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\nx",
                "POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n",
                "POST /body HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void refusesMalformedRequestsAsProblems(String request) throws Exception {
        String answer = RawHttp.ask(front.port(), request);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("Access-Control-Allow-Origin: *"), answer);
    }

    @Test
    void refusesTheMalformedInTheLanguageThatIsAskedFor() throws Exception {
        String head = " HTTP/1.1\r\nHost: x\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n";
        String english = RawHttp.ask(front.port(), "GET /a%2Fb?lang=en" + head);
        assertTrue(english.contains("The request cannot be understood"), english);
        String french = RawHttp.ask(front.port(), "GET /a%2Fb" + head);
        assertTrue(french.contains("requestId") && !french.contains("The request"), french);
    }

    @Test
    void refusesHeadsThatAreTooLong() throws Exception {
        String tail = "Host: x\r\nConnection: close\r\n";
        String uri = RawHttp.ask(front.port(), "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + tail + "\r\n");
        assertTrue(uri.startsWith("HTTP/1.1 414 ") && uri.contains("problem/uri-too-long"), uri);
        String header =
                RawHttp.ask(front.port(), "GET /page HTTP/1.1\r\n" + tail + "A: " + "a".repeat(9_000) + "\r\n\r\n");
        assertTrue(header.startsWith("HTTP/1.1 431 ") && header.contains("problem/headers-too-large"), header);
        String many = RawHttp.ask(front.port(), "GET /page HTTP/1.1\r\n" + tail + numbered(80) + "\r\n");
        assertTrue(many.startsWith("HTTP/1.1 431 ") && many.contains("problem/headers-too-large"), many);
    }

    private static String numbered(int headers) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < headers; i++) {
            all.append("A").append(i).append(": 1\r\n");
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "PROPFIND"})
    void refusesOtherMethods(String method) throws Exception {
        String target = method.equals("CONNECT") ? "x:80" : "/page";
        String answer =
                RawHttp.ask(front.port(), method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405 ") && answer.contains("Allow: "), answer);
        assertTrue(answer.contains("problem/method-not-allowed"), answer);
    }

    @Test
    void saysThatThePortIsTaken() {
        HttpFront second =
                new HttpFront(HttpSettings.of("127.0.0.1", front.port()), ProblemWriter.plain(), List.of(), List.of());
        CannotListenException refused = assertThrows(CannotListenException.class, second::start);
        assertEquals(CannotListenException.Reason.PORT_TAKEN, refused.reason());
        assertEquals(front.port(), refused.port());
    }

    @Test
    void saysThatTheAddressIsNotOurs() {
        HttpFront elsewhere =
                new HttpFront(HttpSettings.of("192.0.2.1", 0), ProblemWriter.plain(), List.of(), List.of());
        CannotListenException refused = assertThrows(CannotListenException.class, elsewhere::start);
        assertEquals(CannotListenException.Reason.NO_SUCH_ADDRESS, refused.reason());
    }

    @Test
    void letsRunningRequestsEndWhenItStops() throws Exception {
        HttpFront stopping = server();
        stopping.start();
        int port = stopping.port();
        CompletableFuture<HttpResponse<byte[]>> slow = client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slow"))
                        .build(),
                BodyHandlers.ofByteArray());
        slowBegun.await();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
        while (accepts(port)) {
            Thread.onSpinWait();
        }
        slowMayEnd.countDown();
        assertEquals("whole", text(slow.get()));
        stopped.get();
    }

    private static boolean accepts(int port) {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
