package org.w3id.essaim.loader.snapshot;

import java.util.Arrays;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in canonical N-Quads (RDF 1.1 N-Quads, one line each, UTF-8, nothing escaped that need not be), sorted by their bytes, each once.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/#canonical-quads">N-Quads</a>
 */
final class NQuads {

    private final TreeSet<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);

    NQuads(Iterator<Quad> quads) {
        NodeFormatterNT format = new NodeFormatterNT(CharSpace.UTF8);
        quads.forEachRemaining(quad -> lines.add(SnapshotId.utf8(line(format, quad))));
    }

    private static String line(NodeFormatterNT format, Quad quad) {
        StringWriterI out = new StringWriterI();
        for (Node node : new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()}) {
            if (node.isBlank()) {
                throw new IllegalArgumentException("a snapshot has no blank nodes: " + quad);
            }
            format.format(out, node);
            out.print(' ');
        }
        out.print(".\n");
        return out.toString();
    }

    /** Each line with its line feed, in order. */
    void forEachLine(Consumer<byte[]> consumer) {
        lines.forEach(consumer);
    }

    int size() {
        return lines.size();
    }
}
