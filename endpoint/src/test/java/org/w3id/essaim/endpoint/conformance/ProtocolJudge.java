package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Sends the requests of a test of the protocol and looks at what comes back.
 *
 * @param data what the server serves
 * @param updates where requests that are no queries go; the endpoint itself, unless a test profile has another address for them
 */
record ProtocolJudge(ServedSuite server, DatasetGraph data, String updates) {

    /** Named by requests, described by no manifest: it was an empty document of the Web. */
    private static final String DATA_0 = "http://kasei.us/2009/09/sparql/data/data0.rdf";

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "boolean", Set.of("application/sparql-results+xml", "application/sparql-results+json"),
            "tabular",
                    Set.of(
                            "application/sparql-results+xml",
                            "application/sparql-results+json",
                            "text/tab-separated-values",
                            "text/csv"),
            "RDF", Set.of("application/rdf+xml", "text/turtle", "application/n-triples"));

    /** @throws AssertionError if an answer is not what the test wants */
    void judge(Manifest.Entry entry) {
        ProtocolEntry test = new ProtocolEntry(entry);
        data.clear();
        test.graphs()
                .forEach((name, file) -> RDFParser.source(entry.manifest().file(file))
                        .toGraph()
                        .find()
                        .forEach(triple -> data.add(Quad.create(NodeFactory.createURI(name), triple))));
        server.serve(new WithEmptyGraph(data, NodeFactory.createURI(DATA_0)));
        for (ProtocolEntry.Step step : test.steps()) {
            HttpResponse<byte[]> answer = server.send(step.to(step.isQuery() ? server.address() : updates));
            assertAnswered(step, answer);
        }
    }

    private static void assertAnswered(ProtocolEntry.Step step, HttpResponse<byte[]> answer) {
        char status = String.valueOf(answer.statusCode()).charAt(0);
        assertTrue(
                step.statuses().contains(status),
                () -> answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        step.format().ifPresent(format -> assertTrue(FORMATS.get(format).contains(type), type));
        step.truth().ifPresent(truth -> assertEquals(truth, WantedBoolean.read(answer.body(), type)));
    }
}
