package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.views.Key;
import org.w3id.essaim.endpoint.views.Shape;
import org.w3id.essaim.endpoint.views.ThingKeys;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.Shapes;

/**
 * The schemas of things, of lists and of other answers, in one language with the others beside it. What a key means is said by the rule of its property. Keys may be added one day:
 * a client ignores those it does not know, so a schema forbids none.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core">JSON Schema, draft 2020-12</a>
 */
public final class Schemas {

    /** Where they are, without the name. */
    public static final String PATH = "/api/v1/schemas/";

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String LIST = "-list";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Shapes shapes;
    private final String baseUrl;
    private final Telling telling;
    private final AnswerSchemas answers;

    /** @param baseUrl where this server is reached, without a final slash */
    Schemas(Shapes shapes, String baseUrl, Telling telling) {
        this.shapes = shapes;
        this.baseUrl = baseUrl;
        this.telling = telling;
        this.answers = new AnswerSchemas(telling, this::listUrl);
    }

    /** The names of all there are: {@code place}, {@code place-list}, {@code search}. */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of(Kind.values()).flatMap(kind -> Stream.of(kind.slug(), kind.slug() + LIST)),
                        answers().stream())
                .toList();
    }

    /** The names of those that are of no kind: {@code search}. */
    public static List<String> answers() {
        return AnswerSchemas.names();
    }

    String url(String name) {
        return baseUrl + PATH + name + ".json";
    }

    String url(Kind kind) {
        return url(kind.slug());
    }

    String listUrl(Kind kind) {
        return url(kind.slug() + LIST);
    }

    /** @param name one of {@link #names()} */
    Optional<ObjectNode> named(String name) {
        boolean list = name.endsWith(LIST);
        return Kind.ofSlug(list ? name.substring(0, name.length() - LIST.length()) : name)
                .map(kind -> list ? list(kind) : thing(kind))
                .or(() -> answers.named(name).map(body -> head(url(name)).<ObjectNode>setAll(body)));
    }

    /** As a part of another document. */
    ObjectNode problem() {
        return answers.named(AnswerSchemas.PROBLEM).orElseThrow().without("$defs");
    }

    ObjectNode thing(Kind kind) {
        Map<String, PropertyRule> rules = rules(kind);
        ObjectNode out = head(url(kind));
        telling.title(out, words -> Optional.of(words.say("schema.thing", kind.slug())));
        object(ThingKeys.of(kind, rules.keySet()), kind, rules, out);
        out.set("$defs", Definitions.shapes());
        return Definitions.needed(out);
    }

    ObjectNode list(Kind kind) {
        ObjectNode out = head(listUrl(kind));
        telling.title(out, words -> Optional.of(words.say("schema.list", kind.slug())));
        out.put("type", "object");
        List.of("type", "total", "limit", "snapshot", "query", "items", "links", "license", "attribution")
                .forEach(out.putArray("required")::add);
        ObjectNode properties = out.putObject("properties");
        properties.putObject("type").put("const", "List");
        for (String count : List.of("total", "limit", "page", "pages")) {
            described(count, properties.putObject(count)).put("type", "integer").put("minimum", 0);
        }
        described("snapshot", properties.putObject("snapshot"))
                .put("type", "string")
                .put("pattern", "^[0-9a-f]{64}$");
        described("query", properties.putObject("query")).put("type", "object");
        described("items", properties.putObject("items"))
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/$defs/entry");
        described("facets", properties.putObject("facets"))
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/$defs/facet");
        described("links", properties.putObject("links")).put("$ref", "#/$defs/links");
        described("license", properties.putObject("license")).put("type", "string");
        described("attribution", properties.putObject("attribution")).put("type", "string");
        ObjectNode definitions = Definitions.shapes();
        object(ThingKeys.ofEntry(kind), kind, rules(kind), definitions.putObject("entry"));
        // What is always there is not when fields= asks for less.
        ((ObjectNode) definitions.get("entry")).putArray("required").add("id").add("type");
        out.set("$defs", definitions);
        return Definitions.needed(out);
    }

    private static ObjectNode head(String id) {
        return JSON.objectNode().put("$schema", DIALECT).put("$id", id);
    }

    /** The rules for the classes of a kind, by property; of several for one property, the first. */
    private Map<String, PropertyRule> rules(Kind kind) {
        Map<String, PropertyRule> rules = new HashMap<>();
        kind.classes().forEach(type -> shapes.rules(type).forEach(rule -> rules.putIfAbsent(rule.path(), rule)));
        return rules;
    }

    private void object(List<Key> keys, Kind kind, Map<String, PropertyRule> rules, ObjectNode out) {
        out.put("type", "object");
        ArrayNode required = out.putArray("required");
        ObjectNode properties = out.putObject("properties");
        for (Key key : keys) {
            ObjectNode schema = properties.putObject(key.name());
            if (key.name().equals("type")) {
                types(kind, described(key.name(), schema));
            } else {
                Optional<PropertyRule> rule = key.property().map(rules::get);
                told(key, rule, schema).setAll(values(key));
            }
            if (key.always()) {
                required.add(key.name());
            }
        }
    }

    private static void types(Kind kind, ObjectNode schema) {
        ArrayNode names = schema.putArray("enum");
        kind.classes().forEach(type -> names.add(kind == Kind.PRODUCT ? "Product" : type.substring(Es.NS.length())));
    }

    private static ObjectNode values(Key key) {
        ObjectNode out = JSON.objectNode();
        String one = "#/$defs/" + key.shape().name().toLowerCase(Locale.ROOT);
        switch (key.many()) {
            case ONE -> out.put("$ref", one);
            case ARRAY -> out.put("type", "array").putObject("items").put("$ref", one);
            case TEXTS ->
                out.put("type", "object").putObject("additionalProperties").put("type", "string");
            case TEXT_LISTS ->
                out.put("type", "object")
                        .putObject("additionalProperties")
                        .put("type", "array")
                        .putObject("items")
                        .put("type", "string");
        }
        return out;
    }

    /** What a key means: as the rule of its property says it, else in our words. */
    private ObjectNode told(Key key, Optional<PropertyRule> rule, ObjectNode schema) {
        telling.title(schema, words -> rule.flatMap(r -> in(words, r.name())));
        telling.description(
                schema,
                words -> words.find("key." + key.name())
                        .or(() -> rule.flatMap(r -> in(words, r.description())))
                        .or(() -> key.shape() == Shape.BLOCK ? Optional.of(words.say("key.block")) : Optional.empty()));
        return schema;
    }

    private static Optional<String> in(Words words, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(words.lang().tag()));
    }

    private ObjectNode described(String key, ObjectNode schema) {
        telling.description(schema, words -> Optional.of(words.say("key." + key)));
        return schema;
    }
}
