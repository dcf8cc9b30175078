package org.w3id.essaim.endpoint.engine;

import java.util.Set;
import org.apache.jena.query.Query;
import org.w3id.essaim.endpoint.http.ETag;

/**
 * A query that was read and passed the guards.
 *
 * @param repeatable whether it gives the same answer each time it is asked of the same snapshot: no NOW, RAND, UUID, STRUUID
 */
public record CheckedQuery(Query query, boolean repeatable) {

    /** The IRIs that it names, in its order; those of datatypes and functions too. */
    public Set<String> iris() {
        return QueryText.iris(bare().serialize());
    }

    private Query bare() {
        Query bare = query.cloneQuery();
        bare.getPrefixMapping().clearNsPrefixMap();
        bare.setBaseURI((String) null);
        return bare;
    }

    /** The query without prefixes, comments and layout, hashed: equal for all ways to write the same query. */
    public String key() {
        return ETag.hash(bare().serialize());
    }
}
