package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.engine.CheckedQuery;
import org.w3id.essaim.endpoint.engine.GraphChoice;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.UnknownTerms;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWords;

/**
 * What is wrong with a query before it is asked: its syntax, what the guards refuse, and terms that the graph does not know. Those are the
 * commonest quiet failure: a true, empty answer.
 */
final class CheckQuery implements GraphTool {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final QueryReader reader;
    private final ProblemWords words;

    CheckQuery(QueryReader reader, ProblemWords words) {
        this.reader = reader;
        this.words = words;
    }

    @Override
    public String name() {
        return "check_query";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.text("query"), Argument.optional(Given.LANG));
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        String query = given.text("query");
        String path = "/" + given.lang().tag() + "/sparql?" + FormData.encode(Map.of("query", query));
        try {
            CheckedQuery checked = reader.read(query);
            GraphChoice.ALL.orOf(checked.query()).check(edition.asked().data().dataset());
            return new Told(List.of(), path, terms(checked, edition));
        } catch (Problem.Thrown refused) {
            ObjectNode out = JSON.objectNode().put("runs", false);
            out.set("problem", problem(refused.problem(), given));
            return new Told(List.of(), path, out);
        }
    }

    private ObjectNode problem(Problem problem, Given given) {
        ObjectNode told = new ObjectMapper().valueToTree(problem.extensions());
        return told.put("title", words.title(problem.slug(), given.lang()))
                .put("detail", words.detail(problem, given.lang()));
    }

    private static ObjectNode terms(CheckedQuery checked, McpEdition edition) {
        ObjectNode out = JSON.objectNode().put("runs", true);
        ArrayNode unknown = out.putArray("unknownTerms");
        UnknownTerms terms = new UnknownTerms(edition.asked().data().dataset().getDefaultGraph());
        terms.of(checked).forEach((iri, near) -> {
            ObjectNode term = unknown.addObject().put("term", iri);
            near.forEach(term.putArray("didYouMean")::add);
        });
        return out;
    }
}
