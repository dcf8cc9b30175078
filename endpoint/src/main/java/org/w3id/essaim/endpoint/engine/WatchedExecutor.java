package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/**
 * Runs each operator of a query as ARQ does, and looks at the clock between its rows. Tables, joins and groups of rows in memory read no data, and
 * some of ARQ's iterators ask for a cancelled query only when they give a row, which a join without a match never does.
 */
final class WatchedExecutor extends OpExecutor {

    private final Budget budget;

    private WatchedExecutor(ExecutionContext context, Budget budget) {
        super(context);
        this.budget = budget;
    }

    static OpExecutorFactory factory(Budget budget) {
        return context -> new WatchedExecutor(context, budget);
    }

    @Override
    protected QueryIterator exec(Op operator, QueryIterator input) {
        budget.checkTime();
        QueryIterator rows = super.exec(operator, input);
        return rows == input || rows instanceof Watched ? rows : new Watched(rows, budget);
    }

    private static final class Watched extends QueryIteratorWrapper {
        private final Budget budget;

        Watched(QueryIterator rows, Budget budget) {
            super(rows);
            this.budget = budget;
        }

        @Override
        public boolean isJoinIdentity() {
            return iterator != null && iterator.isJoinIdentity();
        }

        @Override
        protected boolean hasNextBinding() {
            budget.checkTime();
            return super.hasNextBinding();
        }
    }
}
