package org.w3id.essaim.loader.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/**
 * A snapshot on disk: {@code {id}/data.nq.gz}, the sorted canonical N-Quads. The name of the directory is the hash of what it holds, so
 * that {@code zcat data.nq.gz | sha256sum} proves it.
 */
public final class SnapshotDirectory {

    /** The only file so far. */
    public static final String DATA = "data.nq.gz";

    private static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");

    /**
     * A snapshot that was opened.
     *
     * @param things the base that its manifest states
     */
    public record Opened(DatasetGraph dataset, Things things) {}

    private SnapshotDirectory() {}

    /**
     * Writes a snapshot below a folder, beside others; one that is there already is left as it is.
     *
     * @param out the folder of snapshots, made at need
     * @return the snapshot's own directory
     * @throws IOException if it cannot be written; nothing half written is left under the snapshot's name
     */
    public static Path write(Snapshot snapshot, Path out) throws IOException {
        Path directory = out.resolve(snapshot.id().hex());
        if (Files.isRegularFile(directory.resolve(DATA))) {
            return directory;
        }
        Files.createDirectories(out);
        Path building = Files.createTempDirectory(out, "tmp-");
        try {
            try (OutputStream file = Files.newOutputStream(building.resolve(DATA));
                    OutputStream zipped = new GZIPOutputStream(file, 1 << 16)) {
                snapshot.writeNQuads(zipped);
            }
            Files.move(building, directory, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(building.resolve(DATA));
            Files.deleteIfExists(building);
        }
        return directory;
    }

    /** Whether a folder looks like a snapshot's own directory. */
    public static boolean isOne(Path directory) {
        return Files.isRegularFile(directory.resolve(DATA));
    }

    /**
     * Opens a snapshot, and proves that it holds what its name says. Its prefixes are those of the base that its manifest states.
     *
     * @throws IOException if it cannot be read, if its content does not have the hash that is its name, or if it states no base
     */
    public static Opened open(Path directory) throws IOException {
        Map<Node, Graph> graphs = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        Graph union = WordGraphs.newGraph();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(DATA)), 1 << 16)) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    graphs.computeIfAbsent(quad.getGraph(), name -> WordGraphs.newGraph())
                            .add(quad.asTriple());
                    union.add(quad.asTriple());
                }
            });
        } catch (RiotException e) {
            throw new IOException(directory + ": " + e.getMessage(), e);
        }
        Things things = base(graphs)
                .orElseThrow(() -> new IOException(directory + ": no manifest states the base of its things"));
        DatasetGraph dataset = new SnapshotDataset(union, graphs, Prefixes.of(things));
        String found = SnapshotId.of(new NQuads(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .hex();
        String name = directory.toAbsolutePath().normalize().getFileName().toString();
        if (!found.equals(name)) {
            throw new IOException(directory + ": its content has the hash " + found + ", not that of its name");
        }
        return new Opened(dataset, things);
    }

    /** What the graph of a manifest states, whose own name begins with it. */
    private static Optional<Things> base(Map<Node, Graph> graphs) {
        return graphs.entrySet().stream()
                .flatMap(named -> named.getValue().stream(Node.ANY, URI_SPACE, Node.ANY)
                        .map(t -> t.getObject().isLiteral() ? t.getObject().getLiteralLexicalForm() : "")
                        .filter(base ->
                                !base.isEmpty() && named.getKey().getURI().startsWith(base + "graph/")))
                .findFirst()
                .map(Things::new);
    }
}
