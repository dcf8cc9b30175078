package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An argument that stays as it is, but is measured: for calls that ARQ gives more than their arguments, as {@code IRI} its base. */
final class MeasuredArgument extends ExprFunction1 {

    private final CappedCall1.Check check;
    private final ValueCaps caps;

    MeasuredArgument(Expr argument, CappedCall1.Check check, ValueCaps caps) {
        super(argument, "measured");
        this.check = check;
        this.caps = caps;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        caps.budget().checkTime();
        check.of(value);
        return value;
    }

    @Override
    public Expr copy(Expr argument) {
        return new MeasuredArgument(argument, check, caps);
    }
}
