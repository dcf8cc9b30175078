package org.w3id.essaim.endpoint.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * Distances on a sphere of the earth's mean radius, along great circles. Against the ellipsoid of WGS 84 they are wrong by 0.56 % at the most,
 * within France by 0.3 %: 600 m from Rennes to Brest.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Haversine_formula">the haversine formula</a>
 */
final class Sphere {

    /** The mean radius R₁ of the International Union of Geodesy and Geophysics, in metres. */
    static final double RADIUS = 6_371_008.8;

    /** Pairs of a point and an edge that one distance may look at. */
    private static final long MOST_PAIRS = 2_000_000;

    private Sphere() {}

    /**
     * The shortest way between two geometries, in metres; 0 where they touch. Edges are taken for great circles.
     *
     * @throws GeoRefusedException 400 {@code query-refused} if both have too many points
     */
    static double distance(Geometry a, Geometry b) {
        if ((long) a.getNumPoints() * b.getNumPoints() > MOST_PAIRS) {
            throw GeoFault.SIZE.thrown(a.getGeometryType());
        }
        if (a.intersects(b)) {
            return 0;
        }
        return Math.min(fromPoints(a, b), fromPoints(b, a));
    }

    /** Two geometries that do not touch are nearest at a corner of one of them. */
    private static double fromPoints(Geometry corners, Geometry edges) {
        double shortest = Double.MAX_VALUE;
        for (Coordinate corner : corners.getCoordinates()) {
            Nearest nearest = new Nearest(Vector.of(corner));
            edges.apply(nearest);
            shortest = Math.min(shortest, nearest.angle);
        }
        return shortest * RADIUS;
    }

    /** The least angle between a point and each simple part of a geometry, rings and holes included. */
    private static final class Nearest implements GeometryComponentFilter {
        private final Vector from;
        private double angle = Double.MAX_VALUE;

        Nearest(Vector from) {
            this.from = from;
        }

        @Override
        public void filter(Geometry part) {
            if (part instanceof LineString || part instanceof Point) {
                Coordinate[] line = part.getCoordinates();
                Vector before = Vector.of(line[0]);
                angle = Math.min(angle, from.angle(before));
                for (int i = 1; i < line.length; i++) {
                    Vector next = Vector.of(line[i]);
                    angle = Math.min(angle, from.angle(before, next));
                    before = next;
                }
            }
        }
    }
}
