package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;

/** A postal address; the town is that of the territory. */
final class Address implements Part {

    private static final List<Field> LINES = List.of(Field.plain("street"), Field.plain("postalCode"));

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        ObjectNode address = pen.object();
        LINES.forEach(field -> field.write(thing, address, pen));
        TerritoryChain.town(thing)
                .ifPresent(town ->
                        address.put("locality", town.name(pen.context().lang()).value()));
        if (!address.isEmpty()) {
            out.set("address", address);
        }
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.shown("address", Shape.ADDRESS, false));
    }

    @Override
    public Set<String> properties() {
        return Set.of(LINES.get(0).term().property(), LINES.get(1).term().property());
    }
}
