package org.w3id.essaim.loader.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/**
 * A snapshot on disk: {@code {id}/data.nq.gz}, the sorted canonical N-Quads. The name of the directory is the hash of what it holds, so
 * that {@code zcat data.nq.gz | sha256sum} proves it.
 */
public final class SnapshotDirectory {

    /** The quads. The text has no timestamp: the same snapshot gives the same bytes on the same Java. */
    public static final String DATA = "data.nq.gz";

    /** The manifests, which file each graph comes from, and which commit. Written by {@link #pack} alone. */
    public static final String SOURCES = "sources.json";

    private static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");

    /**
     * A snapshot that was opened.
     *
     * @param things the base that its manifest states
     */
    public record Opened(DatasetGraph dataset, Things things) {}

    /** A snapshot that was had back, with where its graphs come from. */
    public record Unpacked(Snapshot snapshot, Origins origins) {}

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
            writeData(snapshot, building.resolve(DATA));
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
        Quads quads = quads(directory);
        Things things = base(quads.graphs())
                .orElseThrow(() -> new IOException(directory + ": no manifest states the base of its things"));
        return new Opened(new SnapshotDataset(quads.union(), quads.graphs(), Prefixes.of(things)), things);
    }

    /** The quads, proved to be those that the name of the directory promises. */
    private static Quads quads(Path directory) throws IOException {
        Quads quads = Quads.read(directory.resolve(DATA));
        String name = directory.toAbsolutePath().normalize().getFileName().toString();
        if (!quads.id().hex().equals(name)) {
            throw new IOException(directory + ": its content has the hash " + quads.id() + ", not that of its name");
        }
        return quads;
    }

    /**
     * Writes into an empty folder all that is needed to have the snapshot back without its source files: {@link #DATA} and {@link #SOURCES}.
     *
     * @throws IOException if it cannot be written; what was written stays
     */
    public static void pack(Snapshot snapshot, Origins origins, Path folder) throws IOException {
        writeData(snapshot, folder.resolve(DATA));
        Files.write(folder.resolve(SOURCES), SourcesFile.of(snapshot, origins));
    }

    /**
     * What {@link #pack} wrote, in a directory that has the id as its name by now.
     *
     * @throws IOException if it cannot be read, or is not what was written
     */
    public static Unpacked unpack(Path directory) throws IOException {
        Quads quads = quads(directory);
        SourcesFile sources = SourcesFile.read(Files.readAllBytes(directory.resolve(SOURCES)));
        Snapshot snapshot = Snapshot.kept(quads.id(), sources.manifest(), quads, sources.files());
        return new Unpacked(snapshot, sources.origins());
    }

    private static void writeData(Snapshot snapshot, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream zipped = new GZIPOutputStream(out, 1 << 16)) {
            snapshot.writeNQuads(zipped);
        }
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
