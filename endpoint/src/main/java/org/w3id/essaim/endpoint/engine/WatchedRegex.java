package org.w3id.essaim.endpoint.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/** {@code REGEX} that ends at the deadline; else as ARQ's own, with patterns of {@code java.util.regex}. */
final class WatchedRegex extends ExprFunctionN {

    private static final String FLAGS = "smixq";

    private final ValueCaps caps;
    private final PatternMemo patterns = new PatternMemo("Regex");

    WatchedRegex(ExprList arguments, ValueCaps caps) {
        super(Tags.tagRegex, arguments);
        this.caps = caps;
    }

    /** @throws LimitReachedException if the deadline passes, the pattern is too long, or the match goes too deep */
    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        Pattern pattern = patterns.of(string(values.get(1)), flags(values.size() > 2 ? string(values.get(2)) : null));
        patterns.check(text);
        try {
            return NodeValue.booleanReturn(
                    pattern.matcher(new WatchedText(text, caps.budget())).find());
        } catch (StackOverflowError e) {
            throw LimitReachedException.pattern("regex-depth", text.length());
        }
    }

    private static String string(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("REGEX: pattern and flags are strings: " + value);
        }
        return value.getString();
    }

    private static @Nullable String flags(@Nullable String flags) {
        if (flags != null && flags.chars().anyMatch(flag -> FLAGS.indexOf(flag) < 0)) {
            throw new ExprEvalException("REGEX: the flags are s, m, i, x, q: " + flags);
        }
        return flags;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedRegex(arguments, caps);
    }
}
