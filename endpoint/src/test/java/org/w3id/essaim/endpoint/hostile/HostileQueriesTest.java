package org.w3id.essaim.endpoint.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The queries of {@code queries.txt}, one after the other, against one server of 512 MB of heap, while somebody else asks {@code ASK {}} ten times
 * a second. Each ends half a second after the deadline at the latest, times what the machine is busier than with us alone ({@link CpuMeter}), and
 * another half second for the way; its outcome is one of those listed; nobody else waits for it; the server lives on and has connected with nothing. What only
 * a worker process can hold stands in {@code held-by-workers-only.txt} and is not asked.
 */
@Tag("hostile")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueriesTest {

    private static final Duration AFTER = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final CpuMeter meter = new CpuMeter();
    private Process server;
    private ServerSocket listener;
    private String endpoint;
    private Thread canary;

    @BeforeAll
    void start() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::count);
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        endpoint = "http://127.0.0.1:" + said.readLine() + "/sparql";
        canary = daemon(this::askAgainAndAgain);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void count() {
        try {
            while (true) {
                listener.accept().close();
                connections.incrementAndGet();
            }
        } catch (IOException e) {
            // The suite has ended.
        }
    }

    private void askAgainAndAgain() {
        while (!Thread.interrupted()) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(endpoint + "?query=ASK%7B%7D"))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200 || !answer.body().contains("true")) {
                    unanswered.incrementAndGet();
                }
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                unanswered.incrementAndGet();
            }
        }
    }

    @AfterAll
    void stop() throws Exception {
        canary.interrupt();
        canary.join();
        server.destroyForcibly();
        listener.close();
        meter.close();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileQueriesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> isHeld() throws IOException {
        List<HostileQuery> queries = HostileQuery.read(resource("queries.txt"), "127.0.0.1:" + listener.getLocalPort());
        assertTrue(queries.size() > 60, "only " + queries.size());
        return queries.stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> ask(query)));
    }

    private void ask(HostileQuery query) throws InterruptedException {
        meter.reset();
        long begun = System.nanoTime();
        String outcome = outcome(query);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(query.outcomes().contains(outcome), () -> outcome + " after " + took + ", not " + query.outcomes());
        Duration most = HostileServer.DEADLINE
                .plus(Duration.ofMillis((long) (AFTER.toMillis() * meter.factor())))
                .plus(AFTER);
        assertTrue(took.compareTo(most) < 0, () -> took + ", more than " + most);
        assertTrue(server.isAlive(), "the server has died");
        assertEquals(0, unanswered.get(), "others were not answered");
        assertEquals(0, connections.get(), "the server has connected with another");
    }

    private String outcome(HostileQuery query) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv, application/n-triples, application/sparql-results+json;q=0.5")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(query.text()))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? "200 " + answer.body().replaceAll("\\s+", " ").strip()
                    : problem(answer.body());
        } catch (IOException cut) {
            return "cut";
        }
    }

    private static String problem(String body) {
        return body.replaceAll("(?s).*problem/([a-z-]+).*", "$1");
    }
}
