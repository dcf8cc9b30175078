package org.w3id.essaim.endpoint.engine;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Copies a parsed query. {@link Query#cloneQuery()} of Jena 5.6.0 must not be used: where {@code HAVING} has several conditions, also in a
 * sub-query, it writes the first one in the place of each, and so asks another question.
 */
final class QueryCopy {

    private QueryCopy() {}

    /** A query whose own parts (prefixes, base, graphs) can be changed; patterns and expressions are shared and must not be. */
    static Query of(Query query) {
        Query copy = QueryTransformOps.shallowCopy(query);
        copy.getAggregators().addAll(query.getAggregators());
        return copy;
    }
}
