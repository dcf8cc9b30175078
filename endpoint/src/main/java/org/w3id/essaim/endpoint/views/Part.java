package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;

/** A part of a thing's JSON: one key, or some that belong together. */
interface Part {

    /** Adds its keys, if it has something to say. */
    void write(Thing thing, ObjectNode out, Pen pen);

    /** The keys that it may add, in order. */
    List<Key> keys();

    /** The properties whose values it tells whole; empty for what is only for display. */
    default Set<String> properties() {
        return Set.of();
    }
}
