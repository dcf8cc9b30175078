package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.header;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.RawHttp;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlProtocolTest {

    private static final String LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    private static final String CONSTRUCT = "PREFIX e: <http://e/> CONSTRUCT { ?s e:note ?o } WHERE { ?s e:note ?o }";

    private SparqlServer server;

    SparqlProtocolTest() throws CannotListenException {
        server = new SparqlServer(SparqlLimits.defaults());
    }

    @BeforeAll
    void warm() throws Exception {
        server.get("ASK {}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersTheThreeWaysToAsk() throws Exception {
        List<HttpResponse<String>> answers = List.of(
                server.get(LABELS),
                server.post("application/x-www-form-urlencoded", "query=" + encoded(LABELS)),
                server.post("application/x-www-form-urlencoded; charset=UTF-8", "a=1&query=" + encoded(LABELS)),
                server.post("application/sparql-query", LABELS));
        for (HttpResponse<String> answer : answers) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals("application/sparql-results+json", header(answer, "Content-Type"));
            assertEquals(SparqlServer.SNAPSHOT, header(answer, "Essaim-Snapshot"));
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
            JsonNode rows = json(answer).get("results").get("bindings");
            assertEquals(1, rows.size());
            assertEquals("Utilo", rows.get(0).get("l").get("value").asText());
            assertEquals("fr", rows.get(0).get("l").get("xml:lang").asText());
        }
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

    @Test
    void writesCsvAsTheStandardSays() throws Exception {
        String csv = server.get("SELECT ?o ?x { ?s <http://e/note> ?o }", "Accept", "text/csv")
                .body();
        assertEquals("o,x\r\n\"a, \"\"b\"\"\nc\",\r\n", csv);
    }

    /** What ARQ alone would let pass: it would run nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT COUNT(*) {}",
                "SELECT (1 AS ?x) (2 AS ?x) {}",
                "SELECT * { ?s ?p ?o } GROUP BY ?s",
                "SELECT ?x { LET (?x := 1) }",
                "SELECT ?x { ?x ?y ?z FILTER NOT EXISTS { ?x } }",
                "SELECT * { ?s <http://e/p>{2} ?o }",
                "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
                "SELECT * { << ?s ?p ?o >> ?q ?r }",
                "SELECT * { LATERAL { ?s ?p ?o } }"
            })
    void takesTheStandardAlone(String query) throws Exception {
        HttpResponse<String> answer = server.get(query, "Accept-Language", "en");
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("query-syntax", problem(answer));
        assertTrue(json(answer).get("line").asInt() >= 1);
        assertTrue(json(answer).get("column").asInt() >= 1);
    }

    @Test
    void readsEachConditionOfHaving() throws Exception {
        String sums = "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) (COUNT(*) < 60)";
        for (String query : List.of(sums, "SELECT * { { " + sums + " } }")) {
            JsonNode rows = json(server.get(query)).at("/results/bindings");
            assertEquals(1, rows.size(), query);
            assertEquals("2", rows.at("/0/n/value").asText());
        }
        assertNotEquals(header(server.get(sums), "ETag"), header(server.get(sums.replace("< 60", "< 70")), "ETag"));
    }

    @Test
    void writesBlankNodesAsSuch() throws Exception {
        String query = "SELECT (BNODE() AS ?x) ('b0' AS ?y) {}";
        assertEquals(
                "x,y\r\n_:b0,b0\r\n", server.get(query, "Accept", "text/csv").body());
        String tsv = server.get(query, "Accept", "text/tab-separated-values").body();
        assertTrue(tsv.matches("\\?x\t\\?y\n_:[^\t]+\t\"b0\"\n"), tsv);
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

    @Test
    void answersAnAsk() throws Exception {
        assertTrue(
                json(server.get("ASK { ?s <http://e/note> ?o }")).get("boolean").asBoolean());
        assertTrue(server.get("ASK {}", "Accept", "application/xml").body().contains("<boolean>true</boolean>"));
    }

    @Test
    void choosesGraphsByProtocolAndByQuery() throws Exception {
        String count = "SELECT (COUNT(*) AS ?n) %s { ?s ?p ?o }";
        assertEquals("3602", count(server.get(count.formatted(""))));
        assertEquals("2", count(server.get(count.formatted("FROM <" + SparqlServer.UTILO + ">"))));
        assertEquals("0", count(server.get(count.formatted("FROM NAMED <" + SparqlServer.UTILO + ">"))));
        String chosen = "&default-graph-uri=" + encoded(SparqlServer.UTILO);
        String both = chosen + "&default-graph-uri=" + encoded(SparqlServer.CLIQUE);
        assertEquals("2", count(server.send(server.to("/sparql?query=" + encoded(count.formatted("")) + chosen))));
        assertEquals("3602", count(server.send(server.to("/sparql?query=" + encoded(count.formatted("")) + both))));
        assertEquals(
                "2",
                count(server.post(
                        "application/x-www-form-urlencoded", "query=" + encoded(count.formatted("")) + chosen)));
        String named = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
        assertEquals("2", count(server.get(named)));
        assertEquals(
                "1",
                count(server.send(server.to(
                        "/sparql?query=" + encoded(named) + "&named-graph-uri=" + encoded(SparqlServer.UTILO)))));
        assertEquals(
                "2",
                count(server.send(server.to(
                        "/sparql?query=" + encoded(count.formatted("FROM <" + SparqlServer.CLIQUE + ">")) + chosen))));
    }

    private static String count(HttpResponse<String> answer) throws Exception {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).at("/results/bindings/0/n/value").asText();
    }

    @Test
    void refusesAGraphThatDoesNotExist() throws Exception {
        HttpResponse<String> answer = server.get("SELECT * FROM <https://w3id.org/essaim/graph/commons/utillo> {}");
        assertEquals(400, answer.statusCode());
        assertEquals("unknown-graph", problem(answer));
        assertEquals(SparqlServer.UTILO, json(answer).at("/didYouMean/0").asText());
        for (String graph : List.of("file:///etc/passwd", "http://127.0.0.1:1/x", "urn:x-arq:UnionGraph")) {
            assertEquals("unknown-graph", problem(server.get("SELECT * FROM <" + graph + "> { ?s ?p ?o }")));
            assertEquals("unknown-graph", problem(server.get("SELECT * FROM NAMED <" + graph + "> { ?s ?p ?o }")));
        }
    }

    @Test
    void describesItselfWhenNothingIsAsked() throws Exception {
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            HttpResponse<String> answer = server.send(server.to("/sparql").header("Accept", type));
            assertEquals(200, answer.statusCode(), answer.body());
            Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type);
            assertTrue(RDFParser.fromString(answer.body(), lang)
                    .toGraph()
                    .contains(
                            org.apache.jena.graph.Node.ANY,
                            SparqlServer.iri("http://www.w3.org/ns/sparql-service-description#endpoint"),
                            SparqlServer.iri("http://127.0.0.1:" + server.port() + "/sparql")));
        }
        assertEquals(
                406,
                server.send(server.to("/sparql").header("Accept", "image/png")).statusCode());
    }

    @Test
    void sendsABrowserToThePage() throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql")
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "en"));
        assertEquals(303, answer.statusCode());
        assertEquals("/en/sparql", header(answer, "Location"));
        assertEquals("Accept, Accept-Language", header(answer, "Vary"));
    }

    @Test
    void refusesUpdatesEverywhere() throws Exception {
        String update = "DELETE WHERE { ?s ?p ?o }";
        HttpResponse<String> form = server.post("application/x-www-form-urlencoded", "update=" + encoded(update));
        assertEquals(400, form.statusCode());
        assertEquals("read-only", problem(form));
        HttpResponse<String> direct = server.post("application/sparql-update", update);
        assertEquals(415, direct.statusCode());
        assertEquals("read-only", problem(direct));
        HttpResponse<String> english =
                server.send(server.to("/sparql?update=" + encoded(update)).header("Accept-Language", "en"));
        assertEquals("read-only", problem(english));
        assertEquals(400, english.statusCode());
        assertTrue(json(english).get("detail").asText().contains("propose a change by pull request"));
        HttpResponse<String> both =
                server.post("application/x-www-form-urlencoded", "query=ASK%7B%7D&update=" + encoded(update));
        assertEquals("read-only", problem(both));
        assertEquals("query-syntax", problem(server.get(update)));
        assertEquals(
                405,
                server.send(server.to("/sparql?default").PUT(BodyPublishers.ofString("<a> <b> <c> .")))
                        .statusCode());
        assertEquals(405, server.send(server.to("/sparql?default").DELETE()).statusCode());
        for (String method : List.of("PATCH", "QUERY", "PROPFIND", "TRACE")) {
            HttpResponse<String> answer =
                    server.send(server.to("/sparql?query=ASK%7B%7D").method(method, BodyPublishers.noBody()));
            assertEquals(405, answer.statusCode(), method);
            assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Allow"));
            assertEquals("method-not-allowed", problem(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping", "/$/datasets", "/$/server", "/$/stats", "/$/metrics", "/$/compact/sparql", "/sparql/query",
                "/sparql/data", "/sparql/update", "/sparql/upload", "/sparql/shacl", "/sparql/get", "/sparql/prefixes",
                        "/"
            })
    void reachesNothingElseOfFuseki(String path) throws Exception {
        for (String query : List.of("", "?query=ASK%7B%7D", "?default")) {
            HttpResponse<String> answer = server.send(server.to(path + query));
            assertEquals(404, answer.statusCode(), path + query);
            assertEquals("not-found", problem(answer));
        }
    }

    @Test
    void givesNoDumpThroughTheGraphStoreProtocol() throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql?default"));
        assertFalse(answer.body().contains("Utilo"));
        HttpResponse<String> posted = server.send(server.to("/sparql?default")
                .header("Content-Type", "text/turtle")
                .POST(BodyPublishers.ofString("<a> <b> <c> .")));
        assertEquals(415, posted.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "text/turtle", "multipart/form-data; boundary=x"})
    void refusesOtherMediaTypes(String type) throws Exception {
        HttpResponse<String> answer = server.post(type, "query=ASK{}");
        assertEquals(415, answer.statusCode());
        assertEquals("unsupported-media-type", problem(answer));
    }

    @Test
    void refusesSeveralQueriesAndNone() throws Exception {
        HttpRequest.Builder direct = server.to("/sparql?query=ASK%7B%7D")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK{}"));
        HttpRequest.Builder form = server.to("/sparql?query=ASK%7B%7D")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=ASK%7B%7D"));
        for (HttpRequest.Builder request :
                List.of(server.to("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), direct, form)) {
            HttpResponse<String> answer = server.send(request);
            assertEquals(400, answer.statusCode());
            assertEquals("invalid-parameter", problem(answer));
        }
        assertEquals(
                400, server.post("application/x-www-form-urlencoded", "a=1").statusCode());
        assertEquals(400, server.post("application/sparql-query", "").statusCode());
        assertEquals(400, server.send(server.to("/sparql?query=")).statusCode());
    }

    @Test
    void refusesWhatIsNotUtf8() throws Exception {
        HttpResponse<String> encoded = server.send(server.to("/sparql?query=ASK%7B%3Fs%20%3Fp%20%22%E9%22%7D"));
        assertEquals(400, encoded.statusCode());
        assertEquals("query-syntax", problem(encoded));
        byte[] utf16 = "ASK{ ?s ?p 'é' }".getBytes(java.nio.charset.StandardCharsets.UTF_16);
        HttpResponse<String> direct = server.send(server.to("/sparql")
                .header("Content-Type", "application/sparql-query; charset=UTF-16")
                .POST(BodyPublishers.ofByteArray(utf16)));
        assertEquals(400, direct.statusCode());
    }

    @Test
    void readsWhatIsUtf8() throws Exception {
        String query = "SELECT ('L’été 🐝' AS ?t) {}";
        for (HttpResponse<String> answer : List.of(server.get(query), server.post("application/sparql-query", query))) {
            assertEquals(
                    "L’été 🐝", json(answer).at("/results/bindings/0/t/value").asText());
        }
    }

    /** The commonest quiet failure: what is answered is true, and not what was meant. */
    @Test
    void aMisspeltWordOfOursLeadsToTheCard() throws Exception {
        String help = "</schema.md>; rel=\"help\"";
        String misspelt = "ASK { ?s a <https://w3id.org/essaim/ns#ThirdPlac> }";
        assertTrue(header(server.get(misspelt), "Link").contains(help));
        assertTrue(header(server.get(misspelt), "Link").contains(help), "when it is known too");
        assertFalse(header(server.get("ASK { ?s a <http://e/other> }"), "Link").contains(help));
    }

    @Test
    void aHeadParsesAndGuardsButDoesNotRun() throws Exception {
        HttpResponse<String> head = server.send(
                server.to("/sparql?query=" + encoded(SparqlServer.ENDLESS)).method("HEAD", BodyPublishers.noBody()));
        assertEquals("", header(head, "Content-Length"), "nobody knows the length");
        assertEquals(200, head.statusCode());
        assertEquals("application/sparql-results+json", header(head, "Content-Type"));
        assertTrue(header(head, "ETag").startsWith("W/\""));
        assertEquals("Accept, Accept-Encoding", header(head, "Vary"));
        HttpResponse<String> refused =
                server.send(server.to("/sparql?query=" + encoded("SELECT * { SERVICE <http://e/> {} }"))
                        .method("HEAD", BodyPublishers.noBody()));
        assertEquals(400, refused.statusCode());
    }

    @Test
    void tellsItsMethods() throws Exception {
        HttpResponse<String> answer = server.send(server.to("/sparql").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Allow"));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        HttpResponse<String> preflight = server.send(server.to("/sparql")
                .header("Origin", "null")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertEquals("86400", header(preflight, "Access-Control-Max-Age"));
        assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
        assertEquals("", header(preflight, "Access-Control-Allow-Credentials"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
    }

    @Test
    void pagesOfOtherSitesMayReadEveryAnswerAndItsHeaders() throws Exception {
        List<HttpRequest.Builder> requests = List.of(
                server.to("/sparql?query=ASK%7B%7D"),
                server.to("/sparql?query=ASK%7B%7D").method("HEAD", BodyPublishers.noBody()),
                server.to("/sparql"),
                server.to("/sparql?query=ASK"),
                server.to("/sparql?query=ASK%7B%7D").header("Accept", "image/png"),
                server.to("/sparql?query=" + encoded("ASK FROM <http://e/none> {}")),
                server.to("/sparql?update=x"),
                server.to("/sparql").DELETE(),
                server.to("/sparql?timeout=0.05&query="
                        + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")),
                server.to("/nothing"));
        for (HttpRequest.Builder request : requests) {
            HttpResponse<String> answer = server.send(request.header("Origin", "https://elsewhere.example"));
            String told = answer.statusCode() + " " + answer.uri();
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"), told);
            assertEquals("", header(answer, "Access-Control-Allow-Credentials"), told);
            for (String name : List.of(
                    "ETag",
                    "Link",
                    "Retry-After",
                    "RateLimit",
                    "X-Request-Id",
                    "Essaim-Snapshot",
                    "Memento-Datetime")) {
                assertTrue(header(answer, "Access-Control-Expose-Headers").contains(name), told + " " + name);
            }
        }
    }

    @Test
    void aProblemDependsOnTheLanguageOfItsReader() throws Exception {
        HttpResponse<String> answer = server.get("ASK {", "Accept-Language", "fr");
        assertEquals("fr", header(answer, "Content-Language"));
        assertTrue(header(answer, "Vary").contains("Accept-Language"), header(answer, "Vary"));
        assertTrue(header(answer, "Vary").contains("Accept"), header(answer, "Vary"));
    }

    @Test
    void namesTheAnswerByTheQueryNotItsLayout() throws Exception {
        String tag = header(server.get(LABELS), "ETag");
        assertTrue(tag.matches("W/\"5be1f2a09c41d2e0-[0-9a-f]{16}\""), tag);
        String other =
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> # labels\nSELECT ?s ?l WHERE { ?s  rdfs:label ?l . }";
        assertEquals(tag, header(server.get(other), "ETag"));
        assertNotEquals(tag, header(server.get(LABELS, "Accept", "text/csv"), "ETag"));
        assertNotEquals(tag, header(server.get(LABELS + " LIMIT 5"), "ETag"));
        HttpResponse<String> known = server.get(LABELS, "If-None-Match", "\"x\", " + tag);
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());
        assertEquals(tag, header(known, "ETag"));
        assertEquals("public, max-age=60, stale-while-revalidate=3600", header(known, "Cache-Control"));
    }

    @Test
    void anotherSnapshotIsAnotherAnswer() throws Exception {
        SparqlEdition before = server.edition.get();
        String tag = header(server.get(LABELS), "ETag");
        server.edition.set(new SparqlEdition(DatasetGraphFactory.create(), "00" + SparqlServer.SNAPSHOT.substring(2)));
        HttpResponse<String> answer = server.get(LABELS, "If-None-Match", tag);
        server.edition.set(before);
        assertEquals(200, answer.statusCode());
        assertEquals(0, json(answer).at("/results/bindings").size());
        assertEquals("00" + SparqlServer.SNAPSHOT.substring(2), header(answer, "Essaim-Snapshot"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT (RAND() AS ?x) {}",
                "SELECT ?x { BIND(CONCAT('a', STRUUID()) AS ?x) }",
                "SELECT ?x { { SELECT (UUID() AS ?x) {} } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?q FILTER(RAND() < 2) } } LIMIT 1",
                "SELECT * { ?s ?p ?o } ORDER BY RAND() LIMIT 1"
            })
    void doesNotCacheWhatChangesEachTime(String query) throws Exception {
        HttpResponse<String> answer = server.get(query);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "ETag"));
    }

    @Test
    void aPostIsNotConditional() throws Exception {
        String tag = header(server.get(LABELS), "ETag");
        HttpResponse<String> posted = server.send(server.to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("If-None-Match", tag)
                .POST(BodyPublishers.ofString(LABELS)));
        assertEquals(200, posted.statusCode());
        assertEquals("", header(posted, "ETag"));
    }

    @Test
    void compressesLongAnswers() throws Exception {
        String raw = RawHttp.ask(
                server.port(),
                "GET /sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 500")
                        + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        assertTrue(raw.contains("Content-Encoding: gzip"), raw.substring(0, 800));
        assertTrue(raw.contains("Content-Length: "));
    }

    @Test
    void ignoresParametersThatClientsAdd() throws Exception {
        assertEquals(
                200,
                server.send(server.to("/sparql?results=x&output=y&utm_a=1&query=ASK%7B%7D"))
                        .statusCode());
    }

    @Test
    void aRequestMayOnlyLowerTheDeadline() throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> late = server.send(server.to(
                "/sparql?timeout=0.3&query=" + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")));
        assertEquals(504, late.statusCode());
        assertEquals("deadline", problem(late));
        assertTrue(json(late).get("detail").asText().contains("0.3"));
        assertTrue(System.nanoTime() - begun < 5_000_000_000L);
        for (String wrong : List.of("abc", "-1", "0", "1,2", "1e3")) {
            assertEquals(
                    "invalid-parameter",
                    problem(server.send(server.to("/sparql?timeout=" + encoded(wrong) + "&query=ASK%7B%7D"))));
        }
    }

    @Test
    void aRequestMayNotRaiseTheDeadline() throws Exception {
        SparqlLimits hurry = SparqlLimits.defaults().withDeadline(Duration.ofMillis(300));
        try (SparqlServer hurried = new SparqlServer(hurry)) {
            HttpResponse<String> late = hurried.send(hurried.to("/sparql?timeout=60&query="
                    + encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")));
            assertEquals(504, late.statusCode());
            assertTrue(json(late).get("detail").asText().contains("0.3"), late.body());
        }
    }

    @Test
    void theSnapshotStandsOnProblemsToo() throws Exception {
        HttpResponse<String> answer = server.get("SELECT", "Accept-Language", "en");
        assertEquals(SparqlServer.SNAPSHOT, json(answer).get("snapshot").asText());
        assertEquals(SparqlServer.SNAPSHOT, header(answer, "Essaim-Snapshot"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "ETag"));
        assertEquals("The query cannot be read", json(answer).get("title").asText());
        assertEquals("en", header(answer, "Content-Language"));
    }
}
