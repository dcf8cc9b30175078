package org.w3id.essaim.endpoint.lists;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A box of the earth in decimal degrees of WGS 84, its edges included. One whose west is greater than its east goes over the 180th
 * meridian (<a href="https://www.rfc-editor.org/rfc/rfc7946#section-5.2">RFC 7946, 5.2</a>).
 */
public record Box(double west, double south, double east, double north) {

    /** Degrees as people and maps write them: no exponent. */
    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{1,15})?");

    public Box {
        if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90) {
            throw new IllegalArgumentException("not on earth");
        }
        if (south > north) {
            throw new IllegalArgumentException("south of its south");
        }
    }

    /** {@code west,south,east,north}; empty if it is not that. */
    static Optional<Box> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        double[] edges = new double[4];
        for (int i = 0; i < parts.length; i++) {
            Optional<Double> degrees = degrees(parts[i].strip());
            if (degrees.isEmpty()) {
                return Optional.empty();
            }
            edges[i] = degrees.get();
        }
        try {
            return Optional.of(new Box(edges[0], edges[1], edges[2], edges[3]));
        } catch (IllegalArgumentException e) { // no box of the earth, which the caller tells
            return Optional.empty();
        }
    }

    static Optional<Double> degrees(String text) {
        return DEGREES.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    /** Not what is not a number. */
    boolean holds(double latitude, double longitude) {
        boolean across = west > east ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
        return across && latitude >= south && latitude <= north;
    }

    /** {@code -2,47.9,-1.3,48.3}: the shortest form of each number. */
    @Override
    public String toString() {
        return Stream.of(west, south, east, north).map(Box::plain).collect(Collectors.joining(","));
    }

    static String plain(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
