package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that grows too large is a limit that was reached, wherever in a query it is computed; what is small is computed as ever. */
class CappedValuesTest {

    private static final String LONG = "a".repeat(9_000);

    private final Questions questions = new Questions(Duration.ofSeconds(20));

    private String reached(String query) {
        LimitReachedException limit = assertThrows(LimitReachedException.class, () -> questions.ask(query));
        return limit.problem().arguments().get("case");
    }

    /** {@code ?v} and a hundred times {@code ?x}: 900,000 characters. */
    private static String text(String expression) {
        return "SELECT (" + expression + " AS ?y) { BIND('" + LONG + "' AS ?x) BIND(CONCAT(?x" + ",?x".repeat(99)
                + ") AS ?v) }";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(?v, ?v)",
                "fn:concat(?v, ?v)",
                "?v + ?v",
                "REPLACE(?v, 'a', 'aa')",
                "fn:replace(?v, 'a', 'aa')",
                "REPLACE(?v, '(a*)', '$1$1')",
                "ENCODE_FOR_URI(REPLACE(?v, 'a', ' '))",
                "UCASE(REPLACE(?v, 'a', 'ŉ'))",
                "STRDT(?v, <http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>)",
                "IRI(?v)",
                "CONTAINS(?v, CONCAT(?x, ?x, 'b'))",
                "STRBEFORE(?v, CONCAT(?x, ?x, 'b'))",
                "fn:substring-after(?v, CONCAT(?x, ?x, 'b'))",
                "LCASE(REPLACE(?v, 'a', 'Σ'))",
                "fn:normalize-unicode(REPLACE(?v, 'a', '\u0301'))"
            })
    void aTextDoesNotGrowBeyondItsLimit(String expression) {
        assertEquals("text", reached(text(expression)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xsd:integer(REPLACE(?v, 'a', '9'))",
                "xsd:duration(CONCAT('P', REPLACE(?v, 'a', '9'), 'D'))",
                "STRDT(REPLACE(?v, 'a', '9'), xsd:decimal)",
                "STRLANG('x', ?v)",
                "math:pow(7, 2000000000)",
                "math:pow(7, 20000000000)",
                "fn:round(1.5, 2000000000)",
                "fn:round-half-to-even(1.5, -2000000000)",
                "fn:format-number(1, ?v)"
            })
    void aNumberDoesNotGrowBeyondItsLimit(String expression) {
        assertEquals("digits", reached(text(expression)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "99999.5", "0.00001"})
    void squaresEndAtAThousandDigits(String number) {
        StringBuilder query = new StringBuilder("SELECT ?x40 { BIND(" + number + " AS ?x0) ");
        for (int i = 0; i < 40; i++) {
            query.append("BIND(?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1));
        }
        assertEquals("digits", reached(query + "}"));
    }

    @Test
    void dividingAndSubtractingEndThereToo() {
        StringBuilder division = new StringBuilder("SELECT ?x500 { BIND(1.0 AS ?x0) ");
        for (int i = 0; i < 40; i++) {
            division.append("BIND(?x%d / 1073741824 AS ?x%d) ".formatted(i, i + 1));
        }
        assertEquals("digits", reached(division.toString().replace("?x500", "?x40") + "}"));
        assertEquals("digits", reached("SELECT (math:pow(10, 999) * -9 - math:pow(10, 999) * 9 - 1 AS ?y) {}"));
    }

    @Test
    void aThousandDigitsAreComputedWith() {
        assertEquals("y " + "1" + "0".repeat(996), questions.ask("SELECT (math:pow(10, 995) * 10 AS ?y) {}"));
        assertEquals("y 0", questions.ask("SELECT (math:pow(10, 995) - math:pow(10, 995) AS ?y) {}"));
    }

    @Test
    void lettersAreCasedAsEver() {
        assertEquals(
                "u,l,s,g ÉSS𐐀,éß,ας σ,2",
                questions
                        .ask("SELECT (UCASE('éß𐐨') AS ?u) (LCASE('ÉSS'@fr) AS ?k) (fn:lower-case('Éß') AS ?l) "
                                + "(LCASE('ΑΣ Σ') AS ?s) (STRLEN(UCASE('ß')) AS ?g) {}")
                        .replace(",k,", ",")
                        .replace(",éss,", ","));
    }

    @Test
    void aDateIsNotCountedOnForEver() {
        assertEquals(
                "days",
                reached("SELECT (xsd:dateTime('2000-01-01T00:00:00Z') + 'P999999999D'^^xsd:duration AS ?y) {}"));
        assertEquals("y 2000-01-31", questions.ask("SELECT (xsd:date('2000-01-01') + 'P30D'^^xsd:duration AS ?y) {}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GROUP_CONCAT(?x)",
                "GROUP_CONCAT(DISTINCT CONCAT(?x, STR(?a), STR(?c)))",
                "GROUP_CONCAT(?a ; separator='" + "sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
                        + "sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
                        + "sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
                        + "sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss')"
            })
    void aTextOfAGroupDoesNotGrowBeyondItsLimit(String aggregate) {
        assertEquals("text", reached("SELECT (" + aggregate + " AS ?y) { ?a ?b ?c BIND('" + LONG + "' AS ?x) }"));
    }

    @Test
    void aSumDoesNotGrowBeyondItsLimit() {
        assertEquals("digits", reached("SELECT (SUM(?n) AS ?y) { ?a ?b ?c BIND(math:pow(10, 999) * 9 AS ?n) }"));
    }

    @Test
    void aggregatesGiveWhatTheyGave() {
        assertEquals(
                "n,s,v,m,g,d 3,6,2.0,3,\"1,2,3\",1 2 3",
                questions.ask("SELECT (COUNT(*) AS ?n) (SUM(?x) AS ?s) (AVG(xsd:decimal(?x)) AS ?v) (MAX(?x) AS ?m) "
                        + "(GROUP_CONCAT(?x ; separator=',') AS ?g) (GROUP_CONCAT(DISTINCT ?x) AS ?d) "
                        + "{ VALUES ?x { 1 2 3 } }"));
        assertEquals("g \"\"", questions.ask("SELECT (GROUP_CONCAT(?x) AS ?g) { ?x <http://e/none> ?y }"));
        assertEquals("g", questions.ask("SELECT (GROUP_CONCAT(?x) AS ?g) { VALUES ?x { 1 UNDEF } }"));
    }

    /** HUGE is a text, or a condition, that grows beyond the limit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COALESCE(HUGE, 'none') AS ?y) { ROW }",
                "SELECT (IF(HUGE = 'a', 1, 2) AS ?y) { ROW }",
                "SELECT (IF(true, 1, HUGE) AS ?z) (COALESCE(1 / 0, HUGE) AS ?y) { ROW }",
                "SELECT ?v { ROW OPTIONAL { ?a ?b ?c FILTER(HUGE = 'a') } }",
                "SELECT ?y { ROW BIND(HUGE AS ?y) }",
                "SELECT ?v { ROW FILTER(HUGE = 'a') }",
                "SELECT ?v { ROW FILTER(HUGE = 'a' || true) }",
                "SELECT ?v { ROW FILTER(true || HUGE = 'a') FILTER(!(HUGE = 'a') || true) }",
                "SELECT ?v { ROW FILTER(HUGE IN ('a', 1/0)) }",
                "SELECT ?v { ROW FILTER(BOUND(?v) && !BOUND(?w)) FILTER EXISTS { ?a ?b ?c FILTER(HUGE = 'a') } }",
                "SELECT ?v { ROW FILTER NOT EXISTS { ?a ?b ?c FILTER(HUGE = 'a') } }",
                "SELECT ?v { ROW MINUS { ROW ?a ?b ?c FILTER(HUGE = 'a') } }",
                "SELECT ?v { { ROW } UNION { ROW FILTER(HUGE = 'a') } }",
                "SELECT ?v { ROW } GROUP BY ?v HAVING(HUGE = 'a')",
                "SELECT (COUNT(*) AS ?n) { ROW } GROUP BY (HUGE AS ?k)",
                "SELECT ?n { ROW VALUES ?n { 1 2 3 } } ORDER BY DESC(HUGE) LIMIT 1",
                "SELECT (COUNT(HUGE) AS ?n) { ROW }",
                "SELECT (COUNT(DISTINCT HUGE) AS ?n) { ROW }",
                "SELECT (SUM(STRLEN(HUGE)) AS ?n) { ROW }",
                "SELECT (SAMPLE(HUGE) AS ?n) { ROW }",
                "SELECT (MIN(HUGE) AS ?n) { ROW }",
                "SELECT (COALESCE(MAX(HUGE), 0) AS ?n) { ROW }",
                "SELECT (AVG(STRLEN(HUGE)) AS ?n) { ROW }",
                "SELECT (COALESCE(GROUP_CONCAT(HUGE), 0) AS ?n) { ROW }",
                "SELECT (COALESCE(?y, 0) AS ?z) { OPTIONAL { SELECT (HUGE AS ?y) { ROW } } }",
                "SELECT ?v { ROW { SELECT ?c { ?a ?b ?c } LIMIT 1 } FILTER(HUGE = 'a') } VALUES ?c { UNDEF }",
                "SELECT ?v { VALUES ?w { 1 2 } ROW FILTER(HUGE = 'a') }",
                "SELECT DISTINCT ?y { ROW BIND(HUGE AS ?y) }",
                "ASK { ROW FILTER(HUGE = 'a') }",
                "CONSTRUCT { ?a <http://e/q> ?y } WHERE { ROW BIND(HUGE AS ?y) ?a ?b ?c }",
                "DESCRIBE ?a { ROW ?a ?b ?c FILTER(HUGE = 'a') }"
            })
    void nothingTurnsALimitIntoAValue(String query) {
        String row = "BIND('" + LONG + "' AS ?x) BIND(CONCAT(?x" + ",?x".repeat(99) + ") AS ?v)";
        assertEquals("text", reached(query.replace("HUGE", "CONCAT(?v, ?v)").replace("ROW", row)));
    }
}
