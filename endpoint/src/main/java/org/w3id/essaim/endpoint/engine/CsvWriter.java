package org.w3id.essaim.endpoint.engine;

import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Writes a table as comma-separated values. Jena's own writer leaves the {@code _:} away before blank nodes, which then look like texts. An
 * empty text is {@code ""}, no value is nothing.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/#csv">SPARQL 1.1 Query Results CSV and TSV Formats, 3</a>
 */
final class CsvWriter implements RowSetWriter {

    private static final String END = "\r\n";
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final Map<Node, String> blankNodes = new HashMap<>();

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        write(IO.wrapUTF8(out), rows);
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        write(IO.wrap(out), rows);
    }

    /** Not offered: the recommendation has no form for a boolean. */
    @Override
    public void write(OutputStream out, boolean result, Context context) {
        throw new UnsupportedOperationException("a boolean is not written as CSV");
    }

    private void write(AWriter out, RowSet rows) {
        List<Var> columns = rows.getResultVars();
        out.write(columns.stream().map(Var::getVarName).collect(Collectors.joining(",", "", END)));
        while (rows.hasNext()) {
            Binding row = rows.next();
            out.write(columns.stream().map(column -> cell(row, column)).collect(Collectors.joining(",", "", END)));
        }
        out.flush();
    }

    private String cell(Binding row, Var column) {
        return row.contains(column) ? safe(text(row.get(column))) : "";
    }

    private String text(Node term) {
        if (term.isBlank()) {
            return blankNodes.computeIfAbsent(term, node -> "_:b" + blankNodes.size());
        }
        return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
    }

    private static String safe(String text) {
        boolean quoted = text.isEmpty() || QUOTED.matcher(text).find();
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
