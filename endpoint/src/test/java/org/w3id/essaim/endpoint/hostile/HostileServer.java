package org.w3id.essaim.endpoint.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.HttpFront;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.sparql.SparqlMount;
import org.w3id.essaim.ontology.Things;

/** The endpoint over a clique of sixty nodes, in this process; says its port and runs until it is killed. */
public final class HostileServer {

    static final Duration DEADLINE = Duration.ofSeconds(2);

    /** Half of the heap that the suite gives it: what a query allocates it may hold, beside all else. */
    private static final long MOST_MEMORY = 256L << 20;

    private static final int NODES = 60;

    private HostileServer() {}

    public static void main(String[] arguments) throws Exception {
        SparqlLimits limits = new SparqlLimits(DEADLINE, 65_536, 64L << 20, 1_000_000, 1 << 20, MOST_MEMORY, Set.of());
        AdmissionSettings open = new AdmissionSettings(
                64, 64, Duration.ofSeconds(2), 64, Duration.ofHours(10), Duration.ZERO, 1_000_000);
        SparqlEdition edition = new SparqlEdition(clique(), "0123456789abcdef");
        ProblemWriter problems = ProblemWriter.plain();
        SparqlMount mount = new SparqlMount(
                () -> edition, Things.COMMON, new InProcessBackend(), new Admission(open), limits, problems);
        HttpFront front = new HttpFront(HttpSettings.of("127.0.0.1", 0), problems, List.of(mount), List.of()).start();
        System.out.println(front.port());
        System.out.flush();
    }

    private static DatasetGraph clique() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < NODES * NODES; i++) {
            graph.add(
                    NodeFactory.createURI("http://e/n" + i / NODES),
                    NodeFactory.createURI("http://e/p"),
                    NodeFactory.createURI("http://e/n" + i % NODES));
        }
        graph.add(
                NodeFactory.createURI("http://e/x"),
                NodeFactory.createURI("http://e/note"),
                NodeFactory.createLiteralString("a"));
        return DatasetGraphFactory.create(graph);
    }
}
