package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;

/** Where a thing stands: {@code territory} shows the town, its department and its region; {@code spatial} tells those that the file names. */
final class Standing implements Part {

    private static final Field SPATIAL = Field.plain("spatial");

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        ArrayNode chain = out.putArray("territory");
        TerritoryChain.shown(thing).forEach(territory -> chain.add(pen.stub(territory)));
        SPATIAL.write(thing, out, pen);
    }

    @Override
    public List<Key> keys() {
        Key chain = new Key("territory", Shape.STUB, Key.Many.ARRAY, true, Optional.empty());
        return Stream.concat(Stream.of(chain), SPATIAL.keys().stream()).toList();
    }

    @Override
    public Set<String> properties() {
        return SPATIAL.properties();
    }
}
