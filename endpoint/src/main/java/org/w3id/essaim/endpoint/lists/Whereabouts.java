package org.w3id.essaim.endpoint.lists;

import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Where a thing is on a map: a place by itself, a visit by the first of its places that says so. */
public final class Whereabouts {

    private static final String PLACES = JsonLdContext.SHIPPED.property("places");

    private Whereabouts() {}

    /** Whether things of this kind can stand on a map. */
    public static boolean hasSome(Kind kind) {
        return kind == Kind.PLACE || kind == Kind.INTERVENTION;
    }

    public static Optional<Coordinates> of(Thing thing) {
        Stream<Thing> standing = thing.isA(Kind.PLACE) ? Stream.of(thing) : thing.related(PLACES).stream();
        return standing.flatMap(place -> Coordinates.of(place).stream()).findFirst();
    }
}
