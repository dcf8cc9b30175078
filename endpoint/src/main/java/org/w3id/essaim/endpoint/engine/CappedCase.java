package org.w3id.essaim.endpoint.engine;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/**
 * {@code UCASE} and {@code LCASE}, part after part: Java takes the square of the length for a text of letters that become two, as ŉ does. Only a
 * sigma asks for the text around it, so a text with some is taken whole, if their number allows.
 */
final class CappedCase extends ExprFunction1 {

    /** UTF-16 units that are taken at a time. */
    private static final int PART = 1_024;

    private final boolean upper;
    private final CallChecks checks;
    private final ValueCaps caps;

    CappedCase(boolean upper, Expr text, CallChecks checks, ValueCaps caps) {
        super(text, upper ? Tags.tagStrUppercase : Tags.tagStrLowercase);
        this.upper = upper;
        this.checks = checks;
        this.caps = caps;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        Node literal = NodeValueOps.checkAndGetStringLiteral(upper ? "ucase" : "lcase", value);
        return NodeValue.makeNode(NodeFactory.createLiteral(
                cased(literal.getLiteralLexicalForm()), literal.getLiteralLanguage(), literal.getLiteralDatatype()));
    }

    private String cased(String text) {
        caps.budget().checkTime();
        if (!upper && text.indexOf('Σ') >= 0) {
            checks.sigmas(text);
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder cased = new StringBuilder(text.length());
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = Math.min(start + PART, text.length());
            end -= end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
            String part = text.substring(start, end);
            cased.append(upper ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT));
            caps.text(cased.length());
        }
        return cased.toString();
    }

    @Override
    public Expr copy(Expr text) {
        return new CappedCase(upper, text, checks, caps);
    }
}
