package org.w3id.essaim.endpoint.queries;

import java.util.Objects;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.things.Catalogue;

/**
 * What a question is asked of.
 *
 * @param data what its query sees
 * @param catalogue the things and concepts that may be chosen
 */
public record QueryEdition(SparqlEdition data, Catalogue catalogue) {
    public QueryEdition {
        Objects.requireNonNull(data);
        Objects.requireNonNull(catalogue);
    }
}
