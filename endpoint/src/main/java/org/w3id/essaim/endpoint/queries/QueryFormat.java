package org.w3id.essaim.endpoint.queries;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.engine.AnswerFormat;

/** What a question can be answered in. */
public enum QueryFormat {
    /** Plain values, for who has never heard of RDF. */
    ROWS("json", "application/json", AnswerFormat.JSON),
    CSV("csv", "text/csv", AnswerFormat.CSV),
    /** The table as SPARQL defines it, with the type and the language of each value. */
    RESULTS("srj", "application/sparql-results+json", AnswerFormat.JSON),
    /** The rows that stand somewhere on earth. */
    GEOJSON("geojson", "application/geo+json", AnswerFormat.JSON),
    /** A tree, where the question has a frame. */
    JSONLD("jsonld", "application/ld+json", AnswerFormat.JSONLD),
    TURTLE("ttl", "text/turtle", AnswerFormat.TURTLE),
    NTRIPLES("nt", "application/n-triples", AnswerFormat.NTRIPLES);

    private final String shortName;
    private final String mediaType;
    private final AnswerFormat engine;

    QueryFormat(String shortName, String mediaType, AnswerFormat engine) {
        this.shortName = shortName;
        this.mediaType = mediaType;
        this.engine = engine;
    }

    /** As in {@code format=csv}. */
    public String shortName() {
        return shortName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The header: texts say their charset. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** What the engine is asked for, of which this is made. */
    AnswerFormat engine() {
        return engine;
    }

    static Optional<QueryFormat> named(String shortName, List<QueryFormat> offered) {
        return offered.stream()
                .filter(format -> format.shortName.equals(shortName))
                .findFirst();
    }

    static QueryFormat ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format has the type " + mediaType));
    }
}
