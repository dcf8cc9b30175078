package org.w3id.essaim.endpoint.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/** A function called by IRI, whose arguments are measured before it is called and whose value after. */
final class CappedFunction implements Function {

    private final Function function;
    private final CallChecks before;
    private final ValueCaps caps;

    CappedFunction(Function function, CallChecks before, ValueCaps caps) {
        this.function = function;
        this.before = before;
        this.caps = caps;
    }

    @Override
    public void build(String iri, ExprList arguments, Context context) {
        function.build(iri, arguments, context);
    }

    /** @throws LimitReachedException if the deadline has passed, or a value is or would become too large */
    @Override
    public NodeValue exec(Binding row, ExprList arguments, String iri, FunctionEnv environment) {
        caps.budget().checkTime();
        List<NodeValue> values = new ArrayList<>();
        for (Expr argument : arguments) {
            values.add(argument.eval(row, environment));
        }
        before.check(iri, values);
        ExprList constants = new ExprList();
        values.forEach(constants::add);
        return caps.checked(function.exec(row, constants, iri, environment));
    }
}
