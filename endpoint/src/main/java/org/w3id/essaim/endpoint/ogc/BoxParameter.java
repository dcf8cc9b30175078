package org.w3id.essaim.endpoint.ogc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.essaim.endpoint.lists.Box;

/**
 * Reads {@code bbox}: four numbers, or six with the heights, in which nothing of ours differs. Programs write numbers in every length and
 * with exponents; they are rounded to a tenth of a millimetre.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_bbox">OGC 17-069r4, 7.15.3</a>
 */
final class BoxParameter {

    static final String FORM = "west,south,east,north | west,south,low,east,north,high";

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,5}(\\.\\d{0,30})?([eE][-+]?\\d{1,2})?");
    private static final double DECIMALS = 1e9;
    private static final int FLAT = 4;
    private static final int HIGH = 6;

    private BoxParameter() {}

    /** Empty if it is no box of the earth. */
    static Optional<Box> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != FLAT && parts.length != HIGH) {
            return Optional.empty();
        }
        double[] edges = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String number = parts[i].strip();
            if (!NUMBER.matcher(number).matches()) {
                return Optional.empty();
            }
            edges[i] = Math.round(Double.parseDouble(number) * DECIMALS) / DECIMALS;
        }
        return edges.length == FLAT
                ? box(edges[0], edges[1], edges[2], edges[3])
                : box(edges[0], edges[1], edges[3], edges[4]).filter(box -> edges[2] <= edges[5]);
    }

    private static Optional<Box> box(double west, double south, double east, double north) {
        try {
            return Optional.of(new Box(west, south, east, north));
        } catch (IllegalArgumentException e) { // no box of the earth, which the caller tells
            return Optional.empty();
        }
    }
}
