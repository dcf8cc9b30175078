package org.w3id.essaim.endpoint.lists;

import java.util.Objects;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing whose name somebody may be typing.
 *
 * @param name the name of it that begins so, which may be another than is shown
 */
public record Suggested(Kind kind, Thing thing, String name) {
    public Suggested {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(thing);
        Objects.requireNonNull(name);
    }
}
