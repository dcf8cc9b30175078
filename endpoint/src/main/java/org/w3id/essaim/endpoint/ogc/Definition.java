package org.w3id.essaim.endpoint.ogc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/**
 * All addresses of the service, as its clients read them to know which parameters there are and how long a page may be.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3">OpenAPI 3.0.3</a>
 */
public final class Definition {

    public static final String MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private static final String PARAMETERS = "#/components/parameters/";

    private final ViewContext context;
    private final BiFunction<Kind, List<String>, List<ObjectNode>> described;
    private final Words words;

    /** @param described the parameters of these names that lists of a kind take, as OpenAPI describes them */
    public Definition(ViewContext context, BiFunction<Kind, List<String>, List<ObjectNode>> described) {
        this.context = context;
        this.described = described;
        this.words = Words.load(context.lang());
    }

    /**
     * The description.
     *
     * @param title what the corpus is called
     * @param version of the program
     */
    public ObjectNode json(String title, String version) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
        ObjectNode info = out.putObject("info").put("title", title).put("version", version);
        info.put("description", words.say("landing"));
        info.putObject("license").put("name", context.attribution()).put("url", context.licence());
        out.putArray("servers").addObject().put("url", context.baseUrl() + Addresses.ROOT);
        ObjectNode paths = out.putObject("paths");
        document(paths, "/", "landing");
        document(paths, "/conformance", "conformance");
        document(paths, "/collections", "collections");
        CollectionsJson.kinds().forEach(kind -> collection(paths, kind));
        components(out.putObject("components"));
        return out;
    }

    private void document(ObjectNode paths, String path, String name) {
        lang(operation(paths, path, name, words.say("api." + name), Links.JSON));
    }

    private void collection(ObjectNode paths, Kind kind) {
        String path = "/collections/" + kind.slug();
        String title = words.say("collection." + kind.slug());
        lang(operation(paths, path, "collection-" + kind.slug(), words.say("api.collection", title), Links.JSON));
        ArrayNode items = operation(
                paths, path + "/items", "items-" + kind.slug(), words.say("api.items", title), ItemsJson.MEDIA_TYPE);
        List<String> shared = List.of(ItemsQuery.BBOX, ItemsQuery.DATETIME, ItemsQuery.LIMIT);
        shared.forEach(name -> refer(items, name));
        List<String> others = ItemsQuery.known(kind).stream()
                .filter(name -> !shared.contains(name))
                .toList();
        described.apply(kind, others).forEach(items::add);
        ArrayNode item = operation(
                paths,
                path + "/items/{featureId}",
                "item-" + kind.slug(),
                words.say("api.item", title),
                ItemsJson.MEDIA_TYPE);
        refer(item, "featureId");
        lang(item);
    }

    /** @return its parameters */
    private ArrayNode operation(ObjectNode paths, String path, String id, String summary, String type) {
        ObjectNode operation = paths.putObject(path).putObject("get");
        operation.put("operationId", id).put("summary", summary);
        ObjectNode responses = operation.putObject("responses");
        ObjectNode whole = responses.putObject("200").put("description", words.say("api.answer"));
        whole.putObject("content").putObject(type).putObject("schema").put("type", "object");
        responses.putObject("304").put("description", words.say("api.known"));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        return operation.putArray("parameters");
    }

    private void lang(ArrayNode parameters) {
        described
                .apply(CollectionsJson.kinds().get(0), List.of(ItemsQuery.LANG))
                .forEach(parameters::add);
    }

    private static void refer(ArrayNode parameters, String name) {
        parameters.addObject().put("$ref", PARAMETERS + name);
    }

    private void components(ObjectNode components) {
        ObjectNode parameters = components.putObject("parameters");
        ObjectNode box = parameter(parameters, ItemsQuery.BBOX).put("type", "array");
        box.put("minItems", 4).put("maxItems", 6).putObject("items").put("type", "number");
        parameter(parameters, ItemsQuery.DATETIME).put("type", "string");
        parameter(parameters, ItemsQuery.LIMIT)
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", ItemsQuery.MAX_LIMIT)
                .put("default", ItemsQuery.DEFAULT_LIMIT);
        parameters
                .putObject("featureId")
                .put("name", "featureId")
                .put("in", "path")
                .put("required", true)
                .put("description", words.say("parameter.featureId"))
                .putObject("schema")
                .put("type", "string");
        ObjectNode problem = components.putObject("responses").putObject("Problem");
        problem.put("description", words.say("api.problem"));
        problem.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("type", "object");
    }

    /** @return its schema */
    private ObjectNode parameter(ObjectNode parameters, String name) {
        return parameters
                .putObject(name)
                .put("name", name)
                .put("in", "query")
                .put("description", words.say("parameter." + name))
                .put("required", false)
                .put("style", "form")
                .put("explode", false)
                .putObject("schema");
    }
}
