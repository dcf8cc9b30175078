package org.w3id.essaim.endpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats of answers, the favourite first. Written only: none of them is read from outsiders. */
public enum AnswerFormat {
    JSON(List.of("json"), List.of("application/sparql-results+json", "application/json")),
    XML(List.of("xml"), List.of("application/sparql-results+xml", "application/xml", "text/xml")),
    CSV(List.of("csv"), List.of("text/csv")),
    TSV(List.of("tsv"), List.of("text/tab-separated-values")),
    TURTLE(List.of("ttl", "turtle", "n3"), List.of("text/turtle")),
    NTRIPLES(List.of("nt", "ntriples"), List.of("application/n-triples")),
    JSONLD(List.of("jsonld", "json-ld", "json"), List.of("application/ld+json")),
    RDFXML(List.of("rdf", "rdfxml", "rdf+xml", "xml"), List.of("application/rdf+xml"));

    private final List<String> shortNames;
    private final List<String> mediaTypes;

    AnswerFormat(List<String> shortNames, List<String> mediaTypes) {
        this.shortNames = shortNames;
        this.mediaTypes = mediaTypes;
    }

    /** The formats that this form of query can be answered in. */
    public static List<AnswerFormat> of(Query query) {
        if (query.isSelectType()) {
            return List.of(JSON, XML, CSV, TSV);
        }
        return query.isAskType() ? List.of(JSON, XML) : graphs();
    }

    public static List<AnswerFormat> graphs() {
        return List.of(TURTLE, NTRIPLES, JSONLD, RDFXML);
    }

    /** Their media types: first the own type of each, then the general ones. */
    public static List<String> mediaTypes(List<AnswerFormat> formats) {
        List<String> types = new java.util.ArrayList<>();
        formats.forEach(format -> types.add(format.mediaType()));
        formats.forEach(format -> types.addAll(format.mediaTypes.subList(1, format.mediaTypes.size())));
        return List.copyOf(types);
    }

    public static AnswerFormat ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format has the type " + type));
    }

    /**
     * The format that a client names, as in {@code format=csv}. A name means what the form of query has: clients send {@code xml} for tables and
     * graphs alike.
     *
     * @param name a short name or a media type
     * @param formats those of the form of query
     */
    public static Optional<AnswerFormat> named(String name, List<AnswerFormat> formats) {
        return formats.stream()
                .filter(format -> format.shortNames.contains(name) || format.mediaTypes.contains(name))
                .findFirst();
    }

    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** The writer of tables; for the first four. */
    Lang table() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TURTLE, NTRIPLES, JSONLD, RDFXML -> throw new IllegalStateException(this + " writes no tables");
        };
    }

    /** The writer of graphs; for the last four. */
    public RDFFormat graph() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case JSONLD -> RDFFormat.JSONLD11;
            case RDFXML -> RDFFormat.RDFXML_PLAIN;
            case JSON, XML, CSV, TSV -> throw new IllegalStateException(this + " writes no graphs");
        };
    }
}
