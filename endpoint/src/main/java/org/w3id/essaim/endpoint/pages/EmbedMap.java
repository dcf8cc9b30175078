package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Coordinates;

/**
 * How a map is shown on another site.
 *
 * @param listing where its list is
 * @param center what lies in its middle; without one, all the points
 * @param zoom how near it is, {@value #FAR} to {@value #NEAR}
 */
public record EmbedMap(Listing listing, Optional<Coordinates> center, Optional<Integer> zoom) {

    /** The whole of France fits into a small frame. */
    public static final int FAR = 2;

    /** Nearer, the base map shows nothing. */
    public static final int NEAR = 12;

    /** Where the list of a map is. */
    public enum Listing {
        /** Beside the map where there is room, else folded above it; open wherever scripts do not run. */
        AUTO,
        /** Open above the map. */
        OPEN,
        /** Left to the page that the frame links to. */
        NONE
    }

    public EmbedMap {
        Objects.requireNonNull(listing);
        Objects.requireNonNull(center);
        if (zoom.filter(z -> z < FAR || z > NEAR).isPresent()) {
            throw new IllegalArgumentException("not a zoom of the map: " + zoom);
        }
    }

    /** {@code 48.1,-1.7}; empty if none is asked. */
    public String centerSaid() {
        return center.map(at -> at.latitude() + "," + at.longitude()).orElse("");
    }

    /** Empty if none is asked. */
    public String zoomSaid() {
        return zoom.map(Object::toString).orElse("");
    }
}
