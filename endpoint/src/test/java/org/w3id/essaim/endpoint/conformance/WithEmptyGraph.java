package org.w3id.essaim.endpoint.conformance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** A dataset in which one graph exists though nothing is in it. */
final class WithEmptyGraph extends DatasetGraphWrapper {

    private final Node graph;

    WithEmptyGraph(DatasetGraph dataset, Node graph) {
        super(dataset);
        this.graph = graph;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        List<Node> names = new ArrayList<>(List.of(graph));
        super.listGraphNodes().forEachRemaining(names::add);
        return names.iterator();
    }
}
