package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.endpoint.EndpointServer;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/**
 * Graph and demonstration, served on a free port to whoever asks, as much as it likes: what a test asked must not cost the next its turn.
 *
 * @param edition what is served
 */
record ServedDemonstration(EndpointServer server, Edition edition) implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static ServedDemonstration start() throws IOException, CannotListenException, NotACorpus {
        Workbench workbench = new Workbench();
        Publisher.Opening opening = Publisher.open(Checkout.demonstration(), () -> workbench, Checkout.DAY);
        Publisher publisher =
                assertInstanceOf(Publisher.Opening.Open.class, opening).publisher();
        Edition edition = publisher.current();
        EndpointServer server = EndpointServer.start(
                publisher,
                workbench.words(),
                Checkout.examples().resolve("queries"),
                AdmissionSettings.none(),
                "localhost",
                0,
                Optional.empty());
        return new ServedDemonstration(server, edition);
    }

    /** Without following redirections. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String body(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "Accept", accept);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return answer.body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    /** Empty where the answer has no such header. */
    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The statements of a document, as Turtle has them. */
    Graph graph(String path) throws IOException, InterruptedException {
        return parse(body(path, "text/turtle"), Lang.TURTLE);
    }

    static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(lang)
                .parse(graph);
        return graph;
    }

    /** The rows of an answer, each as its values in the order of the variables. */
    List<List<Node>> select(String query) throws IOException, InterruptedException {
        String json = body(sparql(query), "application/sparql-results+json");
        RowSet rows = RowSet.adapt(
                ResultSetFactory.fromJSON(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        List<List<Node>> all = new ArrayList<>();
        rows.forEachRemaining(
                row -> all.add(rows.getResultVars().stream().map(row::get).toList()));
        return all;
    }

    static String sparql(String query) {
        return "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
