package org.w3id.essaim.endpoint.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/** An aggregate that looks at the clock with each row, and whose value may not grow beyond what one value may be. */
final class CappedAggregator implements Aggregator {

    private final Aggregator aggregator;
    private final ValueCaps caps;

    CappedAggregator(Aggregator aggregator, ValueCaps caps) {
        this.aggregator = aggregator;
        this.caps = caps;
    }

    @Override
    public Accumulator createAccumulator() {
        if (aggregator instanceof AggGroupConcat concat) {
            return new Joined(concat.getExprList(), false, concat.getSeparator(), caps);
        }
        if (aggregator instanceof AggGroupConcatDistinct concat) {
            return new Joined(concat.getExprList(), true, concat.getSeparator(), caps);
        }
        return new Measured(aggregator.createAccumulator(), caps);
    }

    @Override
    public Aggregator copy(ExprList arguments) {
        return new CappedAggregator(aggregator.copy(arguments), caps);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new CappedAggregator(aggregator.copyTransform(transform), caps);
    }

    @Override
    public @Nullable Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public ExprList getExprList() {
        return aggregator.getExprList();
    }

    @Override
    public String getName() {
        return aggregator.getName();
    }

    @Override
    public String key() {
        return aggregator.key();
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return aggregator.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
        return aggregator.toPrefixString();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof CappedAggregator capped && aggregator.equals(capped.aggregator, bySyntax);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CappedAggregator capped && aggregator.equals(capped.aggregator);
    }

    @Override
    public int hashCode() {
        return aggregator.hashCode();
    }

    @Override
    public String toString() {
        return aggregator.toString();
    }

    private record Measured(Accumulator accumulator, ValueCaps caps) implements Accumulator {

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            caps.budget().checkTime();
            accumulator.accumulate(row, environment);
        }

        @Override
        public @Nullable NodeValue getValue() {
            NodeValue value = accumulator.getValue();
            return value == null ? null : caps.checked(value);
        }
    }

    /** As ARQ joins texts, but measured before each. */
    private static final class Joined extends AccumulatorExpr {
        private final String separator;
        private final ValueCaps caps;
        private final StringBuilder text = new StringBuilder();
        private boolean first = true;

        Joined(ExprList arguments, boolean distinct, @Nullable String separator, ValueCaps caps) {
            super(arguments.get(0), distinct);
            this.separator = separator == null ? " " : separator;
            this.caps = caps;
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            caps.budget().checkTime();
            String next = value.asString();
            caps.text((long) text.length() + separator.length() + next.length());
            text.append(first ? "" : separator).append(next);
            first = false;
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {
            // An error leaves the group without a value; the rows are read on.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
