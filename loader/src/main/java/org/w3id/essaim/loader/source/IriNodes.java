package org.w3id.essaim.loader.source;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Nodes of IRIs, each made once as long as others do not take its place: all files say the same properties, classes and concepts, and what is
 * one object takes less memory and is compared at once. Bounded; safe for several threads.
 */
final class IriNodes {

    /** A power of two. */
    private static final int SIZE = 1 << 13;

    private final AtomicReferenceArray<Node> nodes = new AtomicReferenceArray<>(SIZE);

    Node of(String iri) {
        int hash = iri.hashCode();
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        Node known = nodes.getAcquire(slot);
        if (known != null && known.hasURI(iri)) {
            return known;
        }
        Node made = NodeFactory.createURI(iri);
        nodes.setRelease(slot, made);
        return made;
    }
}
