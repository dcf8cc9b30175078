package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;

/**
 * The answer to a SELECT. Terms must be the same, blank nodes by one-to-one renaming, but that a literal may be written in another way for
 * the same value of the same datatype: no specification says whether a computed 2 is {@code 2.0} or {@code 2.00}.
 *
 * @param ordered whether the rows come in this order
 * @param mayReduce whether a row that is there several times may come less often, but once (REDUCED)
 */
record WantedTable(List<Var> variables, List<Binding> rows, boolean ordered, boolean mayReduce) implements Wanted {

    static WantedTable of(Query query, RowSet result, boolean mayReduce) {
        return new WantedTable(result.getResultVars(), canonical(result), query.hasOrderBy(), mayReduce);
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/sparql-results+json", "application/sparql-results+xml");
    }

    @Override
    public void assertSame(byte[] body, String mediaType) {
        RowSet result = RowSetReader.createReader(RDFLanguages.contentTypeToLang(mediaType))
                .readAny(new ByteArrayInputStream(body), ARQ.getContext())
                .rowSet();
        List<Var> named = result.getResultVars();
        List<Binding> given = canonical(result);
        assertEquals(new HashSet<>(variables), new HashSet<>(named), "variables");
        boolean same = mayReduce ? isReduced(given) : isSame(given);
        assertTrue(same, () -> "wanted: " + rows + " given: " + given);
    }

    private boolean isSame(List<Binding> given) {
        RowSet left = RowSetStream.create(variables, rows.iterator());
        RowSet right = RowSetStream.create(variables, given.iterator());
        return ordered ? ResultsCompare.equalsByTermAndOrder(left, right) : ResultsCompare.equalsByTerm(left, right);
    }

    private boolean isReduced(List<Binding> given) {
        return given.size() <= rows.size() && new HashSet<>(given).equals(new HashSet<>(rows));
    }

    private static List<Binding> canonical(RowSet rows) {
        return rows.stream().map(WantedTable::canonical).toList();
    }

    private static Binding canonical(Binding row) {
        BindingBuilder builder = BindingFactory.builder();
        for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
            Var name = names.next();
            builder.add(name, NormalizeRDFTerms.getXSD().normalize(row.get(name)));
        }
        return builder.build();
    }
}
