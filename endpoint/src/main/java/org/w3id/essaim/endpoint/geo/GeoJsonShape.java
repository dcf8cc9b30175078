package org.w3id.essaim.endpoint.geo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as GeoJSON has them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, 3.1</a>
 */
public final class GeoJsonShape {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GeoJsonShape() {}

    /**
     * The shape that a well-known text writes.
     *
     * @return empty if it writes none in CRS84
     */
    public static Optional<ObjectNode> ofWkt(String text) {
        try {
            return Optional.of(shape(Wkt.read(text)));
        } catch (GeoRefusedException none) {
            return Optional.empty();
        }
    }

    private static ObjectNode shape(Geometry geometry) {
        ObjectNode out = JSON.objectNode().put("type", geometry.getGeometryType());
        boolean many = geometry.getGeometryType().startsWith("Multi");
        ArrayNode coordinates = JSON.arrayNode();
        for (int i = 0; many && i < geometry.getNumGeometries(); i++) {
            coordinates.add(coordinates(geometry.getGeometryN(i)));
        }
        out.set("coordinates", many ? coordinates : coordinates(geometry));
        return out;
    }

    private static ArrayNode coordinates(Geometry simple) {
        if (simple instanceof Polygon polygon) {
            ArrayNode rings = JSON.arrayNode().add(line(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(line(polygon.getInteriorRingN(i)));
            }
            return rings;
        }
        return simple.getDimension() == 0 ? point(simple.getCoordinate()) : line(simple);
    }

    private static ArrayNode line(Geometry line) {
        ArrayNode points = JSON.arrayNode();
        for (Coordinate at : line.getCoordinates()) {
            points.add(point(at));
        }
        return points;
    }

    private static ArrayNode point(Coordinate at) {
        return JSON.arrayNode().add(at.getX()).add(at.getY());
    }
}
