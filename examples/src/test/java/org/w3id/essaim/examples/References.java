package org.w3id.essaim.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A description of an API, or a schema, with what is meant in the place of each reference to another part of itself. What stands at other
 * addresses stays an address.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.3.1">JSON Schema, direct references</a>
 */
final class References {

    private static final String REF = "$ref";
    private static final String HERE = "#/";

    /** What people read; what is said beside a reference is read there. */
    private static final Set<String> FOR_PEOPLE = Set.of("title", "description", "x-title", "x-description", "summary");

    private final JsonNode root;

    private References(JsonNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if a reference leads nowhere, into a circle, or to what contradicts what stands beside it */
    static JsonNode resolved(JsonNode root) {
        return new References(root).walk(root, Set.of());
    }

    private JsonNode walk(JsonNode node, Set<String> followed) {
        if (node instanceof ArrayNode array) {
            ArrayNode out = array.arrayNode();
            array.forEach(item -> out.add(walk(item, followed)));
            return out;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        String reference = object.path(REF).isTextual() ? object.path(REF).asText() : "";
        boolean here = reference.startsWith(HERE);
        ObjectNode out = object.objectNode();
        object.properties().stream()
                .filter(member -> !here || !member.getKey().equals(REF))
                .forEach(member -> out.set(member.getKey(), walk(member.getValue(), followed)));
        return here ? both(follow(reference, followed), out) : out;
    }

    private JsonNode follow(String reference, Set<String> followed) {
        Set<String> further = new HashSet<>(followed);
        JsonNode found = root.at(reference.substring(1));
        if (found.isMissingNode() || !further.add(reference)) {
            throw new IllegalArgumentException("leads nowhere: " + reference);
        }
        return walk(found, further);
    }

    /** Both hold: what is referred to, and what is said beside. */
    private static JsonNode both(JsonNode meant, ObjectNode beside) {
        if (beside.isEmpty()) {
            return meant;
        }
        ObjectNode out = meant.deepCopy();
        beside.properties().forEach(member -> out.set(member.getKey(), both(member.getKey(), out, member.getValue())));
        return out;
    }

    private static JsonNode both(String key, ObjectNode meant, JsonNode beside) {
        JsonNode known = meant.path(key);
        if (known.isMissingNode() || FOR_PEOPLE.contains(key) || known.equals(beside)) {
            return beside;
        }
        if (known.isObject() && beside instanceof ObjectNode object) {
            return both(known, object);
        }
        if (known.isArray() && key.equals("required")) {
            return ((ArrayNode) known.deepCopy()).addAll((ArrayNode) beside);
        }
        throw new IllegalArgumentException(key + " is " + known + " and " + beside);
    }
}
