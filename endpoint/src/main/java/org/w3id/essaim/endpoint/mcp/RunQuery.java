package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.engine.SparqlResult;
import org.w3id.essaim.endpoint.engine.SparqlService;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.queries.PlainRows;

/** A query of any form, behind the same guards and within the same limits as at {@code /sparql}. */
final class RunQuery implements GraphTool {

    static final String LIMIT = "limit";
    static final int USUAL = 100;
    static final int MOST = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SparqlLimits limits;
    private final SparqlService service;
    private final Admission admission;

    RunQuery(SparqlLimits limits, SparqlService service, Admission admission) {
        this.limits = limits;
        this.service = service;
        this.admission = admission;
    }

    @Override
    public String name() {
        return "run_query";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.text("query"), Argument.number(LIMIT));
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        String query = given.text("query");
        int limit = given.number(LIMIT, USUAL, MOST);
        ObjectNode answer = told(result(query, limit, given.client(), edition));
        String path = "/sparql?" + FormData.encode(Map.of("query", query));
        return new Told(Sources.of(answer, edition.asked().catalogue()), path, answer);
    }

    private SparqlResult result(String query, int limit, String client, McpEdition edition) {
        Admission.Turn turn = admission.enter(client, limits.deadline());
        try (turn) {
            return service.select(edition.asked().data(), query, limits.deadline(), limit);
        }
    }

    private static ObjectNode told(SparqlResult result) {
        ObjectNode out = JSON.objectNode();
        if (result instanceof SparqlResult.Failed failed) {
            throw new Problem.Thrown(failed.problem());
        } else if (result instanceof SparqlResult.Table table) {
            table.variables().forEach(out.putArray("columns")::add);
            ArrayNode rows = out.putArray("rows");
            table.rows().forEach(row -> rows.add(row(table.variables(), row)));
            out.put("whole", !table.more());
        } else if (result instanceof SparqlResult.Graph graph) {
            out.put("turtle", graph.turtle()).put("whole", !graph.more());
        } else if (result instanceof SparqlResult.Bool bool) {
            out.put("boolean", bool.value());
        }
        return out;
    }

    private static ObjectNode row(List<String> columns, List<Optional<SparqlResult.Term>> terms) {
        ObjectNode row = JSON.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            terms.get(i).ifPresent(term -> row.set(column, PlainRows.value(term.datatype(), term.value())));
        }
        return row;
    }
}
