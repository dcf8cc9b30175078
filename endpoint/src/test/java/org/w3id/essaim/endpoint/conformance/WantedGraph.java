package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/** The answer to a CONSTRUCT or DESCRIBE: any graph isomorphic with it. */
record WantedGraph(Graph graph) implements Wanted {

    @Override
    public List<String> mediaTypes() {
        return List.of("text/turtle", "application/n-triples", "application/ld+json");
    }

    @Override
    public void assertSame(byte[] body, String mediaType) {
        Graph given = RDFParser.source(new ByteArrayInputStream(body))
                .lang(RDFLanguages.contentTypeToLang(mediaType))
                .toGraph();
        assertTrue(
                graph.isIsomorphicWith(given),
                () -> "wanted: " + graph + " given: " + new String(body, StandardCharsets.UTF_8));
    }
}
