package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which formats {@code /sparql} answers, by {@code Accept} and by {@code format}, and what it refuses. */
@ExtendWith(SharedSparqlServer.class)
class SparqlFormatsTest {

    private static final String LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    private static final String CONSTRUCT = "PREFIX e: <http://e/> CONSTRUCT { ?s e:note ?o } WHERE { ?s e:note ?o }";

    private final SparqlServer server;

    SparqlFormatsTest(SparqlServer shared) {
        server = shared;
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv;charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
        "application/json, application/json",
        "*/*, application/sparql-results+json",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', application/xml",
        "'text/turtle, application/sparql-results+xml;q=0.5, */*;q=0.1', application/sparql-results+xml",
        "'application/sparql-results+json, */*;q=0.1', application/sparql-results+json"
    })
    void choosesTheFormatOfATable(String accept, String type) throws Exception {
        HttpResponse<String> answer = server.get(LABELS, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        assertTrue(answer.body().contains("Utilo"));
        assertEquals("Accept, Accept-Encoding", header(answer, "Vary"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle;charset=utf-8",
        "application/n-triples, application/n-triples",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "*/*, text/turtle;charset=utf-8"
    })
    void choosesTheFormatOfAGraph(String accept, String type) throws Exception {
        HttpResponse<String> answer = server.get(CONSTRUCT, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type.replaceAll(";.*", ""));
        assertEquals(1, RDFParser.fromString(answer.body(), lang).toGraph().size());
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv;charset=utf-8",
        "tsv, text/tab-separated-values;charset=utf-8",
        "text/csv, text/csv;charset=utf-8",
        "application/sparql-results%2Bxml, application/sparql-results+xml",
        "'', application/sparql-results+json"
    })
    void takesAShortNameOfAFormat(String name, String type) throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql?format=" + name + "&query=" + encoded(LABELS))
                .header("Accept", "*/*"));
        assertEquals(type, header(answer, "Content-Type"));
        HttpResponse<String> posted =
                server.post("application/x-www-form-urlencoded", "format=" + name + "&query=" + encoded(LABELS));
        assertEquals(type, header(posted, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle;charset=utf-8",
        "turtle, text/turtle;charset=utf-8",
        "nt, application/n-triples",
        "ntriples, application/n-triples",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml",
        "rdfxml, application/rdf+xml",
        "xml, application/rdf+xml",
        "json, application/ld+json",
        "json-ld, application/ld+json",
        "n3, text/turtle;charset=utf-8",
        "text/turtle, text/turtle;charset=utf-8",
        "application/rdf%2Bxml, application/rdf+xml"
    })
    void takesAShortNameOfAFormatOfGraphs(String name, String type) throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql?format=" + name + "&query=" + encoded(CONSTRUCT))
                .header("Accept", "text/html"));
        assertEquals(type, header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, ttl",
        "SELECT * {}, rdf",
        "SELECT * {}, docx",
        "SELECT * {}, CSV",
        "ASK {}, csv",
        "ASK {}, text/csv",
        "CONSTRUCT WHERE {}, csv",
        "DESCRIBE <x>, tsv"
    })
    void refusesAShortNameThatThisFormOfQueryHasNot(String query, String name) throws Exception {
        HttpResponse<String> answer = server.send(
                server.to("/sparql?format=" + name + "&query=" + encoded(query)).header("Accept", "*/*"));
        assertEquals(406, answer.statusCode(), answer.body());
        assertEquals("not-acceptable", problem(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, 'application/sparql-results+json application/sparql-results+xml text/csv text/tab-separated-values "
                + "application/json application/xml text/xml'",
        "ASK {}, 'application/sparql-results+json application/sparql-results+xml application/json application/xml text/xml'",
        "CONSTRUCT WHERE {}, 'text/turtle application/n-triples application/ld+json application/rdf+xml'",
        "DESCRIBE <x>, 'text/turtle application/n-triples application/ld+json application/rdf+xml'"
    })
    void aRefusalOfAFormatListsThoseOfThisFormOfQuery(String query, String types) throws Exception {
        for (String accept : List.of("application/msword", "application/sparql-results+thrift", "text/html;q=0.5")) {
            HttpResponse<String> answer = server.get(query, "Accept", accept, "Accept-Language", "en");
            assertEquals(406, answer.statusCode(), answer.body());
            List<String> listed = new java.util.ArrayList<>();
            if (!accept.startsWith("text/html")) {
                json(answer).get("types").forEach(type -> listed.add(type.asText()));
                assertEquals(List.of(types.split(" ")), listed);
            } else {
                List.of(types.split(" "))
                        .forEach(type -> assertTrue(answer.body().contains(type), answer.body()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, application/msword",
        "SELECT * {}, text/turtle",
        "SELECT * {}, '*/*;q=0'",
        "ASK {}, text/csv",
        "DESCRIBE <x>, application/sparql-results+json",
    })
    void refusesFormatsThatThisFormOfQueryHasNot(String query, String accept) throws Exception {
        HttpResponse<String> answer = server.get(query, "Accept", accept);
        assertEquals(406, answer.statusCode());
        assertEquals("not-acceptable", problem(answer));
        assertTrue(json(answer).get("types").size() >= 2);
        assertEquals(
                406,
                server.send(server.to("/sparql?format=docx&query=" + encoded(query)))
                        .statusCode());
    }

    @Test
    void refusesRdfXmlForAPredicateThatItCannotName() throws Exception {
        HttpResponse<String> answer = server.get(
                "CONSTRUCT { <a> <http://e/1> ?o } WHERE { ?s <http://e/note> ?o }", "Accept", "application/rdf+xml");
        assertEquals(406, answer.statusCode());
        assertEquals("not-acceptable", problem(answer));
    }
}
