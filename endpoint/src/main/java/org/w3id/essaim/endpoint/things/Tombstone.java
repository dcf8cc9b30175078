package org.w3id.essaim.endpoint.things;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * What stays of a record that was removed. It names nobody.
 *
 * @param iri the IRI it had, which is for ever
 * @param removed the day of removal, ISO 8601
 * @param replacement the IRI of the thing that stands for it now
 */
public record Tombstone(String iri, String removed, Optional<String> replacement) {

    public Tombstone {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(removed);
        Objects.requireNonNull(replacement);
    }

    /** The body of a 410: {@code id}, {@code type} and {@code removed}, nothing else. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", iri)
                .put("type", "Tombstone")
                .put("removed", removed);
    }
}
