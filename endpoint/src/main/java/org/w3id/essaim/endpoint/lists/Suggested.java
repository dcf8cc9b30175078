package org.w3id.essaim.endpoint.lists;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing whose name somebody may be typing.
 *
 * @param names those of it that begin so; the one that is shown may be another
 */
public record Suggested(Kind kind, Thing thing, List<String> names) {
    public Suggested {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(thing);
        names = List.copyOf(names);
    }
}
