package org.w3id.essaim.shapes;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What is seen of a shape at a first glance.
 *
 * @param predicate its path; empty for a node shape, which is about the node itself
 */
record ShapeLook(Optional<Node> predicate, List<Look> looks) {

    static final ShapeLook BLIND = new ShapeLook(Optional.empty(), List.of(Look.BLIND));

    ShapeLook {
        looks = List.copyOf(looks);
    }

    /** Whether a node surely breaks nothing of it. */
    boolean isSurelyGood(Node node, Sight sight) {
        List<Node> values = predicate.isPresent() ? sight.values(node, predicate.get()) : List.of(node);
        for (Look look : looks) {
            if (!look.isSurelyKept(node, values, sight)) {
                return false;
            }
        }
        return true;
    }
}
