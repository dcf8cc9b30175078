package org.w3id.essaim.loader.snapshot;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalLock;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.graph.GraphZero;

/** A dataset of graphs that never change: one per file, and their union, deduplicated, as the default graph. */
final class SnapshotDataset extends DatasetGraphCollection {

    private final Graph union;
    private final Map<Node, Graph> named = new LinkedHashMap<>();
    private final PrefixMap prefixes;
    private final Transactional transactional = TransactionalLock.createMRSW();

    SnapshotDataset(Graph union, Map<Node, Graph> named, Map<String, String> prefixes) {
        this.union = readOnly(union);
        named.forEach((name, graph) -> this.named.put(name, readOnly(graph)));
        this.prefixes = PrefixMapFactory.create(prefixes);
    }

    private static Graph readOnly(Graph graph) {
        return graph instanceof GraphReadOnly ? graph : new GraphReadOnly(graph);
    }

    /** The same with another named graph, which is not part of the union. */
    SnapshotDataset with(Node name, Graph graph) {
        Map<Node, Graph> more = new LinkedHashMap<>(named);
        more.put(name, graph);
        return new SnapshotDataset(union, more, prefixes.getMapping());
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return named.keySet().iterator();
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        if (name == null || Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
            return union;
        }
        return named.getOrDefault(name, GraphZero.instance());
    }

    @Override
    public boolean containsGraph(Node name) {
        return named.containsKey(name) || Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
    }

    @Override
    public long size() {
        return named.size();
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    @Override
    public void add(Quad quad) {
        throw readOnly();
    }

    @Override
    public void delete(Quad quad) {
        throw readOnly();
    }

    @Override
    public void clear() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a snapshot is read-only");
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw readOnly();
        }
        transactional.begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote mode) {
        throw new JenaTransactionException("a snapshot is read-only");
    }

    @Override
    public void commit() {
        transactional.commit();
    }

    @Override
    public void abort() {
        transactional.abort();
    }

    @Override
    public void end() {
        transactional.end();
    }

    @Override
    public boolean isInTransaction() {
        return transactional.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactional.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactional.transactionType();
    }
}
