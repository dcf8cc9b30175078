package org.w3id.essaim.endpoint.queries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.loader.questions.Parameter;

/** The questions as a list: what each asks, in both languages, what may be chosen, and where it is asked. */
public final class QueryList {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SavedQueries queries;
    private final String baseUrl;

    /** @param baseUrl where this server is reached, without a final slash */
    public QueryList(SavedQueries queries, String baseUrl) {
        this.queries = queries;
        this.baseUrl = baseUrl;
    }

    public Reply reply() {
        return Reply.of(QueryFormat.ROWS.mediaType(), ThingJson.bytes(json()))
                .withLink("<" + baseUrl + OpenApi.PATH + ">; rel=\"service-desc\"");
    }

    public ObjectNode json() {
        ObjectNode out = JSON.objectNode();
        ArrayNode all = out.putArray("queries");
        queries.all().forEach(query -> all.add(json(query)));
        return out;
    }

    private ObjectNode json(SavedQuery query) {
        ObjectNode out = JSON.objectNode();
        out.put("name", query.name());
        out.set("asks", texts(query.question().texts()));
        ArrayNode parameters = out.putArray("parameters");
        query.question().parameters().forEach(parameter -> parameters.add(json(parameter)));
        ArrayNode columns = out.putArray("columns");
        query.columns().forEach(columns::add);
        ObjectNode links = out.putObject("links");
        links.put("self", baseUrl + query.path());
        for (QueryFormat format : query.formats()) {
            links.put(format.shortName(), baseUrl + query.path() + "?" + SavedQuery.FORMAT + "=" + format.shortName());
        }
        return out;
    }

    private static ObjectNode json(Parameter parameter) {
        ObjectNode out = JSON.objectNode();
        out.put("name", parameter.name());
        out.put("type", ParameterType.of(parameter).slug());
        if (parameter.accepts() instanceof Parameter.Accepts.Thing thing) {
            out.put("class", thing.classIri());
        }
        out.set("asks", texts(parameter.descriptions()));
        out.put("default", parameter.example());
        return out;
    }

    private static ObjectNode texts(Map<String, String> byLanguage) {
        ObjectNode out = JSON.objectNode();
        new TreeMap<>(byLanguage).forEach(out::put);
        return out;
    }
}
