package org.w3id.essaim.endpoint.conformance;

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
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.HttpFront;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.Mount;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.sparql.SparqlMount;
import org.w3id.essaim.ontology.Things;

/**
 * The endpoint as it is served, with the limits and guards that it has by itself. Only its data is that of the test, another snapshot at each
 * request, so that no answer is one that was kept; and one client may ask as much as it likes, as with {@code --limits off}.
 */
final class ServedSuite implements AutoCloseable {

    private static final AdmissionSettings OPEN = new AdmissionSettings(
            16, 1_000, Duration.ofMinutes(1), 1_000, Duration.ofHours(1), Duration.ZERO, 1_000_000);

    private final AtomicLong requests = new AtomicLong();
    private final AtomicReference<DatasetGraph> data = new AtomicReference<>(DatasetGraphFactory.empty());
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpFront front;

    /** The product. */
    ServedSuite() throws CannotListenException {
        this(HttpSettings.of("127.0.0.1", 0), List.of());
    }

    private ServedSuite(HttpSettings settings, List<Mount> more) throws CannotListenException {
        ProblemWriter problems = ProblemWriter.plain();
        SparqlMount sparql = new SparqlMount(
                () -> new SparqlEdition(data.get(), "%016x".formatted(requests.incrementAndGet()) + "0".repeat(48)),
                Things.COMMON,
                new InProcessBackend(),
                new Admission(OPEN),
                SparqlLimits.defaults(),
                problems);
        List<Mount> mounts = new java.util.ArrayList<>(List.of(sparql));
        mounts.addAll(more);
        front = new HttpFront(settings, problems, mounts, List.of()).start();
    }

    /**
     * A test profile: the product, and what it does not offer. Fuseki alone waits for the end of bodies of a few bytes, which the least rate of
     * the product may take for slowness: here there is none.
     */
    static ServedSuite profile(Mount more) throws CannotListenException {
        HttpSettings settings =
                new HttpSettings("127.0.0.1", 0, Duration.ofSeconds(10), 8_192, 64, 65_536, 0, Duration.ZERO, 100, 32);
        return new ServedSuite(settings, List.of(more));
    }

    /** What is asked from now on. */
    void serve(DatasetGraph dataset) {
        data.set(dataset);
    }

    String address() {
        return "http://127.0.0.1:" + front.port() + "/sparql";
    }

    HttpResponse<byte[]> post(String query, String accept) {
        return send(HttpRequest.newBuilder(URI.create(address()))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(query))
                .build());
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a test of a suite ran", e);
        }
    }

    @Override
    public void close() {
        front.close();
    }
}
