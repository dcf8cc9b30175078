package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;

/**
 * Which values are to be fetched for which things.
 *
 * @param ids as they were given
 */
record ExtensionQuery(List<String> ids, List<Column> columns) {

    private static final String PARAMETER = "extend";
    private static final String EXAMPLE =
            "{\"ids\": [\"place/la-remise-35238\"], \"properties\": [{\"id\": \"homepage\"}]}";
    static final String LIMIT = "limit";
    static final String LANG = "lang";

    /**
     * One property.
     *
     * @param limit how many values, 0 for all
     * @param lang of names and texts; empty: that of the request
     */
    record Column(Property property, int limit, Optional<Lang> lang) {
        Column {
            Objects.requireNonNull(property);
            Objects.requireNonNull(lang);
            if (limit < 0) {
                throw new IllegalArgumentException("not a number of values: " + limit);
            }
        }
    }

    ExtensionQuery {
        ids = List.copyOf(ids);
        columns = List.copyOf(columns);
    }

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-json} or {@code invalid-parameter}, 413 {@code too-many} */
    static ExtensionQuery read(String text) {
        ObjectNode query = Json.object(PARAMETER, text, EXAMPLE);
        JsonNode ids = array(query, "ids");
        JsonNode properties = array(query, "properties");
        QueryReader.few(PARAMETER + ".ids", ids.size(), Limits.IDS);
        QueryReader.few(PARAMETER + ".properties", properties.size(), Limits.PROPERTIES);
        List<String> wanted = new ArrayList<>();
        ids.forEach(id -> wanted.add(QueryReader.text(PARAMETER + ".ids", id)));
        List<Column> columns = new ArrayList<>();
        properties.forEach(property -> columns.add(column(PARAMETER + ".properties", property)));
        return new ExtensionQuery(wanted.stream().distinct().toList(), columns);
    }

    private static JsonNode array(ObjectNode query, String name) {
        if (!query.path(name).isArray()) {
            throw Json.wrong(PARAMETER + "." + name, Json.shown(query.path(name)), "[…]", EXAMPLE);
        }
        return query.get(name);
    }

    private static Column column(String at, JsonNode column) {
        Property property = Properties.named(at + ".id", QueryReader.text(at + ".id", column.path("id")));
        JsonNode settings = column.path("settings");
        return new Column(
                property,
                limit(at + ".settings.limit", settings.path(LIMIT)),
                Lang.ofTag(settings.path(LANG).asText()));
    }

    /** Clients send what people type into a field: a number, or digits. */
    private static int limit(String at, JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull() || limit.asText().isBlank()) {
            return 0;
        }
        String digits = limit.asText();
        if (!digits.matches("[0-9]{1,6}(\\.0)?")) {
            throw Json.wrong(at, Json.shown(limit), "0…999999", "1");
        }
        return Integer.parseInt(digits.replaceFirst("\\.0$", ""));
    }
}
