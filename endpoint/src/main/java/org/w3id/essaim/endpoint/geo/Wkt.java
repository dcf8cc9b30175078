package org.w3id.essaim.endpoint.geo;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Geometries as {@code geo:wktLiteral} writes them: longitude before latitude, in degrees, with or without the IRI of CRS84 before.
 *
 * @see <a href="https://docs.ogc.org/is/22-047r1/22-047r1.html#10-8-1-1-well-known-text">GeoSPARQL, well-known text</a>
 */
final class Wkt {

    static final String DATATYPE = "http://www.opengis.net/ont/geosparql#wktLiteral";
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Points of one geometry. */
    static final int MOST_POINTS = 10_000;

    private static final Pattern REFERENCE = Pattern.compile("\\s*<([^>]*)>\\s*");

    private Wkt() {}

    /**
     * Reads one.
     *
     * @throws GeoRefusedException 400 {@code query-refused}: why it cannot be taken
     */
    static Geometry read(String text) {
        Matcher reference = REFERENCE.matcher(text);
        boolean isReferenced = reference.lookingAt();
        if (isReferenced && !reference.group(1).equals(CRS84)) {
            throw GeoFault.CRS.thrown(reference.group(1));
        }
        String shape = isReferenced ? text.substring(reference.end()) : text;
        if (shape.chars().filter(c -> c == ',').count() >= MOST_POINTS) {
            throw GeoFault.SIZE.thrown(text);
        }
        return checked(parsed(shape, text), text);
    }

    private static Geometry parsed(String shape, String text) {
        try {
            return new WKTReader().read(shape);
        } catch (ParseException | IllegalArgumentException e) {
            throw GeoFault.WKT.thrown(text);
        }
    }

    private static Geometry checked(Geometry geometry, String text) {
        boolean mixed = geometry instanceof GeometryCollection
                && !(geometry instanceof MultiPoint
                        || geometry instanceof MultiLineString
                        || geometry instanceof MultiPolygon);
        if (mixed || geometry.isEmpty()) {
            throw GeoFault.WKT.thrown(text);
        }
        if (!Arrays.stream(geometry.getCoordinates()).allMatch(Wkt::isOnEarth)) {
            throw GeoFault.DEGREES.thrown(text);
        }
        if (!geometry.isValid()) {
            throw GeoFault.WKT.thrown(text);
        }
        return geometry;
    }

    private static boolean isOnEarth(Coordinate at) {
        return Math.abs(at.getX()) <= 180 && Math.abs(at.getY()) <= 90;
    }
}
