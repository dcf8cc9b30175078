package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.queries.OpenApi;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/**
 * All addresses of the JSON views, with their parameters, schemas and examples, beside the saved questions. The examples are what the
 * address answers now.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1.0</a>
 */
public final class ApiDocument {

    /** Where it is. */
    public static final String PATH = OpenApi.PATH;

    private static final String VIEWS = "/api/v1/";

    private final ViewContext context;
    private final Function<Thing, ViewContext> ofThing;
    private final Lists lists;
    private final Schemas schemas;
    private final Words words;
    private final Operations operations;

    /** @param ofThing whom each record asks to be named, and under which licence */
    ApiDocument(ViewContext context, Function<Thing, ViewContext> ofThing, Lists lists, Schemas schemas, Words words) {
        this.context = context;
        this.ofThing = ofThing;
        this.lists = lists;
        this.schemas = schemas;
        this.words = words;
        this.operations = new Operations(words);
    }

    /** @param saved the description of the saved questions, which is completed */
    ObjectNode json(ObjectNode saved) {
        ObjectNode info = (ObjectNode) saved.get("info");
        info.put("description", words.say("api.about"));
        info.putObject("license").put("name", words.say("api.licence")).put("url", context.licence());
        ObjectNode paths = (ObjectNode) saved.get("paths");
        for (Kind kind : Kind.values()) {
            paths.putObject(VIEWS + kind.slug()).set("get", list(kind));
            paths.putObject(VIEWS + kind.slug() + "/{slug}").set("get", thing(kind));
        }
        for (Ask ask : Ask.values()) {
            for (Kind kind : Kind.values()) {
                if (ask.isFor(kind)) {
                    paths.putObject(VIEWS + kind.slug() + "/{slug}/" + ask.slug())
                            .set("get", ask(ask, kind));
                }
            }
        }
        paths.putObject(VIEWS + Ask.COFUNDING.slug()).set("get", all());
        new CommonPaths(operations, words).addTo(paths);
        paths.putObject(Schemas.PATH + "{name}.json").set("get", schema());
        problem((ObjectNode) saved.at("/components/responses/Problem/content/application~1problem+json/schema"));
        return saved;
    }

    private ObjectNode list(Kind kind) {
        ObjectNode operation = Operations.operation("list-" + kind.slug(), words.say("api.list", kind.slug()));
        ArrayNode parameters = operation.putArray("parameters");
        ListParameter.of(kind, context.catalogue())
                .forEach(parameter -> parameters.add(operations.parameter(parameter)));
        ViewQuery query = ViewQuery.all(kind).withLimit(1);
        ObjectNode content = operations.answered(operation);
        content.putObject("schema").put("$ref", schemas.listUrl(kind));
        example(content, context.api(query), new ListJson(context).json(lists.run(query)));
        return operation;
    }

    private ObjectNode thing(Kind kind) {
        ObjectNode operation = Operations.operation("get-" + kind.slug(), words.say("api.thing", kind.slug()));
        slug(operation, kind).add(operations.parameter(ListParameter.PROFILE));
        ObjectNode content = operations.answered(operation);
        content.putObject("schema").put("$ref", schemas.url(kind));
        first(kind)
                .ifPresent(thing ->
                        example(content, context.api(kind, thing), new ThingJson(ofThing.apply(thing)).json(thing)));
        return operation;
    }

    private ObjectNode ask(Ask ask, Kind kind) {
        ObjectNode operation = Operations.operation(ask.slug() + "-" + kind.slug(), words.say("api.ask." + ask.slug()));
        ArrayNode parameters = slug(operation, kind);
        if (ask == Ask.WHO_CAN_COME) {
            parameters
                    .addObject()
                    .put("name", "near")
                    .put("in", "query")
                    .put("description", words.say("parameter.near"))
                    .putObject("schema")
                    .put("type", "string");
        }
        operations.answered(operation).putObject("schema").put("type", "object");
        return operation;
    }

    private ObjectNode all() {
        ObjectNode operation = Operations.operation("cofunding", words.say("api.ask.cofunding"));
        operations.answered(operation).putObject("schema").put("type", "object");
        return operation;
    }

    private ObjectNode schema() {
        ObjectNode operation = Operations.operation("schema", words.say("api.schema"));
        ObjectNode name = operation.putArray("parameters").addObject();
        name.put("name", "name").put("in", "path").put("required", true);
        ArrayNode names = name.putObject("schema").put("type", "string").putArray("enum");
        Schemas.names().forEach(names::add);
        operations.answered(operation).putObject("schema").put("type", "object");
        return operation;
    }

    private ArrayNode slug(ObjectNode operation, Kind kind) {
        ArrayNode parameters = operation.putArray("parameters");
        ObjectNode slug = parameters.addObject();
        slug.put("name", "slug").put("in", "path").put("required", true);
        slug.put("description", words.say("parameter.slug"));
        slug.putObject("schema").put("type", "string");
        first(kind).ifPresent(thing -> slug.put("example", thing.slug()));
        return parameters;
    }

    private Optional<Thing> first(Kind kind) {
        return context.catalogue().things(kind).stream().findFirst();
    }

    private static void example(ObjectNode content, String address, ObjectNode value) {
        content.putObject("examples").putObject("now").put("summary", address).set("value", value);
    }

    /** RFC 9457, and what we add. */
    private static void problem(ObjectNode schema) {
        List.of("type", "title", "status").forEach(schema.putArray("required")::add);
        ObjectNode properties = schema.putObject("properties");
        for (String text : List.of("type", "title", "detail", "instance", "requestId")) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        ObjectNode error = properties.putObject("errors").put("type", "array").putObject("items");
        ObjectNode parts = error.put("type", "object").putObject("properties");
        for (String text : List.of("parameter", "value", "expected", "example")) {
            parts.putObject(text).put("type", "string");
        }
        parts.putObject("didYouMean").put("type", "array").putObject("items").put("type", "string");
    }
}
