package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suite proves nothing if whoever compares sees no difference. */
class WantedTest {

    private static final String TSV = "text/tab-separated-values";
    private static final String XSD = "^^<http://www.w3.org/2001/XMLSchema#";

    /** Jena's reader of TSV takes a table that is short to write. */
    private static WantedTable table(String query, String tsv, boolean mayReduce) {
        Query parsed = QueryFactory.create(query);
        RowSet rows = RowSetReader.createReader(ResultSetLang.RS_TSV)
                .read(new ByteArrayInputStream(bytes(tsv)), ARQ.getContext());
        return WantedTable.of(parsed, rows, mayReduce);
    }

    private static byte[] bytes(String text) {
        return text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static void same(Wanted wanted, String given, String type) {
        assertDoesNotThrow(() -> wanted.assertSame(bytes(given), type));
    }

    private static void other(Wanted wanted, String given, String type) {
        assertThrows(AssertionError.class, () -> wanted.assertSame(bytes(given), type));
    }

    @Test
    void rowsOfATableComeInAnyOrderUnlessTheQueryOrders() {
        same(table("SELECT * {}", "?a|1|2|", false), "?a|2|1|", TSV);
        other(table("SELECT * {} ORDER BY ?a", "?a|1|2|", false), "?a|2|1|", TSV);
        same(table("SELECT * {} ORDER BY ?a", "?a|1|2|", false), "?a|1|2|", TSV);
    }

    @ParameterizedTest
    @CsvSource({"?a|1|1|", "?a|1|", "?a|1|2|3|", "?a|1|3|", "?b|1|2|", "?a|1|2.0|", "?a|1|'2'|", "?a|"})
    void aTableWithOtherRowsIsAnother(String given) {
        other(table("SELECT * {}", "?a|1|2|", false), given, TSV);
    }

    @Test
    void aValueMayBeWrittenInAnotherWayButNotBeAnother() {
        same(table("SELECT * {}", "?a|2.0|", false), "?a|2.00|", TSV);
        other(table("SELECT * {}", "?a|2.0|", false), "?a|2.01|", TSV);
        other(table("SELECT * {}", "?a|\"2\"" + XSD + "decimal>|", false), "?a|2|", TSV);
        other(table("SELECT * {}", "?a|\"a\"@fr|", false), "?a|\"a\"@en|", TSV);
    }

    @Test
    void blankNodesAreRenamedOneToOne() {
        Wanted wanted = table("SELECT * {}", "?a\t?b|_:x\t_:x|_:x\t_:y|", false);
        same(wanted, "?a\t?b|_:p\t_:q|_:p\t_:p|", TSV);
        other(wanted, "?a\t?b|_:p\t_:q|_:p\t_:q|", TSV);
        other(wanted, "?a\t?b|_:p\t_:p|_:q\t_:p|", TSV);
    }

    @Test
    void aReducedTableHasEachRowAtLeastOnce() {
        Wanted wanted = table("SELECT REDUCED * {}", "?a|1|1|2|", true);
        same(wanted, "?a|1|2|", TSV);
        same(wanted, "?a|1|1|2|", TSV);
        other(wanted, "?a|1|1|", TSV);
        other(wanted, "?a|1|1|2|2|", TSV);
    }

    @Test
    void graphsAreComparedByTheirShape() {
        Wanted wanted = new WantedGraph(RDFParser.fromString("_:a <x:p> _:b . _:b <x:p> 1 .", Lang.TURTLE)
                .toGraph());
        same(wanted, "_:b <x:p> 1 . _:a <x:p> _:b .", "text/turtle");
        other(wanted, "_:a <x:p> _:b . _:a <x:p> 1 .", "text/turtle");
        other(wanted, "", "text/turtle");
    }

    @Test
    void commaSeparatedValuesAreComparedAsTheyAreWritten() {
        Wanted wanted = WantedText.csv(bytes("a,b|_:x,1.0E6|_:y,\"p,q\"|"));
        same(wanted, "a,b|_:y,\"p,q\"|_:x,1.0e6|", "text/csv");
        other(wanted, "b,a|_:x,1.0E6|_:y,\"p,q\"|", "text/csv");
        other(wanted, "a,b|_:x,1.0E6|_:x,\"p,q\"|", "text/csv");
        other(wanted, "a,b|b0,1.0E6|b1,\"p,q\"|", "text/csv");
        other(wanted, "a,b|_:x,1.0E5|_:y,\"p,q\"|", "text/csv");
        other(wanted, "a,b|_:x,1.0E6|", "text/csv");
    }

    @Test
    void tabSeparatedValuesKeepTheirDatatypes() {
        Wanted wanted = WantedText.tsv(bytes("?a\t?b|<x:a>\t1.0e6|"));
        same(wanted, "?a\t?b|<x:a>\t1.0e6|", TSV);
        other(wanted, "?a\t?b|<x:a>\t\"1.0e6\"|", TSV);
        other(wanted, "?a\t?b|<x:a>\t|", TSV);
        other(wanted, "?a|<x:a>|", TSV);
    }
}
