package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.ontology.Kind;

/** Reads a batch of queries, and says of each mistake where it stands. */
final class QueryReader {

    private static final String PARAMETER = "queries";
    private static final String EXAMPLE = "{\"q0\": {\"query\": \"La Remise\", \"type\": \"place\"}}";
    private static final List<String> MEMBERS = List.of("query", "type", "limit", "properties", "type_strict");
    private static final List<String> STRICTNESS = List.of("any", "should", "all");

    private QueryReader() {}

    /**
     * The queries, each by its key, in their order.
     *
     * @throws Problem.Thrown 400 {@code invalid-json} or {@code invalid-parameter}, 413 {@code too-many}
     */
    static Map<String, Query> read(String text) {
        ObjectNode batch = Json.object(PARAMETER, text, EXAMPLE);
        few(PARAMETER, batch.size(), Limits.QUERIES);
        Map<String, Query> queries = new LinkedHashMap<>();
        batch.properties()
                .forEach(entry ->
                        queries.put(entry.getKey(), query(PARAMETER + "." + entry.getKey(), entry.getValue())));
        return queries;
    }

    static void few(String parameter, int count, int limit) {
        if (count > limit) {
            throw new Problem.Thrown(new Problem(
                    "too-many",
                    413,
                    Map.of("parameter", parameter, "count", String.valueOf(count), "limit", String.valueOf(limit)),
                    Map.of("limit", limit)));
        }
    }

    private static Query query(String at, JsonNode query) {
        if (!query.isObject()) {
            throw Json.wrong(at, Json.shown(query), "{\"query\": …}", "{\"query\": \"La Remise\"}");
        }
        query.fieldNames().forEachRemaining(name -> known(at + "." + name, name, MEMBERS));
        String text = query.has("query") ? text(at + ".query", query.get("query")) : "";
        List<Query.Given> given = given(at + ".properties", query.path("properties"));
        if (!query.has("query") && given.isEmpty()) {
            throw Json.wrong(at, Json.shown(query), "query | properties", "{\"query\": \"La Remise\"}");
        }
        if (query.has("type_strict")
                && !STRICTNESS.contains(query.get("type_strict").asText())) {
            throw Json.wrong(at + ".type_strict", Json.shown(query.get("type_strict")), "any | should | all", "any");
        }
        return new Query(text, kinds(at + ".type", query.path("type")), limit(at, query.path("limit")), given);
    }

    private static void known(String at, String name, List<String> known) {
        if (!known.contains(name)) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.unknownParameter(at, known);
            throw Json.refused(wrong);
        }
    }

    static String text(String at, JsonNode value) {
        if (!value.isTextual() || value.asText().length() > Limits.CHARACTERS) {
            throw Json.wrong(at, Json.shown(value), "\"…\" (≤ " + Limits.CHARACTERS + ")", "La Remise");
        }
        return value.asText();
    }

    private static int limit(String at, JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return Limits.USUAL_RESULTS;
        }
        if (!limit.isNumber() || limit.asDouble() < 1) {
            throw Json.wrong(at + ".limit", Json.shown(limit), "1…" + Limits.RESULTS, "10");
        }
        return (int) Math.min(Limits.RESULTS, limit.asDouble());
    }

    private static Set<Kind> kinds(String at, JsonNode type) {
        List<String> ids = new ArrayList<>();
        if (type.isArray()) {
            few(at, type.size(), Kind.values().length);
            type.forEach(each -> ids.add(text(at, each)));
        } else if (!type.isMissingNode() && !type.isNull()) {
            ids.add(text(at, type));
        }
        Set<Kind> kinds = new LinkedHashSet<>();
        ids.stream().filter(id -> !id.isBlank()).forEach(id -> kinds.add(Types.of(at, id)));
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private static List<Query.Given> given(String at, JsonNode properties) {
        if (properties.isMissingNode() || properties.isNull()) {
            return List.of();
        }
        if (!properties.isArray()) {
            throw Json.wrong(at, Json.shown(properties), "[{\"pid\": …, \"v\": …}]", "[]");
        }
        few(at, properties.size(), Limits.PROPERTIES);
        List<Query.Given> given = new ArrayList<>();
        properties.forEach(each -> given.add(given(at, each.path("pid"), each.path("v"))));
        given.removeIf(each -> each.values().isEmpty());
        return given;
    }

    private static Query.Given given(String at, JsonNode pid, JsonNode v) {
        Property property = Properties.named(at + ".pid", text(at + ".pid", pid));
        List<String> values = new ArrayList<>();
        if (v.isArray()) {
            few(at + ".v", v.size(), Limits.VALUES);
            v.forEach(each -> values.add(value(at + ".v", each)));
        } else {
            values.add(value(at + ".v", v));
        }
        values.removeIf(value -> !property.comparison().says(value));
        return new Query.Given(property, values);
    }

    /** A text, number or truth, or a thing that was reconciled before. */
    private static String value(String at, JsonNode value) {
        if (value.isObject() && value.path("id").isTextual()) {
            return text(at, value.get("id"));
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        return text(at, value);
    }
}
