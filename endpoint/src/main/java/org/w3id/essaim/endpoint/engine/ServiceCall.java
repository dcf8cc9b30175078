package org.w3id.essaim.endpoint.engine;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * Runs {@code SERVICE} against the endpoints of the list and no other. {@code SILENT} makes of one that fails an answer without its part, as the
 * recommendation says; what is refused and what reaches a limit stays an error.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-federated-query/">SPARQL 1.1 Federated Query</a>
 */
final class ServiceCall implements ServiceExecutor {

    /** Calls of one query: ARQ makes one for each row. */
    private static final int MOST_CALLS = 100;

    private final Budget budget;
    private final ServiceClient client;
    private int calls;

    private ServiceCall(Budget budget, AddressPolicy addresses) {
        this.budget = budget;
        this.client = new ServiceClient(budget, addresses);
    }

    /** With this alone: ARQ's own call, which follows redirects and knows no bound, is not in it. */
    static ServiceExecutorRegistry registry(Budget budget, AddressPolicy addresses) {
        return new ServiceExecutorRegistry().add(new ServiceCall(budget, addresses));
    }

    @Override
    public QueryIterator createExecution(OpService call, OpService original, Binding row, ExecutionContext context) {
        String endpoint = call.getService().isURI() ? call.getService().getURI() : "";
        if (!budget.limits().services().contains(endpoint)) {
            throw new Problem.Thrown(QueryText.problem("service-unknown", 0));
        }
        if (++calls > MOST_CALLS) {
            throw LimitReachedException.value("calls", MOST_CALLS);
        }
        try {
            return new QueryIterCommonParent(rows(URI.create(endpoint), call.getSubOp(), context), row, context);
        } catch (ServiceClient.Failed failed) {
            if (call.getSilent()) {
                return QueryIterSingleton.create(row, context);
            }
            throw new Problem.Thrown(ServiceClient.Failed.problem(endpoint));
        }
    }

    /** The names that ARQ gave to variables of sub-queries stay at home. */
    private QueryIterator rows(URI endpoint, Op pattern, ExecutionContext context) throws ServiceClient.Failed {
        Op restored = Rename.reverseVarRename(pattern, true);
        Query query = OpAsQuery.asQuery(restored);
        RowSet rows = client.ask(endpoint, query.serialize());
        QueryIterator read = QueryIterPlainWrapper.create(rows, context);
        return restored.equals(pattern) ? read : QueryIter.map(read, names(pattern, OpVars.visibleVars(restored)));
    }

    private static Map<Var, Var> names(Op pattern, Set<Var> remote) {
        Map<Var, Var> names = new HashMap<>();
        for (Var variable : OpVars.visibleVars(pattern)) {
            String name = variable.getName();
            Var asked = Var.alloc(name.substring(name.lastIndexOf('/') + 1));
            if (remote.contains(asked)) {
                names.put(asked, variable);
            }
        }
        return names;
    }
}
