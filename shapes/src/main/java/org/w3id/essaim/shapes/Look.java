package org.w3id.essaim.shapes;

import java.util.List;
import org.apache.jena.graph.Node;

/** What is seen of a constraint at a first glance: whether some values surely keep it. It need not see every value that does. */
interface Look {

    /** Sees nothing: whoever wants to know has to ask the engine. */
    Look BLIND = (focus, values, sight) -> false;

    /** Sees that nothing is wrong where there is nothing. */
    Look NO_VALUES = (focus, values, sight) -> values.isEmpty();

    /**
     * Whether the values surely keep it.
     *
     * @param focus whose values they are
     * @param values of a property shape those of its path; of a node shape the focus node itself
     */
    boolean isSurelyKept(Node focus, List<Node> values, Sight sight);

    /** A constraint of which each value is asked by itself. */
    static Look ofEach(Value value) {
        return (focus, values, sight) -> {
            for (Node one : values) {
                if (!value.isSurelyGood(one, sight)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** What is asked of one value. */
    interface Value {
        boolean isSurelyGood(Node value, Sight sight);
    }
}
