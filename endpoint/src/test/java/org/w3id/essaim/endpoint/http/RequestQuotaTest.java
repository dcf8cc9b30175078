package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestQuotaTest {

    private static final int LIMIT = 6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong nanos = new AtomicLong();

    private HttpFront front(RequestLimit limit) throws CannotListenException {
        ProblemWriter problems = ProblemWriter.plain();
        RequestQuota quota = new RequestQuota(limit, new ClientNames(), problems, nanos::get);
        Routes routes = r -> r.get("/page", ctx -> Reply.of("text/plain", "x").send(ctx))
                .get("/dumps/{file}", ctx -> Reply.of("text/plain", "x").send(ctx));
        return new HttpFront(HttpSettings.of("127.0.0.1", 0), problems, List.of(quota), List.of(routes)).start();
    }

    private HttpResponse<String> send(HttpFront front, String path, String method, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void tellsWhatIsLeftAndWhenThereIsMore() throws Exception {
        try (HttpFront front = front(new RequestLimit(LIMIT, true))) {
            HttpResponse<String> first = send(front, "/page", "GET");
            assertEquals("\"anon\";q=6;w=60", header(first, "RateLimit-Policy"));
            assertEquals("\"anon\";r=5;t=10", header(first, "RateLimit"));
            for (int i = 1; i < LIMIT; i++) {
                assertEquals(200, send(front, "/page", "GET").statusCode());
            }
            HttpResponse<String> refused = send(front, "/page", "GET", "Accept-Language", "en");
            assertEquals(429, refused.statusCode());
            assertEquals("10", header(refused, "Retry-After"));
            assertEquals("\"anon\";r=0;t=60", header(refused, "RateLimit"));
            assertEquals("*", header(refused, "Access-Control-Allow-Origin"));
            assertTrue(refused.body().contains("problem/budget-spent"), refused.body());
            assertTrue(refused.body().contains("more than 6 requests in a minute"), refused.body());
            nanos.addAndGet(Duration.ofSeconds(10).toNanos());
            assertEquals(200, send(front, "/page", "GET").statusCode());
            assertEquals(429, send(front, "/page", "GET").statusCode());
        }
    }

    @Test
    void whatIsKnownHeadsAndDumpsCostNothing() throws Exception {
        try (HttpFront front = front(new RequestLimit(LIMIT, true))) {
            String tag = header(send(front, "/page", "GET"), "ETag");
            for (int i = 0; i < LIMIT * 2; i++) {
                HttpResponse<String> known = send(front, "/page", "GET", "If-None-Match", tag);
                assertEquals(304, known.statusCode());
                assertEquals("\"anon\";r=5;t=10", header(known, "RateLimit"));
                assertEquals(200, send(front, "/page", "HEAD").statusCode());
                assertEquals(200, send(front, "/dumps/all", "GET").statusCode());
            }
        }
    }

    @Test
    void doesNotCountItsOwnMachineUnlessTold() throws Exception {
        try (HttpFront front = front(new RequestLimit(1, false))) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> response = send(front, "/page", "GET");
                assertEquals(200, response.statusCode());
                assertEquals("", header(response, "RateLimit"));
            }
        }
    }
}
