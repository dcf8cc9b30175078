package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** A function or operator of two arguments whose work or result grows with them. */
final class CappedCall2 extends ExprFunction2 {

    /** What is asked of the arguments before the call. */
    @FunctionalInterface
    interface Check {
        /** @throws LimitReachedException if the call could not be borne */
        void of(NodeValue left, NodeValue right);
    }

    private final ExprFunction2 call;
    private final Check before;
    private final ValueCaps caps;

    CappedCall2(ExprFunction2 call, Check before, ValueCaps caps) {
        super(call.getArg1(), call.getArg2(), call.getFunctionSymbol().getSymbol(), call.getOpName());
        this.call = call;
        this.before = before;
        this.caps = caps;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        caps.budget().checkTime();
        before.of(left, right);
        return caps.checked(call.eval(left, right));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new CappedCall2((ExprFunction2) call.copy(left, right), before, caps);
    }
}
