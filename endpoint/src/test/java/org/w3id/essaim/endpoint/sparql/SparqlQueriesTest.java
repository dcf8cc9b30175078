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
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /sparql} takes for a query, over which graphs it runs, and how its values are written. */
@ExtendWith(SharedSparqlServer.class)
class SparqlQueriesTest {

    private final SparqlServer server;

    SparqlQueriesTest(SparqlServer shared) {
        server = shared;
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

    /** The commonest quiet failure: what is answered is true, and not what was meant. */
    @Test
    void aMisspeltWordOfOursLeadsToTheCard() throws Exception {
        String help = "</schema.md>; rel=\"help\"";
        String misspelt = "ASK { ?s a <https://w3id.org/essaim/ns#ThirdPlac> }";
        assertTrue(header(server.get(misspelt), "Link").contains(help));
        assertTrue(header(server.get(misspelt), "Link").contains(help), "when it is known too");
        assertFalse(header(server.get("ASK { ?s a <http://e/other> }"), "Link").contains(help));
    }
}
