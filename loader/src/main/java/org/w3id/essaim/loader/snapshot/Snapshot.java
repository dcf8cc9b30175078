package org.w3id.essaim.loader.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * The graph at one moment: every file of a corpus in a graph of its own, the words, and the union of all as the default graph. Never
 * changes; safe for many readers.
 */
public final class Snapshot {

    /** Graphs that are there even where a corpus names none of these words. */
    private static final List<String> WORDS =
            List.of(Words.ONTOLOGY_GRAPH, Words.VOCABULARIES_GRAPH, Words.TERRITORIES_GRAPH);

    private final SnapshotId id;
    private final Manifest manifest;
    private final SnapshotDataset dataset;
    private final Map<String, SnapshotFile> fileByGraph;
    private final int quads;

    private Snapshot(
            SnapshotId id,
            Manifest manifest,
            SnapshotDataset dataset,
            Map<String, SnapshotFile> fileByGraph,
            int quads) {
        this.id = id;
        this.manifest = manifest;
        this.dataset = dataset;
        this.fileByGraph = Map.copyOf(fileByGraph);
        this.quads = quads;
    }

    /**
     * Builds the snapshot of a corpus. The order of its files plays no part.
     *
     * @param corpus a corpus that the check found without errors
     */
    public static Snapshot build(Corpus corpus, WordGraphs words) {
        Map<Node, Graph> graphs = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        Map<String, SnapshotFile> files = new LinkedHashMap<>();
        Things things = corpus.manifest().things();
        BiConsumer<String, SourceFile> add = (name, file) -> {
            graphs.put(NodeFactory.createURI(name), graph(file));
            files.put(name, new SnapshotFile(corpus.path(file), corpus.manifest(file)));
        };
        add.accept(things.base() + "graph/corpus", corpus.manifest().file());
        for (SourceFile file : corpus.files()) {
            corpus.name(file).ifPresent(name -> add.accept(things.graph(name.kind(), name.slug()), file));
        }
        Stream<Node> objects =
                graphs.values().stream().flatMap(g -> g.stream().map(t -> t.getObject())).toList().stream();
        graphs.put(NodeFactory.createURI(Words.ONTOLOGY_GRAPH), words.ontology());
        graphs.put(NodeFactory.createURI(Words.VOCABULARIES_GRAPH), words.vocabularies());
        graphs.put(NodeFactory.createURI(Words.TERRITORIES_GRAPH), words.territoriesNamed(objects));
        Graph union = WordGraphs.newGraph();
        graphs.values().forEach(g -> g.find().forEachRemaining(union::add));
        SnapshotDataset dataset = new SnapshotDataset(union, graphs, Prefixes.of(things));
        NQuads quads = new NQuads(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
        return new Snapshot(SnapshotId.of(quads), corpus.manifest(), dataset, files, quads.size());
    }

    /** One that was built before, from what was kept of it. */
    static Snapshot kept(SnapshotId id, Manifest manifest, Quads quads, Map<String, SnapshotFile> files) {
        Map<Node, Graph> graphs = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        graphs.putAll(quads.graphs());
        for (String words : WORDS) {
            graphs.computeIfAbsent(NodeFactory.createURI(words), name -> WordGraphs.newGraph());
        }
        SnapshotDataset dataset = new SnapshotDataset(quads.union(), graphs, Prefixes.of(manifest.things()));
        return new Snapshot(id, manifest, dataset, files, quads.size());
    }

    private static Graph graph(SourceFile file) {
        Graph graph = WordGraphs.newGraph();
        file.triples().forEach(located -> graph.add(located.triple()));
        return graph;
    }

    public SnapshotId id() {
        return id;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Things things() {
        return manifest.things();
    }

    /** The graphs by name; the default graph is their union. Read-only. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * The same with, beside, a graph of where the others come from. It is in neither the default graph nor the id; where nothing is known it
     * is not there.
     */
    public DatasetGraph dataset(Origins origins) {
        return origins.graph().isEmpty() ? dataset : dataset.with(origins.name(), origins.graph());
    }

    /**
     * The same with, beside, another named graph, which is in neither the default graph nor the id.
     *
     * @param graph not to be changed afterwards
     */
    public DatasetGraph dataset(Node name, Graph graph) {
        return dataset.with(name, graph);
    }

    /** The file whose statements a graph holds; empty for the graphs of the words. */
    public Optional<SnapshotFile> fileOf(String graph) {
        return Optional.ofNullable(fileByGraph.get(graph));
    }

    /** By the name of the graph that holds its statements. */
    Map<String, SnapshotFile> fileByGraph() {
        return fileByGraph;
    }

    /** How many files of the corpus it holds, the manifest included. */
    public int files() {
        return fileByGraph.size();
    }

    /** How many quads it holds, the words included. */
    public int size() {
        return quads;
    }

    /**
     * Writes the sorted canonical N-Quads whose SHA-256 is the id.
     *
     * @throws IOException if the stream refuses
     */
    public void writeNQuads(OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try {
            new NQuads(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).forEachLine(line -> {
                try {
                    buffered.write(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            buffered.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
