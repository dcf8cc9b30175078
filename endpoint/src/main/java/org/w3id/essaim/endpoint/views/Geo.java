package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.Thing;

/** Coordinates twice: as numbers for maps, and as the decimals of the file, for a JSON number would become an {@code xsd:double}. */
final class Geo implements Part {

    static final Key KEY = Key.shown("geo", Shape.GEO, false);

    private static final List<Field> DECIMALS = List.of(Field.plain("latitude"), Field.plain("longitude"));

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        Coordinates.of(thing).ifPresent(c -> show(c, out));
        DECIMALS.forEach(field -> field.write(thing, out, pen));
    }

    /** {@code "geo":{"lat":48.11,"lon":-1.68}}. */
    static void show(Coordinates coordinates, ObjectNode out) {
        out.putObject("geo").put("lat", coordinates.latitude()).put("lon", coordinates.longitude());
    }

    @Override
    public List<Key> keys() {
        return Stream.concat(Stream.of(KEY), DECIMALS.stream().flatMap(field -> field.keys().stream()))
                .toList();
    }

    @Override
    public Set<String> properties() {
        return Set.of(DECIMALS.get(0).term().property(), DECIMALS.get(1).term().property());
    }
}
