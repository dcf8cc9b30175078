package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiatorTest {

    private static final List<String> TABLES = List.of(
            "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "application/json");
    private static final List<String> THING =
            List.of("application/json", "text/html", "text/turtle", "application/ld+json");

    /** Headers as real clients send them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|application/sparql-results+json",
                "*/*|application/sparql-results+json",
                "application/sparql-results+json|application/sparql-results+json",
                "application/sparql-results+xml;q=0.8, application/sparql-results+json;q=0.9|application/sparql-results+json",
                "application/sparql-results+xml, application/json;q=0.5|application/sparql-results+xml",
                "text/csv; q=0.2, */*; q=0.1|text/csv",
                "text/*|text/csv",
                "text/*;q=0.5, application/json;q=0.4|text/csv",
                "application/sparql-results+json;charset=UTF-8|application/sparql-results+json",
                "APPLICATION/JSON|application/json",
                "application/*;q=0.9, text/csv;q=0.901|text/csv",
                "text/csv;q=banana, application/json|application/json",
                "text/html, application/json;q=0.9, */*;q=0|application/json",
                "*/*;q=0.1, application/sparql-results+json;q=0|application/sparql-results+xml",
                "application/x-binary-rdf-results-table;q=0.8, application/sparql-results+xml, "
                        + "application/sparql-results+json;q=0.8, text/tab-separated-values;q=0.7|application/sparql-results+xml",
                "application/sparql-results+json;q=1.0,application/sparql-results+xml;q=0.9,text/csv;q=0.7,*/*;q=0.5"
                        + "|application/sparql-results+json",
            })
    void choosesAsTheClientPrefers(String accept, String type) {
        assertEquals(Optional.of(type), Negotiator.choose(accept, TABLES));
    }

    /** Headers as programs send them, each read from the program or its source; what they get for a table, a boolean and a graph. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "curl, wget, httr2, read.csv|*/*"
                        + "|application/sparql-results+json|application/sparql-results+json|text/turtle",
                "Firefox|text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
                        + "|application/xml|application/xml|text/turtle",
                "Chromium|text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                        + "application/signed-exchange;v=b3;q=0.7|application/xml|application/xml|text/turtle",
                "Comunica, bindings|application/sparql-results+json;q=1.0,application/sparql-results+xml;q=0.7"
                        + "|application/sparql-results+json|application/sparql-results+json|-",
                "Comunica, triples|text/turtle|-|-|text/turtle",
                "SPARQLWrapper|application/sparql-results+xml"
                        + "|application/sparql-results+xml|application/sparql-results+xml|-",
                "SPARQLWrapper, JSON|application/sparql-results+json,application/json,text/javascript,application/javascript"
                        + "|application/sparql-results+json|application/sparql-results+json|-",
                "SPARQLWrapper, TSV|text/tab-separated-values|text/tab-separated-values|-|-",
                "SPARQLWrapper, graphs|application/rdf+xml|-|-|application/rdf+xml",
                "SPARQLWrapper, Turtle|application/turtle,text/turtle|-|-|text/turtle",
                "rdflib|application/sparql-results+xml, application/rdf+xml"
                        + "|application/sparql-results+xml|application/sparql-results+xml|application/rdf+xml",
                "RDF4J, tables|application/sparql-results+xml, application/xml, application/x-sparqlstar-results+xml;q=0.8, "
                        + "application/x-binary-rdf-results-table;q=0.8|application/sparql-results+xml"
                        + "|application/sparql-results+xml|-",
                "RDF4J, booleans|application/sparql-results+xml;q=0.8, application/xml;q=0.8"
                        + "|application/sparql-results+xml|application/sparql-results+xml|-",
                "RDF4J, graphs|application/n-triples;q=0.7, text/plain;q=0.7, text/turtle, application/x-turtle, "
                        + "application/trig;q=0.8, application/x-trig;q=0.8, application/x-trigstar;q=0.8, text/x-turtlestar;q=0.8, "
                        + "application/x-turtlestar;q=0.8|-|-|text/turtle",
                "Jena, tables|application/sparql-results+json, application/sparql-results+xml;q=0.9, "
                        + "text/tab-separated-values;q=0.7, text/csv;q=0.5,application/json;q=0.2,application/xml;q=0.2,*/*;q=0.1"
                        + "|application/sparql-results+json|application/sparql-results+json|text/turtle",
                "Jena, graphs|text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,"
                        + "*/*;q=0.3|application/sparql-results+json|application/sparql-results+json|text/turtle",
                "R SPARQL|application/sparql-results+xml"
                        + "|application/sparql-results+xml|application/sparql-results+xml|-",
                "httr|application/json, text/xml, application/xml, */*|application/json|application/json|text/turtle",
            })
    void givesClientsWhatTheyRead(String client, String accept, String table, String truth, String graph) {
        List<String> booleans = List.of(
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "application/json",
                "application/xml",
                "text/xml");
        List<String> tables = new java.util.ArrayList<>(booleans);
        tables.addAll(2, List.of("text/csv", "text/tab-separated-values"));
        List<String> graphs =
                List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml");
        assertEquals(Optional.ofNullable(table), Negotiator.choose(accept, tables));
        assertEquals(Optional.ofNullable(truth), Negotiator.choose(accept, booleans));
        assertEquals(Optional.ofNullable(graph), Negotiator.choose(accept, graphs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8|text/html",
                "text/turtle, */*|text/turtle",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\", */*;q=0.1|application/ld+json",
                "text/turtle;q=0.5, text/html;q=0.5|text/html",
                "text/html;level=1, text/html;q=0.1, application/json;q=0.5|application/json",
            })
    void prefersWhatWasNamedThenItsOwnOrder(String accept, String type) {
        assertEquals(Optional.of(type), Negotiator.choose(accept, THING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"application/msword|", "*/*;q=0|", "text/turtle;q=0.0|", "image/*, application/pdf|"})
    void choosesNothingThatWasNotAskedFor(String accept, String none) {
        assertEquals(Optional.empty(), Negotiator.choose(accept, TABLES));
    }

    @Test
    void readsHostileHeadersQuickly() {
        assertEquals(Optional.empty(), Negotiator.choose("a/b,".repeat(100_000), TABLES));
        assertEquals(
                Optional.of(TABLES.get(0)),
                Negotiator.choose(",;;q=,\"", TABLES).or(() -> Optional.of(TABLES.get(0))));
        assertEquals(Optional.of("text/csv"), Negotiator.choose("x/y;a=\"b,c;q=0\\\"\", text/csv", TABLES));
    }

    @Test
    void takesHtmlOnlyForWhoNamesIt() {
        List<String> json = List.of("application/problem+json", "application/json");
        assertTrue(Negotiator.prefersHtml("text/html,*/*;q=0.8", json));
        assertFalse(Negotiator.prefersHtml("*/*", json));
        assertFalse(Negotiator.prefersHtml("", json));
        assertFalse(Negotiator.prefersHtml("application/json, text/html;q=0.9", json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|FR", "en|EN", "en-US,en;q=0.9,fr;q=0.8|EN", "fr-CA, en;q=0.9|FR", "de, es|FR", "de, en;q=0.1|EN",
                "*|FR", "en;q=0, *|FR", "fr;q=0, *;q=0.5|EN", "EN-gb|EN", "fr;q=0.2, en;q=0.3|EN", "french|FR"
            })
    void choosesALanguage(String accept, Lang lang) {
        assertEquals(lang, LangNegotiation.choose(accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "''|false",
                "*|true",
                "gzip;q=0|false",
                "identity|false",
                "br, gzip;q=0.5|true",
                "gzip, deflate, br, zstd|true",
                "identity;q=1, gzip;q=0.5|false",
                "*;q=0|false",
                "x-gzip|true"
            })
    void compressesForWhoTakesIt(String accept, boolean gzip) {
        assertEquals(gzip, Gzip.isWanted(accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "\"a\"|true",
                "W/\"a\"|true",
                "\"b\", W/\"a\"|true",
                "*|true",
                "\"b\"|false",
                "a|false",
                "\"a|false",
                "\"b,a\"|false",
                "\"b, \"a\"|false",
                "\"A\"|false"
            })
    void comparesTagsWeakly(String header, boolean known) {
        assertEquals(known, ETag.strong("a").isNamedIn(header));
        assertEquals(known, ETag.weak("a").isNamedIn(header));
    }

    @Test
    void betweenTypesThatAreNamedAlikeHtmlComesFirst() {
        List<String> offers = List.of("text/turtle", "text/html");
        assertEquals(Optional.of("text/html"), Negotiator.choose("text/turtle, text/html", offers));
        assertEquals(Optional.of("text/turtle"), Negotiator.choose("*/*", offers));
        assertEquals(Optional.of("text/turtle"), Negotiator.choose("text/*", offers));
    }
}
