package org.w3id.essaim.endpoint.lists;

import java.util.Objects;
import java.util.OptionalDouble;
import org.w3id.essaim.endpoint.things.Coordinates;

/**
 * A point and, if one is asked for, how far from it.
 *
 * @param radius in kilometres, more than 0
 */
public record Around(Coordinates point, OptionalDouble radius) {

    /** Half of the way around the earth, in kilometres. */
    static final int FARTHEST = 20_038;

    /** The mean radius of the earth, in kilometres (IUGG). */
    private static final double EARTH = 6371.0088;

    public Around {
        Objects.requireNonNull(point);
        if (radius.isPresent() && !(radius.getAsDouble() > 0 && radius.getAsDouble() <= FARTHEST)) {
            throw new IllegalArgumentException("not a radius: " + radius);
        }
    }

    /** Along the great circle, in kilometres; on a sphere, so up to half a percent wrong. */
    public double kilometres(Coordinates other) {
        double from = Math.toRadians(point.latitude());
        double to = Math.toRadians(other.latitude());
        double up = Math.sin((to - from) / 2);
        double along = Math.sin(Math.toRadians(other.longitude() - point.longitude()) / 2);
        double half = up * up + Math.cos(from) * Math.cos(to) * along * along;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    boolean holds(Coordinates other) {
        return radius.isEmpty() || kilometres(other) <= radius.getAsDouble();
    }
}
