package org.w3id.essaim.loader.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * What stands in a file of N-Quads.
 *
 * @param graphs by name; not to be changed
 * @param union of all graphs; not to be changed
 * @param size how many quads there are
 * @param id the SHA-256 of the text, which for canonical and sorted N-Quads names the snapshot
 */
record Quads(Map<Node, Graph> graphs, Graph union, int size, SnapshotId id) {

    private static final int BUFFER = 1 << 16;

    /**
     * Reads a file that was compressed with gzip.
     *
     * @throws IOException if it cannot be read, or holds something else
     */
    static Quads read(Path file) throws IOException {
        MessageDigest digest = sha256();
        Collector collector = new Collector();
        try (InputStream in = new DigestInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), digest)) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(collector);
        } catch (RiotException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return new Quads(
                collector.graphs,
                collector.union,
                collector.graphs.values().stream().mapToInt(Graph::size).sum(),
                new SnapshotId(HexFormat.of().formatHex(digest.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Collector extends StreamRDFBase {
        private final Map<Node, Graph> graphs =
                new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        private final Graph union = WordGraphs.newGraph();

        @Override
        public void quad(Quad quad) {
            graphs.computeIfAbsent(quad.getGraph(), name -> WordGraphs.newGraph())
                    .add(quad.asTriple());
            union.add(quad.asTriple());
        }
    }
}
