package org.w3id.essaim.endpoint.geo;

import java.util.Arrays;

/** Units of length, by the IRIs that GeoSPARQL and EPSG give them. */
enum Unit {
    METRE("http://www.opengis.net/def/uom/OGC/1.0/metre", 1),
    METRE_OF_EPSG("http://www.opengis.net/def/uom/EPSG/0/9001", 1),
    KILOMETRE("http://www.opengis.net/def/uom/EPSG/0/9036", 1_000);

    private final String iri;
    private final double metres;

    Unit(String iri, double metres) {
        this.iri = iri;
        this.metres = metres;
    }

    /** @throws GeoRefusedException 400 {@code query-refused} if it is none of these */
    static Unit of(String iri) {
        return Arrays.stream(values())
                .filter(unit -> unit.iri.equals(iri))
                .findFirst()
                .orElseThrow(() -> GeoFault.UNIT.thrown(iri));
    }

    /** A length in this unit. */
    double of(double lengthInMetres) {
        return lengthInMetres / metres;
    }
}
