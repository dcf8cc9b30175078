package org.w3id.essaim.endpoint.mcp;

import java.util.List;
import org.w3id.essaim.endpoint.queries.QueryList;
import org.w3id.essaim.endpoint.queries.SavedQueries;

/** The saved questions, with what may be chosen in each. */
final class ListQueries implements GraphTool {

    private final SavedQueries queries;

    ListQueries(SavedQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "list_queries";
    }

    @Override
    public List<Argument> arguments() {
        return List.of();
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        String baseUrl = edition.views().apply(given.lang()).baseUrl();
        return new Told(List.of(), SavedQueries.PATH, new QueryList(queries, baseUrl).json());
    }
}
