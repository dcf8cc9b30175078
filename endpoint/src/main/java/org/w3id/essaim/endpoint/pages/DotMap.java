package org.w3id.essaim.endpoint.pages;

import java.util.Objects;

/**
 * A map of dots as SVG paths, drawn on the server.
 *
 * @param land outlines, one path
 * @param overseas outlines of the territories overseas, beside, one path
 * @param dots one path of points, drawn by round line ends
 */
public record DotMap(int width, int height, String land, String overseas, String dots, long located, long all) {
    public DotMap {
        Objects.requireNonNull(land);
        Objects.requireNonNull(overseas);
        Objects.requireNonNull(dots);
    }

    /** A point in the units of the map. */
    record Point(double x, double y) {}
}
