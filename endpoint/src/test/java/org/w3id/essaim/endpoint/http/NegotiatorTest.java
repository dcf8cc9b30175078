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
