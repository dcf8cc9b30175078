package org.w3id.essaim.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a later description of the API takes back of an earlier one. More is welcome; of what was promised nothing may vanish or become
 * something else. Words for people, examples and addresses of a server are no promise; nor is whether a part stands where it is used, or
 * among components that are referred to.
 */
final class Growth {

    /** What may read otherwise at any time. */
    private static final Set<String> NO_PROMISE = Set.of(
            "title",
            "description",
            "x-title",
            "x-description",
            "summary",
            "example",
            "examples",
            "info",
            "servers",
            "tags",
            "$id",
            "default");

    private static final String REQUIRED = "required";
    private static final String SCHEMAS = "schemas";
    private static final String PARAMETERS = "parameters";

    private Growth() {}

    /** A description without what is no promise: what is kept in git. */
    static JsonNode promise(JsonNode description) {
        return promise(description, false);
    }

    /** @param names whether the keys are names of the API, such as those of properties, which may be called like words of a schema */
    private static JsonNode promise(JsonNode node, boolean names) {
        if (node instanceof ObjectNode object) {
            ObjectNode out = object.objectNode();
            object.properties().stream()
                    .filter(member -> names || !NO_PROMISE.contains(member.getKey()))
                    .forEach(member ->
                            out.set(member.getKey(), promise(member.getValue(), isNames(member.getKey()) && !names)));
            return out;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode out = array.arrayNode();
            array.forEach(item -> out.add(promise(item, false)));
            return out;
        }
        return node;
    }

    private static boolean isNames(String key) {
        return Set.of("properties", "paths", "schemas", "headers", "responses", "parameters", "$defs", "content")
                .contains(key);
    }

    /** @return where something was taken back, as JSON pointers with what happened; empty if the API only grew */
    static List<String> takenBack(JsonNode before, JsonNode after) {
        List<String> all = new ArrayList<>();
        compare("", whole(before), whole(after), all);
        return List.copyOf(all);
    }

    /** All that is said, each where it is meant. */
    private static JsonNode whole(JsonNode promise) {
        ObjectNode out = promise.deepCopy();
        JsonNode schemas = out.remove(SCHEMAS);
        ObjectNode whole = (ObjectNode) References.resolved(out);
        whole.remove("components");
        if (schemas != null) {
            ObjectNode all = whole.putObject(SCHEMAS);
            schemas.properties()
                    .forEach(schema -> all.set(
                            schema.getKey(), ((ObjectNode) References.resolved(schema.getValue())).without("$defs")));
        }
        return whole;
    }

    private static void compare(String place, JsonNode before, JsonNode after, List<String> all) {
        if (after.isMissingNode()) {
            all.add(place + " vanished");
        } else if (before.isObject() && after.isObject()) {
            before.properties().forEach(member -> {
                String key = member.getKey();
                compare(
                        place + "/" + key.replace("~", "~0").replace("/", "~1"),
                        member.getValue(),
                        after.path(key),
                        all);
            });
            demanded(place, before, after, all);
        } else if (before.isArray() && after.isArray()) {
            Map<String, JsonNode> later = named(after);
            named(before).forEach((name, item) -> {
                JsonNode found = later.getOrDefault(name, after.path(after.size()));
                compare(place + "/" + name, item, found, all);
            });
            if (place.endsWith("/" + PARAMETERS)) {
                later.keySet().stream()
                        .filter(name -> !named(before).containsKey(name)
                                && later.get(name).path(REQUIRED).asBoolean())
                        .forEach(name -> all.add(place + "/" + name + " is new and required"));
            }
        } else if (!before.equals(after)) {
            all.add(place + " was " + before + ", is " + after);
        }
    }

    /** A parameter that could be left out must not be demanded. */
    private static void demanded(String place, JsonNode before, JsonNode after, List<String> all) {
        if (before.has("in") && !before.has(REQUIRED) && after.path(REQUIRED).asBoolean()) {
            all.add(place + " became required");
        }
    }

    /** Items by what they are called, so that order and additions do not count: parameters by place and name, values by themselves. */
    private static Map<String, JsonNode> named(JsonNode array) {
        Map<String, JsonNode> out = new LinkedHashMap<>();
        array.forEach(item -> out.put(
                item.has("name")
                        ? item.path("in").asText() + ":" + item.path("name").asText()
                        : item.isValueNode() ? item.asText() : String.valueOf(out.size()),
                item));
        return out;
    }
}
