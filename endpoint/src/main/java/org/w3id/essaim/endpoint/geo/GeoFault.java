package org.w3id.essaim.endpoint.geo;

import java.util.Map;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * What a geometry function cannot take. SPARQL would make an unbound value of it, and so a true-looking, empty answer: it is told instead.
 * What has no value at all stays what SPARQL makes of it.
 */
enum GeoFault {
    /** Not a {@code geo:wktLiteral}. */
    LITERAL("geo-literal"),
    /** Not well-known text of a point, line or polygon, or a polygon that crosses itself. */
    WKT("geo-wkt"),
    /** In another reference system than CRS84. */
    CRS("geo-crs"),
    /** Not on earth: perhaps latitude before longitude. */
    DEGREES("geo-degrees"),
    /** Too many points. */
    SIZE("geo-size"),
    /** Not a unit of length that is known here. */
    UNIT("geo-unit"),
    /** Not as many arguments as the function takes. */
    ARGUMENTS("geo-arguments");

    private static final int MOST_SHOWN = 80;

    private final String rule;

    GeoFault(String rule) {
        this.rule = rule;
    }

    /** @param value what was given, of which the beginning is shown */
    GeoRefusedException thrown(String value) {
        String shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
        return new GeoRefusedException(new Problem(
                "query-refused",
                400,
                Map.of("case", rule, "value", shown, "limit", String.valueOf(Wkt.MOST_POINTS)),
                Map.of("rule", rule)));
    }
}
