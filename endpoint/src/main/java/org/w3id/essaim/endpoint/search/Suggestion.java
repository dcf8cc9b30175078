package org.w3id.essaim.endpoint.search;

import java.util.Objects;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing one of whose names holds words that begin as those typed.
 *
 * @param name the name that does, as it is written; it may be another than the one usually shown
 */
public record Suggestion(String iri, Kind kind, String name) {
    public Suggestion {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }
}
