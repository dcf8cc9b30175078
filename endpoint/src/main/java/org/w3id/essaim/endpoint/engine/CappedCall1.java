package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A function of one argument that reads the whole of a text, and may write a longer one: looks at the clock before and at the size after. */
final class CappedCall1 extends ExprFunction1 {

    /** What is asked of the argument before the call. */
    @FunctionalInterface
    interface Check {
        /** @throws LimitReachedException if the call could not be borne */
        void of(NodeValue argument);
    }

    private final ExprFunction1 call;
    private final Check before;
    private final ValueCaps caps;

    CappedCall1(ExprFunction1 call, Check before, ValueCaps caps) {
        super(call.getArg(), call.getFunctionSymbol().getSymbol());
        this.call = call;
        this.before = before;
        this.caps = caps;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        caps.budget().checkTime();
        before.of(value);
        return caps.checked(call.eval(value));
    }

    @Override
    public Expr copy(Expr argument) {
        return new CappedCall1((ExprFunction1) call.copy(argument), before, caps);
    }
}
