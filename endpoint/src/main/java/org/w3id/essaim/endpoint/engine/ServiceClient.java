package org.w3id.essaim.endpoint.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * Asks another endpoint: at an address that was checked, without credentials, cookies, proxies and redirects, within what is left of the budget.
 * The address that was checked is the one that is connected with as long as the JVM remembers names, 30 s by default.
 */
final class ServiceClient {

    private static final String JSON = "application/sparql-results+json";

    /** Of one answer, held whole. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int OK = 200;
    private static final int BAD_GATEWAY = 502;

    private final Budget budget;
    private final AddressPolicy addresses;

    ServiceClient(Budget budget, AddressPolicy addresses) {
        this.budget = budget;
        this.addresses = addresses;
    }

    /** An endpoint that did not answer, or not as the protocol says. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }

        static Problem problem(String endpoint) {
            return Problem.of("service-failed", BAD_GATEWAY, Map.of("endpoint", endpoint));
        }
    }

    /**
     * The rows that the endpoint answers.
     *
     * @throws LimitReachedException if the deadline passes or the answer is too large
     * @throws Problem.Thrown if the endpoint may not be connected with
     */
    RowSet ask(URI endpoint, String query) throws Failed {
        budget.checkTime();
        checkAddress(endpoint);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(budget.left())
                .header("Accept", JSON)
                .header("User-Agent", "Essaim")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<byte[]> response = response(request);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != OK || !type.startsWith(JSON)) {
            throw new Failed(response.statusCode() + " " + type);
        }
        try {
            return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(response.body()), ARQ.getContext())
                    .materialize();
        } catch (LimitReachedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Failed(String.valueOf(e.getMessage()));
        }
    }

    private void checkAddress(URI endpoint) throws Failed {
        try {
            String host = Optional.ofNullable(endpoint.getHost()).orElse("");
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (host.isEmpty() || !addresses.allows(address)) {
                    throw new Problem.Thrown(QueryText.problem("service-address", 0));
                }
            }
        } catch (IOException e) {
            throw new Failed(String.valueOf(e.getMessage()));
        }
    }

    private HttpResponse<byte[]> response(HttpRequest request) throws Failed {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(budget.left())
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> bounded());
        try {
            return answer.get(budget.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw LimitReachedException.deadline(budget.limits());
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LimitReachedException.deadline(budget.limits());
        } finally {
            answer.cancel(true);
        }
    }

    private Failed failure(Throwable cause) {
        budget.checkTime();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof LimitReachedException limit) {
                throw limit;
            }
        }
        return cause instanceof java.net.http.HttpTimeoutException
                ? new Failed("timeout")
                : new Failed(String.valueOf(cause.getMessage()));
    }

    private HttpResponse.BodySubscriber<byte[]> bounded() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> add(bytes, body))),
                nothing -> body.toByteArray());
    }

    private static void add(byte[] bytes, ByteArrayOutputStream body) {
        if (body.size() + bytes.length > MOST_BYTES) {
            throw LimitReachedException.service(MOST_BYTES);
        }
        body.writeBytes(bytes);
    }
}
