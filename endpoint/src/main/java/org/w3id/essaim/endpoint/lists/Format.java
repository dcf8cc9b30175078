package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.Optional;
import org.w3id.essaim.ontology.Kind;

/** The representations of a list that {@code format=} or an ending of its address may ask for. */
public enum Format {
    JSON("json", "json", "application/json"),
    /** For kinds that stand somewhere. */
    GEOJSON("geojson", "geojson", "application/geo+json"),
    /** A table of all that match (RFC 4180). */
    CSV("csv", "csv", "text/csv;charset=utf-8;header=present"),
    TSV("tsv", "tsv", "text/tab-separated-values;charset=utf-8"),
    /** Each record whole, one on a line. */
    JSONL("jsonl", "jsonl", "application/jsonl"),
    /** The newest (RFC 4287). */
    ATOM("atom", "atom", "application/atom+xml;charset=utf-8"),
    /** The newest, as JSON Feed 1.1. */
    FEED("feed", "feed.json", "application/feed+json");

    private final String slug;
    private final String ending;
    private final String mediaType;

    Format(String slug, String ending, String mediaType) {
        this.slug = slug;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** As {@code format=} names it. */
    public String slug() {
        return slug;
    }

    /** What an address ends in after a dot. */
    public String ending() {
        return ending;
    }

    /** As {@code Content-Type} says it. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isFor(Kind kind) {
        return this != GEOJSON || Whereabouts.hasSome(kind);
    }

    static Optional<Format> ofSlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }

    /** By what an address ends in after the first dot. */
    public static Optional<Format> ofEnding(String ending) {
        return Arrays.stream(values()).filter(s -> s.ending.equals(ending)).findFirst();
    }
}
