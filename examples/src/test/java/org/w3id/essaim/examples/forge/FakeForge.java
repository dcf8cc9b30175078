package org.w3id.essaim.examples.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.examples.Shell;

/** A forge's API on loopback: gives the answers that a test recorded for it, and keeps what it was asked. */
final class FakeForge implements AutoCloseable {

    static final String REPOSITORY = "exemple/graphe";

    /** A request that was made. */
    record Asked(String method, String path, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Answer(int status, byte[] body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    FakeForge() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What is answered to a request, its path below the repository, without a query's {@code per_page} and {@code page}. */
    FakeForge on(String request, int status, String body) {
        return on(request, status, body.getBytes(StandardCharsets.UTF_8));
    }

    FakeForge on(String request, int status, byte[] body) {
        answers.put(request, new Answer(status, body));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().replaceFirst("^/repos/" + REPOSITORY + "/", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), path, body));
        boolean authorized = "Bearer jeton".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        // Programs differ in what they escape, so paths are compared as they are meant.
        String plain = URLDecoder.decode(path.replaceAll("[?&](per_page|page)=\\d+", ""), StandardCharsets.UTF_8);
        Answer answer = answers.getOrDefault(
                exchange.getRequestMethod() + " " + plain, new Answer(404, "{}".getBytes(StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(
                authorized ? answer.status : 401, answer.body.length == 0 ? -1 : answer.body.length);
        exchange.getResponseBody().write(answer.body);
        exchange.close();
    }

    /** The requests that change something, in their order. */
    List<Asked> changes() {
        return asked.stream().filter(one -> !one.method().equals("GET")).toList();
    }

    List<String> all() {
        return asked.stream().map(one -> one.method() + " " + one.path()).toList();
    }

    /** The environment of a job whose API this is. */
    Shell joined(Shell shell) {
        return shell.with("GITHUB_API_URL", address())
                .with("GITHUB_SERVER_URL", "https://forge.example")
                .with("GITHUB_REPOSITORY", REPOSITORY)
                .with("GITHUB_RUN_ID", "77")
                .with("GITHUB_TOKEN", "jeton");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
