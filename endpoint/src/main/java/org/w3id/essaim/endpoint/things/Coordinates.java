package org.w3id.essaim.endpoint.things;

import java.util.Optional;

/**
 * Where a place is, in WGS 84.
 *
 * @param latitude decimal degrees
 * @param longitude decimal degrees
 */
public record Coordinates(double latitude, double longitude) {

    private static final String LATITUDE = JsonLdContext.SHIPPED.property("latitude");
    private static final String LONGITUDE = JsonLdContext.SHIPPED.property("longitude");

    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
        }
    }

    /** Those its file states; empty if it states none, or one only. */
    public static Optional<Coordinates> of(Thing thing) {
        return thing.value(LATITUDE)
                .flatMap(lat -> thing.value(LONGITUDE)
                        .map(lon -> new Coordinates(Double.parseDouble(lat), Double.parseDouble(lon))));
    }
}
