package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.json;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.problem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;

/** What may not run does not, and what may, does. Each hostile query comes back within the deadline and half a second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryGuardsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final SparqlServer server;

    QueryGuardsTest() throws CannotListenException {
        server = new SparqlServer(SparqlLimits.defaults().withDeadline(DEADLINE));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String query) throws Exception {
        return server.post("application/sparql-query", query);
    }

    private void assertRefused(String rule, String query) throws Exception {
        HttpResponse<String> answer = post(query);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("query-refused", problem(answer), answer.body());
        assertEquals(rule, json(answer).get("rule").asText());
    }

    /** ARQ would leave the cell empty, as if there were nothing to say. */
    @Test
    void refusesAFunctionWithAnotherNumberOfArguments() throws Exception {
        String fn = "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (";
        assertRefused("arguments", fn + "fn:matches('a') AS ?x) {}");
        assertRefused("arguments", fn + "<http://www.w3.org/2001/XMLSchema#integer>('1', '2') AS ?x) {}");
        assertEquals(200, post(fn + "fn:substring('abc', 2) AS ?x) {}").statusCode());
        assertEquals(200, post(fn + "fn:substring('abc', 2, 1) AS ?x) {}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.function.library.wait",
                "java:java.lang.Runtime",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.hpl.hp.com/ARQ/function#now",
                "http://jena.apache.org/ARQ/function#version",
                "http://jena.apache.org/ARQ/js#f",
                "http://www.w3.org/2005/xpath-functions#apply",
                "http://www.w3.org/2005/xpath-functions#unknown",
                "http://jena.apache.org/ARQ/function/aggregate#median",
                "http://www.w3.org/ns/sparql#uuid"
            })
    void refusesFunctionsBeyondTheList(String iri) throws Exception {
        assertRefused("function", "SELECT (<" + iri + ">(4000) AS ?x) {}");
        assertRefused("function", "SELECT * { BIND(<" + iri + ">(4000) AS ?x) }");
        assertRefused("function", "SELECT * { ?s ?p ?o FILTER(1 IN (2, <" + iri + ">(?o))) }");
        assertRefused(
                "function", "SELECT * { { SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(<" + iri + ">(?o)) > 1) } }");
        assertRefused("function", "ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER(<" + iri + ">(?o)) } }");
        assertRefused("function", "SELECT ?s { ?s ?p ?o } ORDER BY <" + iri + ">(?o)");
        assertRefused("function", "SELECT (1 AS ?y) { ?s ?p ?o } GROUP BY (<" + iri + ">(?o) AS ?z)");
    }

    @Test
    void namesTheFunctionThatWasPerhapsMeant() throws Exception {
        HttpResponse<String> answer =
                post("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:intger('1') AS ?x) {}");
        assertEquals(
                "http://www.w3.org/2001/XMLSchema#integer",
                json(answer).at("/didYouMean/0").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xsd:integer('7') | 7",
                "fn:upper-case('é') | É",
                "math:sqrt(9) | 3.0e0",
                "REPLACE('abc', 'b', 'x') | axc",
                "IF(REGEX('abc', '^A', 'i'), 1, 2) | 1",
                "STRLEN('🐝é') | 2",
                "xsd:date('2026-11-24') | 2026-11-24"
            })
    void runsTheFunctionsOfTheList(String expression, String value) throws Exception {
        HttpResponse<String> answer = post("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                + "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
                + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> SELECT (" + expression + " AS ?x) {}");
        assertEquals(value, json(answer).at("/results/bindings/0/x/value").asText(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o . OPTIONAL { SERVICE ?s { ?a ?b ?c } } }",
                "SELECT * { { SELECT * { SERVICE SILENT ?x {} } } }",
                "ASK { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> {} } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
            })
    void callsNoOtherService(String query) throws Exception {
        assertRefused("service", query);
    }

    @Test
    void noPredicateIsAFunction() throws Exception {
        HttpResponse<String> answer =
                post("SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.listMember> ?y }");
        assertEquals(200, answer.statusCode());
        assertEquals(0, json(answer).at("/results/bindings").size());
        HttpResponse<String> split = post("SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }");
        assertEquals(0, json(split).at("/results/bindings").size());
    }

    private static String times(int count, String part, String between) {
        return IntStream.range(0, count).mapToObj(i -> part).collect(Collectors.joining(between));
    }

    @Test
    void refusesWhatIsTooLargeToHold() throws Exception {
        assertRefused("nesting", "SELECT * " + "{".repeat(10_000) + "}".repeat(10_000));
        assertRefused("nesting", "ASK { FILTER(" + "(".repeat(5_000) + "1" + ")".repeat(5_000) + ") }");
        assertRefused("literal", "ASK { ?s ?p '" + "a".repeat(10_100) + "' }");
        assertRefused("literal", "ASK { ?s ?p \"\"\"" + "a\n".repeat(5_100) + "\"\"\" }");
        assertRefused("number", "SELECT (" + "9".repeat(20_000) + " * 2 AS ?x) {}");
        assertRefused("patterns", "ASK { " + times(5_000, "{}", " UNION ") + " }");
        assertRefused("patterns", "ASK { " + times(300, "OPTIONAL { ?s ?p ?o }", " ") + " }");
        assertRefused("terms", "ASK { FILTER(" + times(20_000, "1", "||") + ") }");
        assertRefused("terms", "ASK { FILTER(" + times(20_000, "1", "+") + ") }");
        assertRefused("in", "ASK { ?s ?p ?o FILTER(?o IN (" + times(5_000, "<x>", ",") + ")) }");
        assertRefused("values", "ASK { VALUES ?x { " + times(11_000, "1", " ") + " } }");
        assertRefused("values", "ASK { } VALUES (?x ?y) { " + times(6_000, "(1 2)", " ") + " }");
        assertRefused("path", "ASK { ?s " + times(10_000, "<x>", "/") + " ?o }");
        assertRefused("path", "ASK { ?s " + times(10_000, "<x>", "|") + " ?o }");
        assertRefused("regex", "ASK { ?s ?p ?o FILTER(REGEX(STR(?o), '" + "a".repeat(300) + "')) }");
        HttpResponse<String> large = post("ASK { ?s ?p ?o } #" + "x".repeat(70_000));
        assertEquals(413, large.statusCode());
    }

    @Test
    void runsWhatIsLargeButBearable() throws Exception {
        for (String query : new String[] {
            "ASK " + "{".repeat(45) + "}".repeat(45),
            "ASK { ?s ?p '''" + "a\\n'".repeat(2_000) + "a''' }",
            "ASK { " + times(150, "{}", " UNION ") + " }",
            "ASK { FILTER(" + times(200, "1", "||") + ") }",
            "SELECT * { ?s <http://e/note> ?o FILTER(?o IN (" + times(1_900, "<x>", ",") + ")) }",
            "ASK { VALUES ?x { " + times(9_000, "1", " ") + " } }",
            "ASK { ?s " + times(200, "<x>", "/") + " ?o }",
        }) {
            HttpResponse<String> answer = post(query);
            assertEquals(200, answer.statusCode(), query.substring(0, 30) + answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s (LINK/LINK/LINK/LINK/LINK/LINK)* ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s (LINK|^LINK)* ?o . ?o (LINK/LINK)+ ?z }",
                "SELECT (COUNT(*) AS ?n) { ?s !<http://e/q>* ?o . ?o (LINK*/LINK*)* ?z }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d ?f",
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a",
                "SELECT DISTINCT ?b { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", // few rows: a long answer would be cut instead
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = 1) }",
                "DESCRIBE ?x { ?x LINK ?y . ?y LINK ?z . ?z LINK ?w . ?a LINK ?b FILTER(?b = 1) }"
            })
    void stopsAtTheDeadline(String query) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = post(query.replace("LINK", "<http://e/p>"));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals(504, answer.statusCode(), answer.body());
        assertTrue(took.compareTo(DEADLINE.plusMillis(1_500)) < 0, () -> "took " + took);
        assertEquals(200, post("ASK {}").statusCode());
    }
}
