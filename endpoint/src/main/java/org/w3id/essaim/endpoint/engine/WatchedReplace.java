package org.w3id.essaim.endpoint.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/**
 * {@code REPLACE} that ends at the deadline and at the largest text; else as ARQ's own: patterns and replacements of {@code java.util.regex}, and
 * an empty match counts only where it is the first.
 */
final class WatchedReplace extends ExprFunctionN {

    private final ValueCaps caps;
    private final PatternMemo patterns = new PatternMemo("REPLACE");

    WatchedReplace(ExprList arguments, ValueCaps caps) {
        super(Tags.tagReplace, arguments);
        this.caps = caps;
    }

    /** @throws LimitReachedException if the deadline passes, the pattern or the new text is too long, or the match goes too deep */
    @Override
    public NodeValue eval(List<NodeValue> values) {
        Node literal = NodeValueOps.checkAndGetStringLiteral("replace", values.get(0));
        Pattern pattern = patterns.of(string(values.get(1)), values.size() > 3 ? string(values.get(3)) : null);
        String replacement = string(values.get(2));
        String text = literal.getLiteralLexicalForm();
        patterns.check(text);
        try {
            String replaced = replaced(pattern.matcher(new WatchedText(text, caps.budget())), text, replacement);
            return replaced == null || replaced.equals(text)
                    ? values.get(0)
                    : NodeValue.makeNode(NodeFactory.createLiteral(
                            replaced, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
        } catch (StackOverflowError e) {
            throw LimitReachedException.pattern("regex-depth", text.length());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: the replacement names no group: " + replacement, e);
        }
    }

    private static String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("replace", value).getLiteralLexicalForm();
    }

    private @Nullable String replaced(Matcher matcher, String text, String replacement) {
        StringBuilder built = null;
        int copied = 0;
        while (matcher.find()) {
            if (built == null) {
                built = new StringBuilder();
            } else if (matcher.start() == matcher.end()) {
                continue;
            }
            caps.text((long) built.length() + matcher.start() - copied + longest(matcher, replacement));
            matcher.appendReplacement(built, replacement);
            copied = matcher.end();
        }
        if (built == null) {
            return null;
        }
        caps.text((long) built.length() + text.length() - copied);
        return matcher.appendTail(built).toString();
    }

    /** What the replacement becomes at most: each {@code $} as long as the longest group. */
    private static long longest(Matcher matcher, String replacement) {
        long dollars = replacement.chars().filter(character -> character == '$').count();
        if (dollars == 0) {
            return replacement.length();
        }
        int group = 0;
        for (int i = replacement.contains("$0") ? 0 : 1; i <= matcher.groupCount(); i++) {
            group = Math.max(group, matcher.end(i) - matcher.start(i));
        }
        return replacement.length() + dollars * group;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedReplace(arguments, caps);
    }
}
