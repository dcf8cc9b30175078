package org.w3id.essaim.endpoint.sparql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.HttpFront;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.ontology.Things;

/** A real server with {@code /sparql} over two small graphs and a clique to get lost in. */
final class SparqlServer implements AutoCloseable {

    static final String SNAPSHOT = "5be1f2a09c41d2e07ab35be1f2a09c41d2e07ab35be1f2a09c41d2e07ab30000";
    static final String UTILO = "https://w3id.org/essaim/graph/commons/utilo";
    static final String CLIQUE = "https://w3id.org/essaim/graph/commons/clique";

    /** Nodes of the clique, each linked with all: 3,600 triples. */
    static final int NODES = 60;

    /** 12,960,000 rows, each different. */
    static final String ENDLESS = "SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c . ?c <http://e/p> ?d }";

    final AtomicReference<SparqlEdition> edition = new AtomicReference<>(new SparqlEdition(data(), SNAPSHOT));
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpFront front;

    /** One client asks as much as it likes. */
    private static final AdmissionSettings OPEN = new AdmissionSettings(
            16, 1_000, Duration.ofMinutes(1), 1_000, Duration.ofHours(1), Duration.ZERO, 1_000_000);

    SparqlServer(SparqlLimits limits) throws CannotListenException {
        this(limits, OPEN, new InProcessBackend());
    }

    SparqlServer(SparqlLimits limits, AdmissionSettings admission, SparqlBackend backend) throws CannotListenException {
        ProblemWriter problems = ProblemWriter.plain();
        SparqlMount mount =
                new SparqlMount(edition::get, Things.COMMON, backend, new Admission(admission), limits, problems);
        front = new HttpFront(HttpSettings.of("127.0.0.1", 0), problems, List.of(mount), List.of()).start();
    }

    static DatasetGraph data() {
        Graph clique = GraphFactory.createDefaultGraph();
        for (int i = 0; i < NODES * NODES; i++) {
            clique.add(iri("http://e/n" + i / NODES), iri("http://e/p"), iri("http://e/n" + i % NODES));
        }
        Graph utilo = GraphFactory.createDefaultGraph();
        Node commons = iri("https://w3id.org/essaim/id/commons/utilo");
        utilo.add(
                commons,
                iri("http://www.w3.org/2000/01/rdf-schema#label"),
                NodeFactory.createLiteralLang("Utilo", "fr"));
        utilo.add(commons, iri("http://e/note"), NodeFactory.createLiteralString("a, \"b\"\nc"));
        Graph union = GraphFactory.createDefaultGraph();
        clique.find().forEach(union::add);
        utilo.find().forEach(union::add);
        DatasetGraph dataset = DatasetGraphFactory.create(union);
        dataset.addGraph(iri(CLIQUE), clique);
        dataset.addGraph(iri(UTILO), utilo);
        return dataset;
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    int port() {
        return front.port();
    }

    HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + pathAndQuery));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = to("/sparql?query=" + encoded(query));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send(to("/sparql").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(" & ", response.headers().allValues(name));
    }

    /** The last part of the type of a problem. */
    static String problem(HttpResponse<String> response) throws IOException {
        if (!header(response, "Content-Type").equals("application/problem+json")) {
            throw new AssertionError(response.statusCode() + " is no problem: " + response.body());
        }
        return json(response).get("type").asText().replaceFirst(".*/", "");
    }

    @Override
    public void close() {
        front.close();
    }
}
