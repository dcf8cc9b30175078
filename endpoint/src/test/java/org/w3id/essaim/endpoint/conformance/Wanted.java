package org.w3id.essaim.endpoint.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;

/** The answer that a test of a query wants. */
sealed interface Wanted permits WantedBoolean, WantedGraph, WantedTable, WantedText {

    String RESULT_SET = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
    Property BOOLEAN = ResourceFactory.createProperty(RESULT_SET + "boolean");

    /** The types in which it is asked for; an answer in each of them must be the one that is wanted. */
    List<String> mediaTypes();

    /** @throws AssertionError if this body, of one of those types, is another answer */
    void assertSame(byte[] body, String mediaType);

    /** Reads the result that the manifest names, in whatever form the suite keeps it. */
    static Wanted of(QueryEntry entry) {
        Path file = entry.result();
        String name = file.getFileName().toString();
        if (name.endsWith(".csv")) {
            return WantedText.csv(read(file));
        }
        if (name.endsWith(".tsv")) {
            return WantedText.tsv(read(file));
        }
        if (name.endsWith(".srx")) {
            return results(entry, read(file), ResultSetLang.RS_XML);
        }
        if (name.endsWith(".srj")) {
            return results(entry, read(file), ResultSetLang.RS_JSON);
        }
        return statements(entry);
    }

    private static Wanted results(QueryEntry entry, byte[] body, Lang lang) {
        QueryExecResult result =
                RowSetReader.createReader(lang).readAny(new ByteArrayInputStream(body), ARQ.getContext());
        return result.isBoolean()
                ? new WantedBoolean(result.booleanResult())
                : WantedTable.of(entry.parsed(), result.rowSet(), entry.mayReduce());
    }

    /** A graph, or a table or a boolean told as one. */
    private static Wanted statements(QueryEntry entry) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(entry.result()).base(entry.published(entry.result())).parse(model);
        if (entry.parsed().isAskType()) {
            return new WantedBoolean(
                    model.listObjectsOfProperty(BOOLEAN).next().asLiteral().getBoolean());
        }
        if (entry.parsed().isSelectType()) {
            RowSet rows = RowSet.adapt(ResultSetFactory.makeRewindable(model));
            return WantedTable.of(entry.parsed(), rows, entry.mayReduce());
        }
        return new WantedGraph(model.getGraph());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
