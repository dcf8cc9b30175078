package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.syntax.Element;

/**
 * {@code EXISTS} that looks at the clock whenever it is visited: ARQ's optimiser visits what is nested many times more often than it is deep.
 */
final class WatchedExists extends E_Exists {

    private final Budget budget;

    WatchedExists(Op pattern, Budget budget) {
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
        return new WatchedExists(pattern, budget);
    }

    @Override
    public ExprFunctionOp copy(ExprList none, Op pattern) {
        return new WatchedExists(pattern, budget);
    }
}
