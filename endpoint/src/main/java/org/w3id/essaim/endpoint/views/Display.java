package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * A key that is computed for display and tells no property.
 *
 * @param key what it is called and looks like
 * @param form writes it, if there is something to say
 */
record Display(Key key, Form form) implements Part {

    interface Form {
        void write(Thing thing, ObjectNode out, Pen pen);
    }

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        form.write(thing, out, pen);
    }

    @Override
    public List<Key> keys() {
        return List.of(key);
    }
}
