package org.w3id.essaim.endpoint.views;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that statements are written in, the favourite first. Written only: none of them but Turtle is read from outsiders. */
public enum GraphFormat {
    TURTLE("text/turtle", "ttl"),
    JSON_LD("application/ld+json", "jsonld"),
    N_TRIPLES("application/n-triples", "nt"),
    RDF_XML("application/rdf+xml", "rdf");

    private final String mediaType;
    private final String suffix;

    GraphFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The media type with its charset, where it has one. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** The ending of an address, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** All media types, in order. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(GraphFormat::mediaType).toList();
    }

    /** The format of a media type without parameters. */
    public static Optional<GraphFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }
}
