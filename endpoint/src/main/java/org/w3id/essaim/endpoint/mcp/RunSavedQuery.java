package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.w3id.essaim.endpoint.queries.AskedQuery;
import org.w3id.essaim.endpoint.queries.QueryAnswers;
import org.w3id.essaim.endpoint.queries.QueryFormat;

/** A saved question with its choices, as plain rows or as a tree. */
final class RunSavedQuery implements GraphTool {

    private final QueryAnswers answers;

    RunSavedQuery(QueryAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "run_saved_query";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.text("query"), Argument.object("parameters"), Argument.number(RunQuery.LIMIT));
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        int limit = given.number(RunQuery.LIMIT, RunQuery.USUAL, RunQuery.MOST);
        AskedQuery asked = answers.asked(given.text("query"), given.parameters("parameters"), edition.asked());
        QueryFormat format = asked.saved().formats().get(0);
        String baseUrl = edition.views().apply(given.lang()).baseUrl();
        JsonNode answer = shown(read(answers.answer(asked, format, edition.asked(), baseUrl, given.client())), limit);
        return new Told(Sources.of(answer, edition.asked().catalogue()), asked.path(format), answer);
    }

    private static JsonNode read(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first rows, and how many there are: the address gives them all. */
    private static JsonNode shown(JsonNode answer, int limit) {
        if (answer.path("rows") instanceof ArrayNode rows && answer instanceof ObjectNode told) {
            told.put("total", rows.size());
            told.put("whole", rows.size() <= limit);
            while (rows.size() > limit) {
                rows.remove(rows.size() - 1);
            }
        }
        return answer;
    }
}
