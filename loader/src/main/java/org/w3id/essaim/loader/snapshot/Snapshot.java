package org.w3id.essaim.loader.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private final SnapshotId id;
    private final Manifest manifest;
    private final DatasetGraph dataset;
    private final Map<String, String> fileByGraph;
    private final int quads;

    private Snapshot(
            SnapshotId id, Manifest manifest, DatasetGraph dataset, Map<String, String> fileByGraph, int quads) {
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
        Map<String, String> files = new LinkedHashMap<>();
        Things things = corpus.manifest().things();
        addFile(corpus.manifest().file(), things.base() + "graph/corpus", graphs, files);
        for (SourceFile file : corpus.files()) {
            corpus.name(file).ifPresent(name -> addFile(file, things.graph(name.kind(), name.slug()), graphs, files));
        }
        Stream<Node> objects =
                graphs.values().stream().flatMap(g -> g.stream().map(t -> t.getObject())).toList().stream();
        graphs.put(NodeFactory.createURI(Words.ONTOLOGY_GRAPH), words.ontology());
        graphs.put(NodeFactory.createURI(Words.VOCABULARIES_GRAPH), words.vocabularies());
        graphs.put(NodeFactory.createURI(Words.TERRITORIES_GRAPH), words.territoriesNamed(objects));
        Graph union = WordGraphs.newGraph();
        graphs.values().forEach(g -> g.find().forEachRemaining(union::add));
        DatasetGraph dataset = new SnapshotDataset(union, graphs, Prefixes.of(things));
        NQuads quads = new NQuads(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
        return new Snapshot(SnapshotId.of(quads), corpus.manifest(), dataset, files, quads.size());
    }

    private static void addFile(SourceFile file, String name, Map<Node, Graph> graphs, Map<String, String> files) {
        Graph graph = WordGraphs.newGraph();
        file.triples().forEach(located -> graph.add(located.triple()));
        graphs.put(NodeFactory.createURI(name), graph);
        files.put(name, file.path());
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

    /** The path in the corpus of the file whose statements a graph holds; empty for the graphs of the words. */
    public Optional<String> fileOf(String graph) {
        return Optional.ofNullable(fileByGraph.get(graph));
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
