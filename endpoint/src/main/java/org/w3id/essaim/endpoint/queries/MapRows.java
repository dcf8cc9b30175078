package org.w3id.essaim.endpoint.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.w3id.essaim.endpoint.geo.GeoJsonShape;
import org.w3id.essaim.endpoint.views.ThingJson;

/**
 * The rows of a table that stand somewhere on earth, for maps; the other columns are their properties. Rows that stand nowhere are counted
 * and left out, as in the views.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class MapRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PlainRows table;

    MapRows(PlainRows table) {
        this.table = table;
    }

    /** @param asked a question whose columns say where its rows stand */
    byte[] json(AskedQuery asked, String snapshot) {
        Geometry geometry = asked.saved().geometry().orElseThrow();
        ObjectNode out = JSON.objectNode();
        out.put("type", "FeatureCollection");
        out.setAll(PlainRows.head(asked, snapshot));
        ArrayNode features = JSON.arrayNode();
        table.rows().forEach(row -> geometry(geometry, row).ifPresent(at -> features.add(feature(geometry, row, at))));
        out.put("numberMatched", table.rows().size());
        out.put("numberReturned", features.size());
        out.put("withoutGeometry", table.rows().size() - features.size());
        out.set("features", features);
        return ThingJson.bytes(out);
    }

    private static ObjectNode feature(Geometry geometry, ObjectNode row, JsonNode at) {
        ObjectNode feature = JSON.objectNode();
        feature.put("type", "Feature");
        feature.set("geometry", at);
        ObjectNode properties = feature.putObject("properties");
        row.properties().forEach(value -> {
            if (!geometry.columns().contains(value.getKey())) {
                properties.set(value.getKey(), value.getValue());
            }
        });
        return feature;
    }

    private static Optional<JsonNode> geometry(Geometry geometry, ObjectNode row) {
        if (geometry instanceof Geometry.Point point) {
            return point(row.path(point.latitude()), row.path(point.longitude()));
        }
        return GeoJsonShape.ofWkt(row.path(((Geometry.Wkt) geometry).column()).asText())
                .map(JsonNode.class::cast);
    }

    private static Optional<JsonNode> point(JsonNode latitude, JsonNode longitude) {
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return Optional.empty();
        }
        ObjectNode at = JSON.objectNode().put("type", "Point");
        at.putArray("coordinates").add(longitude).add(latitude);
        return Optional.of(at);
    }
}
