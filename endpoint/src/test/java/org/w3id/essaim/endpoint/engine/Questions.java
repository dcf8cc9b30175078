package org.w3id.essaim.endpoint.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.ontology.Things;

/** Asks queries of the backend in this process, over a clique of sixty nodes, each linked with all. */
final class Questions {

    static final int NODES = 60;

    private static final String PREFIXES = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
            + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> ";

    private final SparqlEdition edition = new SparqlEdition(clique(), "0123");
    private final QueryReader reader = new QueryReader(Things.COMMON, 65_536);
    private final SparqlLimits limits;

    Questions(Duration deadline) {
        limits = SparqlLimits.defaults().withDeadline(deadline);
    }

    static DatasetGraph clique() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < NODES * NODES; i++) {
            graph.add(
                    NodeFactory.createURI("http://e/n" + i / NODES),
                    NodeFactory.createURI("http://e/p"),
                    NodeFactory.createURI("http://e/n" + i % NODES));
        }
        return DatasetGraphFactory.create(graph);
    }

    /**
     * The answer to a SELECT as CSV, its lines parted by a blank.
     *
     * @throws LimitReachedException if a limit was reached
     */
    String ask(String query) {
        CheckedQuery checked = reader.read(PREFIXES + query);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlBackend.Ask ask = new SparqlBackend.Ask(checked, GraphChoice.ALL, format(checked), edition);
        try {
            new InProcessBackend().answer(ask, new Budget(limits), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", " ").strip();
    }

    private static AnswerFormat format(CheckedQuery checked) {
        if (checked.query().isSelectType()) {
            return AnswerFormat.ofMediaType("text/csv");
        }
        return AnswerFormat.ofMediaType(
                checked.query().isAskType() ? "application/sparql-results+json" : "application/n-triples");
    }
}
