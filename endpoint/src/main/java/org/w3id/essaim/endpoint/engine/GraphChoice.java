package org.w3id.essaim.endpoint.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.ontology.Near;

/**
 * The graphs that a request chooses: those of the protocol if it names any, else those of {@code FROM}, else all.
 *
 * @param defaults graphs whose union is the default graph
 * @param named graphs that {@code GRAPH} sees
 */
public record GraphChoice(List<String> defaults, List<String> named) {

    public static final GraphChoice ALL = new GraphChoice(List.of(), List.of());

    private static final int NEAR = 3;

    public GraphChoice {
        defaults = List.copyOf(defaults);
        named = List.copyOf(named);
    }

    private boolean isAll() {
        return defaults.isEmpty() && named.isEmpty();
    }

    /** The choice of the query itself where the protocol makes none. */
    public GraphChoice orOf(Query query) {
        return isAll() ? new GraphChoice(query.getGraphURIs(), query.getNamedGraphURIs()) : this;
    }

    /** @throws Problem.Thrown 400 {@code unknown-graph}: a graph that does not exist must not look like an empty one */
    public void check(DatasetGraph dataset) {
        List<String> all = new ArrayList<>(defaults);
        all.addAll(named);
        for (String graph : all) {
            if (!exists(graph, dataset)) {
                throw new Problem.Thrown(unknown(graph, dataset));
            }
        }
    }

    private static boolean exists(String graph, DatasetGraph dataset) {
        Node name = NodeFactory.createURI(graph);
        Iterator<Node> names = dataset.listGraphNodes();
        while (names.hasNext()) {
            if (names.next().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Problem unknown(String graph, DatasetGraph dataset) {
        List<String> known = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(node -> known.add(node.toString()));
        List<String> near = Near.of(graph, known, NEAR);
        Map<String, String> arguments = new LinkedHashMap<>(Map.of("graph", graph));
        if (!near.isEmpty()) {
            arguments.putAll(Map.of("case", "near", "near", near.get(0)));
        }
        return new Problem("unknown-graph", 400, arguments, Map.of("graph", graph, "didYouMean", near));
    }

    /** The dataset that the query sees. */
    public DatasetGraph of(DatasetGraph dataset) {
        return isAll()
                ? dataset
                : DynamicDatasets.dynamicDataset(new DatasetDescription(defaults, named), dataset, false);
    }
}
