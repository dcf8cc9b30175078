package org.w3id.essaim.endpoint.engine;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.XSD;
import org.w3id.essaim.endpoint.http.Problem;

/** Queries asked in this process, for whoever shows answers otherwise than the protocol does. The same guards and limits as over HTTP. */
public final class SparqlService {

    private final QueryReader reader;
    private final InProcessBackend backend;
    private final SparqlLimits limits;

    public SparqlService(QueryReader reader, InProcessBackend backend, SparqlLimits limits) {
        this.reader = reader;
        this.backend = backend;
        this.limits = limits;
    }

    /**
     * The terms of a query that stand nowhere in what is asked, each with those that are near.
     *
     * @throws Problem.Thrown if it cannot be read
     */
    public Map<String, List<String>> unknownTerms(SparqlEdition edition, String query) {
        return new UnknownTerms(edition.dataset().getDefaultGraph()).of(reader.read(query));
    }

    /**
     * Asks a query of any form. A result of more rows than asked for says so.
     *
     * @param deadline at most that of the limits
     * @param mostRows rows or triples to give
     */
    public SparqlResult select(SparqlEdition edition, String query, Duration deadline, int mostRows) {
        Budget budget = new Budget(limits.lowered(deadline));
        try {
            CheckedQuery checked = reader.read(query);
            GraphChoice graphs = GraphChoice.ALL.orOf(checked.query());
            graphs.check(edition.dataset());
            Execution execution = new Execution(
                    checked.query(), graphs.of(edition.dataset()), edition.search(), budget, backend.means());
            return execution.run(running -> result(checked, running, mostRows, budget));
        } catch (LimitReachedException limit) {
            return new SparqlResult.Failed(limit.problem());
        } catch (Problem.Thrown refused) {
            return new SparqlResult.Failed(refused.problem());
        }
    }

    private static SparqlResult result(CheckedQuery checked, QueryExec running, int mostRows, Budget budget) {
        if (checked.query().isSelectType()) {
            return table(running.select(), mostRows, budget);
        }
        if (checked.query().isAskType()) {
            return new SparqlResult.Bool(running.ask());
        }
        Iterator<Triple> triples =
                checked.query().isConstructType() ? running.constructTriples() : running.describeTriples();
        return graph(checked, triples, mostRows, budget);
    }

    private static SparqlResult table(RowSet rows, int mostRows, Budget budget) {
        List<Var> variables = rows.getResultVars();
        List<List<Optional<SparqlResult.Term>>> table = new ArrayList<>();
        while (table.size() < mostRows && rows.hasNext()) {
            budget.row();
            Binding row = rows.next();
            table.add(variables.stream()
                    .map(variable -> Optional.ofNullable(row.get(variable)).map(SparqlService::term))
                    .toList());
        }
        return new SparqlResult.Table(variables.stream().map(Var::getVarName).toList(), table, rows.hasNext());
    }

    private static SparqlResult graph(CheckedQuery checked, Iterator<Triple> triples, int mostRows, Budget budget) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(checked.query().getPrefixMapping());
        boolean more = false;
        while (!more && triples.hasNext()) {
            budget.row();
            Triple triple = triples.next();
            more = graph.size() == mostRows && !graph.contains(triple);
            if (!more) {
                graph.add(triple);
            }
        }
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(turtle, graph, RDFFormat.TURTLE_PRETTY);
        return new SparqlResult.Graph(turtle.toString(), graph.size(), more);
    }

    private static SparqlResult.Term term(Node node) {
        if (node.isURI()) {
            return new SparqlResult.Term(SparqlResult.TermType.IRI, node.getURI(), "", "");
        }
        if (node.isBlank()) {
            return new SparqlResult.Term(SparqlResult.TermType.BLANK, node.getBlankNodeLabel(), "", "");
        }
        String datatype = node.getLiteralDatatypeURI();
        boolean text = XSD.xstring.getURI().equals(datatype)
                || !node.getLiteralLanguage().isEmpty();
        return new SparqlResult.Term(
                SparqlResult.TermType.LITERAL,
                node.getLiteralLexicalForm(),
                node.getLiteralLanguage(),
                text ? "" : datatype);
    }
}
