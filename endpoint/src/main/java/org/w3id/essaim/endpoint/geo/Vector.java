package org.w3id.essaim.endpoint.geo;

import org.locationtech.jts.geom.Coordinate;

/** A place on the unit sphere, from its middle. */
record Vector(double x, double y, double z) {

    private static final double TINY = 1e-15;

    /** @param at longitude and latitude, in degrees */
    static Vector of(Coordinate at) {
        double longitude = Math.toRadians(at.getX());
        double latitude = Math.toRadians(at.getY());
        return new Vector(
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude));
    }

    private double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    private Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    private double length() {
        return Math.sqrt(dot(this));
    }

    /** The angle between two places, in radians; as exact for near ones as for far ones. */
    double angle(Vector other) {
        return Math.atan2(cross(other).length(), dot(other));
    }

    /** The angle to the nearest place of the great circle between two others. */
    double angle(Vector start, Vector end) {
        Vector pole = start.cross(end);
        double ends = Math.min(angle(start), angle(end));
        if (pole.length() < TINY) {
            return ends;
        }
        boolean between =
                start.cross(foot(pole)).dot(pole) >= 0 && foot(pole).cross(end).dot(pole) >= 0;
        return between ? Math.min(ends, Math.abs(Math.asin(dot(pole) / pole.length()))) : ends;
    }

    /** The place under this one on the great circle of a pole. */
    private Vector foot(Vector pole) {
        double height = dot(pole) / pole.dot(pole);
        return new Vector(x - height * pole.x, y - height * pole.y, z - height * pole.z);
    }
}
