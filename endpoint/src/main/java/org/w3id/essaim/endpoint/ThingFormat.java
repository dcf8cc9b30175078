package org.w3id.essaim.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.ontology.Kind;

/** The formats of a thing's data, the favourite first. */
enum ThingFormat {
    JSON("application/json", "json"),
    /** The JSON view, with the context that makes it RDF. */
    JSON_LD("application/ld+json", "jsonld"),
    TURTLE(GraphFormat.TURTLE),
    N_TRIPLES(GraphFormat.N_TRIPLES),
    RDF_XML(GraphFormat.RDF_XML),
    /** Of kinds that stand on a map. */
    GEO_JSON("application/geo+json", "geojson");

    private final String mediaType;
    private final String suffix;
    private final Optional<GraphFormat> statements;

    ThingFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.statements = Optional.empty();
    }

    ThingFormat(GraphFormat format) {
        this.mediaType = format.mediaType();
        this.suffix = format.suffix();
        this.statements = Optional.of(format);
    }

    /** Those that things of a kind have. */
    static List<ThingFormat> of(Kind kind) {
        return Arrays.stream(values()).filter(format -> format.isOf(kind)).toList();
    }

    static List<String> mediaTypes(Kind kind) {
        return of(kind).stream().map(ThingFormat::mediaType).toList();
    }

    static Optional<ThingFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    static Optional<ThingFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    boolean isOf(Kind kind) {
        return this != GEO_JSON || Whereabouts.hasSome(kind);
    }

    String mediaType() {
        return mediaType;
    }

    /** The ending of the address, without the dot. */
    String suffix() {
        return suffix;
    }

    /** The format of plain statements; empty for those that are views. */
    Optional<GraphFormat> statements() {
        return statements;
    }
}
