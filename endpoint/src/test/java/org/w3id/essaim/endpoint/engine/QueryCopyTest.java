package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.ontology.Things;

class QueryCopyTest {

    private static final String TWO_CONDITIONS =
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) (SUM(?o) < 4) (COUNT(*) < 9)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TWO_CONDITIONS,
                "SELECT ?s { { " + TWO_CONDITIONS + " } }",
                "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { " + TWO_CONDITIONS + " } }",
                "SELECT DISTINCT (COUNT(*) AS ?n) (SUM(?o) + 1 AS ?m) FROM <http://e/g> FROM NAMED <http://e/h> "
                        + "{ ?s ?p ?o } GROUP BY (STR(?s) AS ?t) ?p ORDER BY DESC(SUM(?o)) ?p LIMIT 3 OFFSET 1 "
                        + "VALUES (?s ?p) { (<http://e/a> UNDEF) (<http://e/c> <http://e/p>) }",
                "SELECT REDUCED * { ?s (<http://e/p>|^<http://e/q>)* ?o OPTIONAL { ?o ?q ?r FILTER(?r IN (1, 2)) } MINUS { ?s ?s ?o } }",
                "PREFIX e: <http://e/> DESCRIBE e:a ?s { ?s ?p 3 } LIMIT 1",
                "DESCRIBE <http://e/a>",
                "CONSTRUCT { ?s ?p _:b } WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } BIND(1 AS ?x) } LIMIT 2",
                "CONSTRUCT WHERE { ?s ?p ?o }",
                "ASK { ?s ?p ?o }"
            })
    void aCopyAsksTheSame(String text) {
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        Query copy = QueryCopy.of(query);
        assertEquals(query, copy);
        assertEquals(query.serialize(), copy.serialize());
        assertEquals(Algebra.compile(query), Algebra.compile(copy));
        assertEquals(query.getResultVars(), copy.getResultVars());
    }

    @Test
    void aCopyIsChangedAlone() {
        Query query = QueryFactory.create("PREFIX e: <http://e/> SELECT * FROM e:g { ?s e:p ?o }");
        Query copy = QueryCopy.of(query);
        copy.getGraphURIs().clear();
        copy.getPrefixMapping().clearNsPrefixMap();
        assertEquals(1, query.getGraphURIs().size());
        assertTrue(query.getPrefixMapping().getNsPrefixMap().containsKey("e"));
    }

    @Test
    void queriesThatDifferInALaterConditionHaveOtherKeys() {
        QueryReader reader = new QueryReader(Things.COMMON, SparqlLimits.defaults());
        String key = reader.read(TWO_CONDITIONS).key();
        assertNotEquals(key, reader.read(TWO_CONDITIONS.replace("< 4", "< 5")).key());
        assertNotEquals(key, reader.read(TWO_CONDITIONS.replace("< 9", "< 8")).key());
        assertEquals(key, reader.read(TWO_CONDITIONS.replace(" {", "\n{")).key());
    }
}
