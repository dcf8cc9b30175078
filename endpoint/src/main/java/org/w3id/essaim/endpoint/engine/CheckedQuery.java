package org.w3id.essaim.endpoint.engine;

import java.util.Set;
import org.apache.jena.query.Query;
import org.w3id.essaim.endpoint.http.ETag;

/**
 * A query that was read and passed the guards. Not to be changed; may be run by several at a time.
 *
 * @param repeatable whether it gives the same answer each time it is asked of the same snapshot: no NOW, RAND, UUID, STRUUID, SERVICE
 * @param key the query without prefixes, comments and layout, hashed: equal for all ways to write the same query
 * @param iris those that it names, in its order; those of datatypes and functions too
 */
public record CheckedQuery(Query query, boolean repeatable, String key, Set<String> iris) {

    static CheckedQuery of(Query query, boolean repeatable) {
        String bare = bare(query);
        return new CheckedQuery(query, repeatable, ETag.hash(bare), QueryText.iris(bare));
    }

    private static String bare(Query query) {
        Query bare = QueryCopy.of(query);
        bare.getPrefixMapping().clearNsPrefixMap();
        bare.setBaseURI((String) null);
        return bare.serialize();
    }
}
