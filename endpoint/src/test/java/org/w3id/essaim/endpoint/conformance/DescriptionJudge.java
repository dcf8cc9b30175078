package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;

/**
 * Asks the endpoint what it is. The suite says little of what a description must hold, and nothing that a machine can read; our own shapes say
 * the rest.
 *
 * @param address where the endpoint is
 */
record DescriptionJudge(String address) {

    private static final Node ENDPOINT =
            NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint");

    /** @throws AssertionError if the description is not what the test wants */
    void judge(Manifest.Entry entry) {
        Graph description = description();
        switch (entry.name()) {
            case "service-description/returns-rdf" -> assertTrue(description.size() > 0);
            case "service-description/has-endpoint-triple" ->
                assertTrue(description.contains(Node.ANY, ENDPOINT, NodeFactory.createURI(address)));
            case "service-description/conforms-to-schema" -> assertConforms(description);
            default -> throw new IllegalStateException("a test unknown to this runner: " + entry.name());
        }
    }

    Graph description() {
        HttpResponse<byte[]> answer = ask();
        assertEquals(200, answer.statusCode());
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        return RDFParser.source(new ByteArrayInputStream(answer.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .toGraph();
    }

    private HttpResponse<byte[]> ask() {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a description was asked for", e);
        }
    }

    /** @throws AssertionError if the description breaks a rule of the vocabulary */
    static void assertConforms(Graph description) {
        ValidationReport report = ShaclValidator.get().validate(shapes(), description);
        StringWriter told = new StringWriter();
        RDFDataMgr.write(told, report.getModel(), Lang.TURTLE);
        assertTrue(report.conforms(), told::toString);
    }

    private static Graph shapes() {
        try (InputStream in = DescriptionJudge.class.getResourceAsStream("service-description.shapes.ttl")) {
            return RDFParser.source(Objects.requireNonNull(in))
                    .lang(Lang.TURTLE)
                    .toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
