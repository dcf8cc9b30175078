package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.ontology.Things;

/** Each fault with its place and its words. {@code ↵} stands for a line end. */
class SyntaxFaultTest {

    private final QueryReader reader = new QueryReader(Things.COMMON, SparqlLimits.defaults());
    private final ProblemWriter words = ProblemWriter.plain();

    private Problem fault(String query) {
        return assertThrows(Problem.Thrown.class, () -> reader.read(query.replace("↵", "\n")))
                .problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '\u0001',
            value = {
                "SELECT * { ?s ?p }  § 1:18+1 § “}” cannot stand here",
                "SELECT * {↵ ?s ?p ?o § 2:10+0 § the query ends too early",
                "SELECT * {↵ ?s skos:label ?o } § 2:5+10 § the prefix “skos:” is not declared.",
                "SELECT * { 'é🐝' foo:p ?o } § 1:17+5 § the prefix “foo:” is not declared.",
                "SELECT * { ?s ?p ?o } GROUP BY ?s § 1:1+6 § SELECT * is not possible with GROUP BY",
                "PREFIX a: <b>↵# SELECT↵SELECT ?x { ?s ?p ?o } GROUP BY ?s § 3:1+6 § ?x is neither in GROUP BY",
                "SELECT (COUNT(*) AS ?s) { ?s ?p ?o } § 1:21+2 § ?s already has a value here",
                "SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) } § 1:36+2 § ?x already has a value here",
                "SELECT COUNT(*) {} § 1:8+5 § “COUNT” cannot stand here",
                "SELCT * {} § 1:1+5 § “SELCT” is not SPARQL",
                "SELECT * { ?s ?p £ } § 1:18+1 § “£” is not SPARQL",
                "SELECT * { ?s ?p \"abc↵\" } § 1:18+4 § “\"abc” is not SPARQL",
                "SELECT * { FILTER(foo(?x)) } § 1:19+3 § “foo” is not SPARQL",
                "SELECT * { _:a ?p ?o . OPTIONAL { _:a ?q ?r } } § 1:35+3 § the blank node _:a",
                "SELECT * WHERE { VALUES (?a ?b) { (1) } } § 1:37+1 § Mismatch: 2 variables but 1 values",
                "SELECT (SUM(SUM(?x)) AS ?y) {?s ?p ?x} § 1:13+3 § an aggregate cannot stand inside another",
                "SELECT * { LATERAL { ?s ?p ?o } } § 1:12+7 § “LATERAL” is not SPARQL",
                "SELECT * { << ?s ?p ?o >> ?q ?r } § 1:12+2 § cannot stand here",
                "INSERT DATA { <a> <b> <c> } § 1:1+6 § “INSERT” cannot stand here",
            })
    void tellsWhereAndWhat(String query, String place, String said) {
        Problem problem = fault(query);
        Map<String, Object> extensions = problem.extensions();
        assertEquals(
                place,
                extensions.get("line") + ":" + extensions.get("column") + "+" + extensions.get("length"),
                problem.toString());
        String detail = words.told(problem, Lang.EN, "", "").detail();
        assertEquals(said, detail.contains(said) ? said : detail);
        assertFalse(words.told(problem, Lang.FR, "", "").detail().matches(".*\\{\\w+}.*"));
    }

    @Test
    void offersTheLineThatIsMissing() {
        assertEquals(
                Map.of("insertAt", 1, "text", "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"),
                fault("SELECT * { ?s skos:x ?o }").extensions().get("fix"));
        assertEquals(
                Map.of("insertAt", 1, "text", "PREFIX commons: <https://w3id.org/essaim/id/commons/>\n"),
                fault("SELECT * { commons:utilo ?p ?o }").extensions().get("fix"));
        assertEquals(
                Map.of("insertAt", 1, "text", "PREFIX wdt: <http://www.wikidata.org/prop/direct/>\n"),
                fault("SELECT * { ?s wdt:P31 ?o }").extensions().get("fix"));
        assertEquals(
                List.of("skos"), fault("SELECT * { ?s soks:x ?o }").extensions().get("didYouMean"));
        assertFalse(fault("SELECT * { ?s zzzzz:x ?o }").extensions().containsKey("fix"));
    }

    @Test
    void tellsAnEmptyQuery() {
        assertEquals(
                "La requête est vide.", words.told(fault("  "), Lang.FR, "", "").detail());
    }

    @Test
    void resolvesRelativeIrisAgainstTheThings() {
        assertEquals(
                "https://w3id.org/essaim/graph/x",
                reader.read("SELECT * FROM <graph/x> {}").query().getGraphURIs().get(0));
    }
}
