package org.w3id.essaim.endpoint.engine;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.SplitIRI;
import org.w3id.essaim.endpoint.geo.GeoRefusedException;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;

/** Runs a checked query within a budget. The settings go into the execution's own context. */
final class Execution {

    private final Query query;
    private final DatasetGraph data;
    private final Optional<WordSearch> search;
    private final Budget budget;
    private final InProcessBackend.Means means;

    /**
     * @param data what the query sees; its {@code FROM} was already taken into account
     * @param search what {@code text:query} asks
     */
    Execution(
            Query query, DatasetGraph data, Optional<WordSearch> search, Budget budget, InProcessBackend.Means means) {
        this.search = search;
        this.query = withoutFrom(query);
        this.data = data;
        this.budget = budget;
        this.means = means;
    }

    private static Query withoutFrom(Query query) {
        Query bare = QueryCopy.of(query);
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        return bare;
    }

    /**
     * Runs the query and gives its execution to the reader of the answer.
     *
     * @throws LimitReachedException if the budget is spent
     * @throws Problem.Thrown if it is too deep for this process
     */
    <T> T run(Function<QueryExec, T> reader) {
        boolean begun = data.supportsTransactions() && !data.isInTransaction();
        if (begun) {
            data.begin(ReadWrite.READ);
        }
        try (QueryExec execution = execution()) {
            return watched(execution, reader);
        } catch (LimitReachedException e) {
            throw e;
        } catch (RefusedCallException e) {
            throw new Problem.Thrown(e.problem());
        } catch (GeoRefusedException e) {
            throw new Problem.Thrown(e.problem());
        } catch (QueryCancelledException e) {
            budget.checkTime();
            throw LimitReachedException.deadline(budget.limits());
        } catch (StackOverflowError e) {
            throw QueryText.refused("nesting", QueryText.MOST_NESTING);
        } finally {
            if (begun) {
                data.end();
            }
        }
    }

    private <T> T watched(QueryExec execution, Function<QueryExec, T> reader) {
        MemoryWatch.Watched query = means.memory().over(budget, execution::abort);
        try {
            T answer = reader.apply(execution);
            budget.checkTime();
            return answer;
        } finally {
            query.close();
        }
    }

    private QueryExec execution() {
        ValueCaps caps = new ValueCaps(budget);
        return QueryExec.newBuilder()
                .dataset(new WatchedDataset(data, budget))
                .query(query)
                .set(ARQConstants.registryFunctions, AllowedFunctions.registry(caps))
                .set(ARQConstants.sysOptimizerFactory, new CappedAlgebra(caps))
                .set(ARQConstants.sysOpExecutorFactory, WatchedExecutor.factory(budget))
                .set(ARQConstants.registryPropertyFunctions, AllowedFunctions.propertyFunctions(search, budget))
                .set(ARQ.enablePropertyFunctions, true)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.registryServiceExecutors, ServiceCall.registry(budget, means.addresses()))
                .timeout(budget.left().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    /** Runs the query and writes its answer. */
    void write(AnswerFormat format, OutputStream out) {
        run(execution -> {
            if (query.isSelectType()) {
                writer(format).write(out, new CountedRows(execution.select(), budget), ARQ.getContext());
            } else if (query.isAskType()) {
                writer(format).write(out, execution.ask(), ARQ.getContext());
            } else {
                Graph graph = graph(execution);
                refuseWhatCannotBeNamed(graph, format);
                RDFDataMgr.write(out, graph, format.graph());
            }
            return format;
        });
    }

    private static RowSetWriter writer(AnswerFormat format) {
        return format == AnswerFormat.CSV
                ? new CsvWriter()
                : RowSetWriterRegistry.getFactory(format.table()).create(format.table());
    }

    /** The triples of a CONSTRUCT or DESCRIBE, with the prefixes of the query. */
    Graph graph(QueryExec execution) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        if (query.isConstructType()) {
            add(execution.constructTriples(), graph);
        } else {
            add(execution.describeTriples(), graph);
        }
        return graph;
    }

    private void add(Iterator<Triple> triples, Graph graph) {
        while (triples.hasNext()) {
            budget.row();
            graph.add(triples.next());
        }
    }

    /** RDF/XML writes predicates as names of elements, which not every IRI can be. */
    private static void refuseWhatCannotBeNamed(Graph graph, AnswerFormat format) {
        if (format == AnswerFormat.RDFXML
                && graph.find().toList().stream()
                        .anyMatch(triple -> !isXmlName(triple.getPredicate().getURI()))) {
            List<AnswerFormat> others = List.of(AnswerFormat.TURTLE, AnswerFormat.NTRIPLES, AnswerFormat.JSONLD);
            throw new Problem.Thrown(Negotiator.notAcceptable(AnswerFormat.mediaTypes(others)));
        }
    }

    private static boolean isXmlName(String iri) {
        int split = SplitIRI.splitXML(iri);
        return split > 0 && split < iri.length();
    }

    /** Rows that cost. */
    private record CountedRows(RowSet rows, Budget budget) implements RowSet {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            budget.row();
            return rows.next();
        }

        @Override
        public List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
