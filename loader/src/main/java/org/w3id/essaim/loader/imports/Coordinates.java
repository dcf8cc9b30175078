package org.w3id.essaim.loader.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point, in degrees (WGS 84).
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
    private static final BigDecimal POLE = new BigDecimal(90);
    private static final BigDecimal ANTIMERIDIAN = new BigDecimal(180);

    /** Below it a geocoder's answer is a street or a town rather than a door. The threshold is ours. */
    private static final BigDecimal LOWEST_PRECISION = new BigDecimal("0.7");

    Coordinates {
        if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(ANTIMERIDIAN) > 0) {
            throw new IllegalArgumentException("not on Earth: " + latitude + " " + longitude);
        }
    }

    /**
     * @param point none if the source's cannot be trusted
     * @param reason why there is none
     */
    record Reading(Optional<Coordinates> point, Optional<Reason> reason) {}

    /**
     * @param precision the geocoder's own confidence, from 0 to 1
     */
    static Reading of(String latitude, String longitude, String precision) {
        if (precision.isBlank()) {
            return none(Reason.COORDINATES_PRECISION_ABSENT);
        }
        if (!isDecimal(precision) || !isDecimal(latitude) || !isDecimal(longitude)) {
            return none(Reason.COORDINATES_MALFORMED);
        }
        BigDecimal confidence = new BigDecimal(precision);
        if (confidence.compareTo(BigDecimal.ONE) > 0) {
            return none(Reason.COORDINATES_PRECISION_ABOVE_ONE);
        }
        if (confidence.compareTo(LOWEST_PRECISION) < 0) {
            return none(Reason.COORDINATES_PRECISION_LOW);
        }
        BigDecimal north = new BigDecimal(latitude);
        BigDecimal east = new BigDecimal(longitude);
        if (north.abs().compareTo(POLE) > 0 || east.abs().compareTo(ANTIMERIDIAN) > 0) {
            return none(Reason.COORDINATES_MALFORMED);
        }
        return new Reading(Optional.of(new Coordinates(north, east)), Optional.empty());
    }

    private static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    private static Reading none(Reason reason) {
        return new Reading(Optional.empty(), Optional.of(reason));
    }
}
