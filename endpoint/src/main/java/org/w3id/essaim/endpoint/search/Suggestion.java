package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing one of whose names holds words that begin as those typed.
 *
 * @param names those that do, as they are written; the one usually shown may be another. None if the words begin in several names
 */
public record Suggestion(String iri, Kind kind, List<String> names) {
    public Suggestion {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(kind);
        names = List.copyOf(names);
    }
}
