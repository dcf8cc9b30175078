package org.w3id.essaim.endpoint.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.util.Context;

/**
 * ARQ's optimiser, after every call and aggregate of the query was put under the caps of one execution; before, so that what it computes beforehand
 * is capped too. Patterns of {@code SERVICE} stay as they are: they run elsewhere.
 */
final class CappedAlgebra implements RewriteFactory {

    private final ValueCaps caps;

    CappedAlgebra(ValueCaps caps) {
        this.caps = caps;
    }

    @Override
    public Rewrite create(Context context) {
        return query -> new Folding(context).rewrite(capped(query));
    }

    private Op capped(Op query) {
        caps.budget().checkTime();
        return Transformer.transformSkipService(new Groups(caps), new CappedExpressions(caps), query);
    }

    private static final class Groups extends TransformCopy {
        private final ValueCaps caps;

        Groups(ValueCaps caps) {
            this.caps = caps;
        }

        @Override
        public Op transform(OpGroup group, Op sub) {
            List<ExprAggregator> aggregators = new ArrayList<>();
            for (ExprAggregator aggregator : group.getAggregators()) {
                aggregators.add(new ExprAggregator(
                        aggregator.getVar(), new CappedAggregator(aggregator.getAggregator(), caps)));
            }
            return OpGroup.create(sub, group.getGroupVars(), aggregators);
        }
    }
}
