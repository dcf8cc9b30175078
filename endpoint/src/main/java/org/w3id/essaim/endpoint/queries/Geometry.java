package org.w3id.essaim.endpoint.queries;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which columns say where a row stands. They are known by their names, so that a question says before it is asked whether it has a map. */
sealed interface Geometry {

    /** In WGS 84, decimal degrees. */
    record Point(String latitude, String longitude) implements Geometry {
        public Point {
            Objects.requireNonNull(latitude);
            Objects.requireNonNull(longitude);
        }
    }

    /** A {@code geo:wktLiteral}. */
    record Wkt(String column) implements Geometry {
        public Wkt {
            Objects.requireNonNull(column);
        }
    }

    /** The columns whose values the geometry takes. */
    default Set<String> columns() {
        return this instanceof Point point
                ? Set.of(point.latitude(), point.longitude())
                : Set.of(((Wkt) this).column());
    }

    /** {@code ?wkt}, else {@code ?lat} and {@code ?long}, by any of their usual names. */
    static Optional<Geometry> among(List<String> columns) {
        Optional<String> wkt = first(columns, "wkt", "geometry");
        if (wkt.isPresent()) {
            return wkt.map(Wkt::new);
        }
        Optional<String> latitude = first(columns, "lat", "latitude");
        Optional<String> longitude = first(columns, "long", "lon", "lng", "longitude");
        return latitude.flatMap(lat -> longitude.map(lon -> new Point(lat, lon)));
    }

    private static Optional<String> first(List<String> columns, String... names) {
        return Stream.of(names).filter(columns::contains).findFirst();
    }
}
