package org.w3id.essaim.endpoint.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.ExprTransformConstantFold;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.Context;

/**
 * ARQ's optimiser, which computes constants beforehand. ARQ goes twice into the pattern of each {@code EXISTS}, and so 2ⁿ times into one that stands
 * n deep; here once.
 */
final class Folding extends OptimizerStd {

    Folding(Context context) {
        super(context);
    }

    @Override
    protected Op transformExprConstantFolding(Op query) {
        return Transformer.transform(new TransformCopy(), new Once(), query);
    }

    private static final class Once extends ExprTransformConstantFold {

        /** The pattern comes here folded. */
        @Override
        public Expr transform(ExprFunctionOp exists, ExprList arguments, Op folded) {
            return exists.copy(arguments, folded);
        }
    }
}
