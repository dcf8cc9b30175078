package org.w3id.essaim.endpoint.engine;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A dataset that asks the budget at every look-up and now and then between its results: parts of ARQ, such as its path engine, never ask
 * whether a query was cancelled, but they all read the data. A view, so that ARQ does not take the dataset out of its wrapping.
 */
final class WatchedDataset extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

    /** Results between two looks at the clock, a power of two less one. */
    private static final int INTERVAL = 0xff;

    private final Budget budget;

    WatchedDataset(DatasetGraph dataset, Budget budget) {
        super(dataset);
        this.budget = budget;
    }

    @Override
    public Graph getDefaultGraph() {
        return new WatchedGraph(get().getDefaultGraph(), budget);
    }

    @Override
    public Graph getUnionGraph() {
        return new WatchedGraph(get().getUnionGraph(), budget);
    }

    @Override
    public Graph getGraph(Node name) {
        return new WatchedGraph(get().getGraph(name), budget);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return watched(super.listGraphNodes(), budget);
    }

    @Override
    public Iterator<Quad> find() {
        return watched(super.find(), budget);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return watched(super.find(quad), budget);
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
        return watched(super.find(g, s, p, o), budget);
    }

    @Override
    public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
        return watched(super.findNG(g, s, p, o), budget);
    }

    private static <T> ExtendedIterator<T> watched(Iterator<T> results, Budget budget) {
        budget.checkTime();
        return WrappedIterator.create(new WatchedIterator<>(results, budget));
    }

    private static final class WatchedGraph extends GraphWrapper {
        private final Budget budget;

        WatchedGraph(Graph graph, Budget budget) {
            super(graph);
            this.budget = budget;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return watched(super.find(pattern), budget);
        }

        @Override
        public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
            return watched(super.find(s, p, o), budget);
        }

        @Override
        public boolean contains(Node s, Node p, Node o) {
            budget.checkTime();
            return super.contains(s, p, o);
        }

        @Override
        public boolean contains(Triple triple) {
            budget.checkTime();
            return super.contains(triple);
        }
    }

    private static final class WatchedIterator<T> implements Iterator<T>, org.apache.jena.atlas.lib.Closeable {
        private final Iterator<T> results;
        private final Budget budget;
        private int count;

        WatchedIterator(Iterator<T> results, Budget budget) {
            this.results = results;
            this.budget = budget;
        }

        @Override
        public boolean hasNext() {
            return results.hasNext();
        }

        @Override
        public T next() {
            if ((++count & INTERVAL) == 0) {
                budget.checkTime();
            }
            return results.next();
        }

        @Override
        public void close() {
            org.apache.jena.atlas.iterator.Iter.close(results);
        }
    }
}
