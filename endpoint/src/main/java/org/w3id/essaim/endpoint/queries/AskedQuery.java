package org.w3id.essaim.endpoint.queries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.engine.CheckedQuery;
import org.w3id.essaim.endpoint.http.FormData;

/**
 * A question with what its reader chose.
 *
 * @param chosen as the reader wrote it, by the name of the parameter
 * @param choices what the query takes, defaults included, in the order of the query
 * @param query with the choices in its leading {@code VALUES}; passed the guards
 */
public record AskedQuery(SavedQuery saved, Map<String, String> chosen, Map<String, Node> choices, CheckedQuery query) {

    public AskedQuery {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** Where the same is asked again, from the root of the site. */
    public String path(QueryFormat format) {
        Map<String, String> parameters = new LinkedHashMap<>(chosen);
        parameters.put(SavedQuery.FORMAT, format.shortName());
        return saved.path() + "?" + FormData.encode(parameters);
    }
}
