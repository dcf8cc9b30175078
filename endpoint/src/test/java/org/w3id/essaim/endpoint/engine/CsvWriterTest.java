package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    private static String written(String query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.empty()).query(query).build()) {
            new CsvWriter().write(out, execution.select(), ARQ.getContext());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTermsWithoutTheirTypes() {
        assertEquals(
                "a,b,c\r\nhttp://e/é,texte,1.0E6\r\n",
                written("SELECT (<http://e/é> AS ?a) ('texte'@fr AS ?b) (1.0E6 AS ?c) {}"));
    }

    @Test
    void quotesWhatWouldBeReadOtherwise() {
        assertEquals(
                "a,b,c,d,e\r\n\"x,y\",\"say \"\"yes\"\"\",\"1\n2\",\"1\r2\", x \r\n",
                written("SELECT ('x,y' AS ?a) ('say \"yes\"' AS ?b) ('1\\n2' AS ?c) ('1\\r2' AS ?d) (' x ' AS ?e) {}"));
    }

    @Test
    void tellsAnEmptyTextFromNoValue() {
        assertEquals("a,b\r\n\"\",\r\n", written("SELECT ('' AS ?a) ?b {}"));
    }

    @Test
    void namesBlankNodesAsSuchAndTheSameOneAlike() {
        assertEquals(
                "a,b,c\r\n_:b0,_:b0,_:b1\r\n", written("SELECT ?a (?a AS ?b) (BNODE() AS ?c) { BIND(BNODE() AS ?a) }"));
    }

    @Test
    void writesATableWithoutRowsOrColumns() {
        assertEquals("a\r\n", written("SELECT ?a { ?a ?b ?c }"));
        assertEquals("\r\n\r\n", written("SELECT * {}"));
    }

    @Test
    void hasNoFormForABoolean() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> new CsvWriter().write(new ByteArrayOutputStream(), true, ARQ.getContext()));
    }
}
