package org.w3id.essaim.endpoint.queries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.loader.questions.Parameter;

/**
 * The saved questions as an API that programs can read.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1.0</a>
 */
public final class OpenApi {

    public static final String PATH = "/api/v1/openapi.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROBLEM = "#/components/responses/Problem";

    private final SavedQueries queries;
    private final String baseUrl;
    private final String version;
    private final Lang lang;
    private final QueryWords words;

    /**
     * @param baseUrl where this server is reached, without a final slash
     * @param version that of the program
     */
    public OpenApi(SavedQueries queries, String baseUrl, String version, Lang lang) {
        this.queries = queries;
        this.baseUrl = baseUrl;
        this.version = version;
        this.lang = lang;
        this.words = QueryWords.load(lang);
    }

    /** The whole document; the caller may complete it. */
    public ObjectNode json() {
        ObjectNode out = JSON.objectNode();
        out.put("openapi", "3.1.0");
        out.putObject("info")
                .put("title", "Essaim")
                .put("description", words.say("openapi.about"))
                .put("version", version);
        out.putArray("servers").addObject().put("url", baseUrl);
        ObjectNode paths = out.putObject("paths");
        paths.putObject(SavedQueries.PATH).set("get", list());
        queries.all().forEach(query -> paths.putObject(query.path()).set("get", operation(query)));
        out.set("components", components());
        return out;
    }

    private ObjectNode list() {
        ObjectNode operation = JSON.objectNode();
        operation.put("operationId", "queries").put("summary", words.say("openapi.list"));
        ObjectNode responses = operation.putObject("responses");
        content(responses, List.of(QueryFormat.ROWS));
        responses.putObject("default").put("$ref", PROBLEM);
        return operation;
    }

    private ObjectNode operation(SavedQuery query) {
        Locale locale = Locale.forLanguageTag(lang.tag());
        ObjectNode operation = JSON.objectNode();
        operation.put("operationId", query.name());
        operation.put("summary", query.question().text(locale).orElse(query.name()));
        ArrayNode parameters = operation.putArray("parameters");
        query.question().parameters().forEach(parameter -> parameters.add(parameter(parameter, locale)));
        parameters.add(format(query.formats()));
        ObjectNode responses = operation.putObject("responses");
        content(responses, query.formats());
        responses.putObject("304").put("description", words.say("openapi.known"));
        responses.putObject("default").put("$ref", PROBLEM);
        return operation;
    }

    private void content(ObjectNode responses, List<QueryFormat> formats) {
        ObjectNode answered = responses.putObject("200").put("description", words.say("openapi.answer"));
        ObjectNode content = answered.putObject("content");
        formats.forEach(format -> content.putObject(format.mediaType()));
    }

    private static ObjectNode parameter(Parameter parameter, Locale locale) {
        ObjectNode out = JSON.objectNode();
        out.put("name", parameter.name()).put("in", "query");
        out.put("description", parameter.description(locale).orElse(parameter.name()));
        out.set("schema", ParameterType.of(parameter).schema(parameter));
        return out;
    }

    private ObjectNode format(List<QueryFormat> formats) {
        ObjectNode out = JSON.objectNode();
        out.put("name", SavedQuery.FORMAT).put("in", "query");
        out.put("description", words.say("openapi.format"));
        ArrayNode names = out.putObject("schema").put("type", "string").putArray("enum");
        formats.forEach(format -> names.add(format.shortName()));
        return out;
    }

    private ObjectNode components() {
        ObjectNode out = JSON.objectNode();
        out.putObject("responses")
                .putObject("Problem")
                .put("description", words.say("openapi.problem"))
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("type", "object");
        return out;
    }
}
