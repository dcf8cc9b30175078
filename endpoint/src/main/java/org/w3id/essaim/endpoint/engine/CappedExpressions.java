package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts calls that look at the clock, and whose values are capped, in the place of those of ARQ that do neither. */
final class CappedExpressions extends ExprTransformCopy {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";

    private final ValueCaps caps;
    private final CallChecks checks;

    CappedExpressions(ValueCaps caps) {
        this.caps = caps;
        this.checks = new CallChecks(caps);
    }

    @Override
    public Expr transform(ExprFunction1 call, Expr argument) {
        if (call instanceof E_IRI) {
            return call.copy(new MeasuredArgument(argument, checks::iri, caps));
        }
        if (call instanceof E_StrUpperCase || call instanceof E_StrLowerCase) {
            return cased(call instanceof E_StrUpperCase, new ExprList(argument));
        }
        Expr copy = super.transform(call, argument);
        return call instanceof ExprDigest || call instanceof E_StrEncodeForURI
                ? new CappedCall1((ExprFunction1) copy, caps::checked, caps)
                : copy;
    }

    @Override
    public Expr transform(ExprFunction2 call, Expr left, Expr right) {
        Expr copy = super.transform(call, left, right);
        if (call instanceof E_Add
                || call instanceof E_Subtract
                || call instanceof E_Multiply
                || call instanceof E_Divide) {
            return capped(copy, checks::arithmetic);
        }
        if (call instanceof E_StrContains || call instanceof E_StrBefore || call instanceof E_StrAfter) {
            return capped(copy, caps::search);
        }
        if (call instanceof E_StrDatatype) {
            return capped(copy, checks::typed);
        }
        return call instanceof E_StrLang ? capped(copy, checks::tagged) : copy;
    }

    private Expr capped(Expr call, CappedCall2.Check before) {
        return new CappedCall2((ExprFunction2) call, before, caps);
    }

    @Override
    public Expr transform(ExprFunctionN call, ExprList arguments) {
        if (call instanceof E_Regex) {
            return new WatchedRegex(arguments, caps);
        }
        if (call instanceof E_StrReplace) {
            return new WatchedReplace(arguments, caps);
        }
        if (call instanceof E_StrConcat) {
            return new CappedConcat(arguments, caps);
        }
        return call instanceof E_Function function ? function(function, arguments) : super.transform(call, arguments);
    }

    @Override
    public Expr transform(ExprFunctionOp exists, ExprList none, Op pattern) {
        caps.budget().checkTime();
        return exists instanceof E_NotExists
                ? new WatchedNotExists(pattern, caps.budget())
                : new WatchedExists(pattern, caps.budget());
    }

    /** A call by IRI remembers the function that it found, so it is always made anew. */
    private Expr function(E_Function call, ExprList arguments) {
        int count = arguments.size();
        return switch (call.getFunctionIRI()) {
            case FN + "matches" -> count == 2 || count == 3 ? new WatchedRegex(arguments, caps) : call.copy(arguments);
            case FN + "replace" ->
                count == 3 || count == 4 ? new WatchedReplace(arguments, caps) : call.copy(arguments);
            case FN + "upper-case" -> count == 1 ? cased(true, arguments) : call.copy(arguments);
            case FN + "lower-case" -> count == 1 ? cased(false, arguments) : call.copy(arguments);
            default -> call.copy(arguments);
        };
    }

    private Expr cased(boolean upper, ExprList arguments) {
        return new CappedCase(upper, arguments.get(0), checks, caps);
    }
}
