package org.w3id.essaim.endpoint.engine;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** {@code CONCAT} that measures before it joins. */
final class CappedConcat extends E_StrConcat {

    private final ValueCaps caps;

    CappedConcat(ExprList arguments, ValueCaps caps) {
        super(arguments);
        this.caps = caps;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        caps.budget().checkTime();
        caps.together(values);
        return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CappedConcat(arguments, caps);
    }
}
