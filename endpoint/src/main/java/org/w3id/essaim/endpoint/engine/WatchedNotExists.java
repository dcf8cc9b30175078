package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.syntax.Element;

/**
 * {@code NOT EXISTS} that looks at the clock whenever it is visited: ARQ's optimiser visits what is nested many times more often than it is deep.
 */
final class WatchedNotExists extends E_NotExists {

    private final Budget budget;

    WatchedNotExists(Op pattern, Budget budget) {
        super(pattern);
        this.budget = budget;
    }

    @Override
    public void visit(ExprVisitor visitor) {
        budget.checkTime();
        super.visit(visitor);
    }

    @Override
    protected ExprFunctionOp copy(Element ignored, Op pattern) {
        return new WatchedNotExists(pattern, budget);
    }

    @Override
    public ExprFunctionOp copy(ExprList none, Op pattern) {
        return new WatchedNotExists(pattern, budget);
    }
}
