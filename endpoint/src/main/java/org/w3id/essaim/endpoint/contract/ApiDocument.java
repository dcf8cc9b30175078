package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.Profile;
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

    private static final String SLUG = "/{slug}";
    private static final String ENDING = ".{ending}";
    private static final String JSON = "application/json";

    private final ApiSource source;
    private final ViewContext context;
    private final Schemas schemas;
    private final Words words;
    private final Operations operations;

    ApiDocument(ApiSource source, Schemas schemas, Words words) {
        this.source = source;
        this.context = source.context();
        this.schemas = schemas;
        this.words = words;
        this.operations = new Operations(words);
    }

    /** @param saved the description of the saved questions, which is completed */
    ObjectNode json(ObjectNode saved) {
        info((ObjectNode) saved.get("info"));
        saved.putObject("externalDocs")
                .put("description", words.say("api.reference"))
                .put("url", context.baseUrl() + "/" + context.lang().tag() + "/api");
        ObjectNode paths = (ObjectNode) saved.get("paths");
        for (Kind kind : Kind.values()) {
            get(paths, kind.slug(), list(kind));
            get(paths, kind.slug() + ENDING, export(kind));
            get(paths, kind.slug() + SLUG, thing(kind));
            get(paths, kind.slug() + SLUG + ENDING, form(kind));
        }
        new AskPaths(operations, schemas, words, this::slug).addTo(paths);
        new CommonPaths(operations, schemas, words).addTo(paths);
        get(paths, "schemas/{name}.json", schema());
        get(paths, "openapi.json", itself());
        ObjectNode components = (ObjectNode) saved.get("components");
        operations.addHeaders(components);
        ((ObjectNode) components.at("/responses/Problem/content/application~1problem+json/schema"))
                .setAll(schemas.problem());
        Sharing.in(saved);
        return saved;
    }

    private void info(ObjectNode info) {
        info.put("description", words.say("api.about"));
        info.putObject("license").put("name", words.say("api.licence")).put("url", context.licence());
        source.publisher().ifPresent(name -> info.putObject("contact").put("name", name));
        source.contact().ifPresent(page -> info.withObject("/contact").put("url", page));
    }

    private static void get(ObjectNode paths, String path, ObjectNode operation) {
        paths.putObject(VIEWS + path).set("get", operation);
    }

    private ObjectNode list(Kind kind) {
        ObjectNode operation = Operations.operation("list-" + kind.slug(), words.say("api.list", kind.slug()));
        known(kind, operation.putArray("parameters"));
        listed(kind, operation);
        return operation;
    }

    private void known(Kind kind, ArrayNode parameters) {
        ListParameter.of(kind, context.catalogue())
                .forEach(parameter -> parameters.add(operations.parameter(parameter)));
    }

    private void listed(Kind kind, ObjectNode operation) {
        ObjectNode content = operations.answered(operation, 400, 406, 410, 429);
        for (Format format : Format.values()) {
            if (format.isFor(kind)) {
                String type = format.mediaType().replaceFirst(";.*", "");
                switch (format) {
                    case JSON -> Operations.json(content, type, schemas.listUrl(kind));
                    case GEOJSON -> Operations.json(content, type, schemas.url(AnswerSchemas.FEATURES));
                    case FEED -> Operations.json(content, type, schemas.url(AnswerSchemas.FEED));
                    case CSV, TSV, JSONL, ATOM -> Operations.text(content, type);
                }
            }
        }
        operations.profiled(content, Profile.SCHEMAORG, schemas.url(AnswerSchemas.SCHEMA_ORG_LIST));
        if (Profile.GOGOCARTO.isFor(kind)) {
            operations.profiled(content, Profile.GOGOCARTO, schemas.url(AnswerSchemas.GOGOCARTO));
        }
        ViewQuery query = ViewQuery.all(kind).withLimit(1);
        example(
                (ObjectNode) content.get(JSON),
                context.api(query),
                new ListJson(context).json(source.lists().run(query)));
    }

    private ObjectNode export(Kind kind) {
        ObjectNode operation = Operations.operation("export-" + kind.slug(), words.say("api.export", kind.slug()));
        ArrayNode parameters = operation.putArray("parameters");
        Operations.ending(
                parameters,
                words.say("parameter.ending"),
                Arrays.stream(Format.values())
                        .filter(format -> format.isFor(kind))
                        .map(Format::ending)
                        .toList());
        known(kind, parameters);
        listed(kind, operation);
        return operation;
    }

    private ObjectNode thing(Kind kind) {
        ObjectNode operation = Operations.operation("get-" + kind.slug(), words.say("api.thing", kind.slug()));
        slug(kind, operation)
                .add(operations.parameter(ListParameter.PROFILE))
                .add(operations.parameter(CommonPaths.LANG));
        formed(kind, operation);
        return operation;
    }

    private void formed(Kind kind, ObjectNode operation) {
        ObjectNode content = operations.answered(operation, 404, 406, 410, 429);
        for (String type : source.forms().apply(kind).values()) {
            switch (type) {
                case JSON, "application/ld+json" -> Operations.json(content, type, schemas.url(kind));
                case "application/geo+json" -> Operations.json(content, type, schemas.url(AnswerSchemas.FEATURE));
                default -> Operations.text(content, type);
            }
        }
        operations.profiled(content, Profile.SCHEMAORG, schemas.url(AnswerSchemas.SCHEMA_ORG));
        first(kind)
                .ifPresent(thing -> example(
                        (ObjectNode) content.get(JSON),
                        context.api(kind, thing),
                        new ThingJson(source.ofThing().apply(thing)).json(thing)));
    }

    private ObjectNode form(Kind kind) {
        ObjectNode operation = Operations.operation("form-" + kind.slug(), words.say("api.form", kind.slug()));
        ArrayNode parameters = slug(kind, operation);
        Operations.ending(
                parameters,
                words.say("parameter.ending"),
                source.forms().apply(kind).keySet());
        parameters.add(operations.parameter(ListParameter.PROFILE)).add(operations.parameter(CommonPaths.LANG));
        formed(kind, operation);
        return operation;
    }

    private ObjectNode schema() {
        ObjectNode operation = Operations.operation("schema", words.say("api.schema"));
        ObjectNode name = operation.putArray("parameters").addObject();
        name.put("name", "name").put("in", "path").put("required", true);
        ArrayNode names = name.putObject("schema").put("type", "string").putArray("enum");
        Schemas.names().forEach(names::add);
        ObjectNode content = operations.answered(operation, 404, 429);
        content.putObject("application/schema+json").putObject("schema").put("type", "object");
        return operation;
    }

    private ObjectNode itself() {
        ObjectNode operation = Operations.operation("openapi", words.say("api.openapi"));
        operation.putArray("parameters").add(operations.parameter(CommonPaths.LANG));
        operations.answered(operation, 429).putObject(JSON).putObject("schema").put("type", "object");
        return operation;
    }

    private ArrayNode slug(Kind kind, ObjectNode operation) {
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
}
