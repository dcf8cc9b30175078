package org.w3id.essaim.shapes;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.util.FailureLog;
import org.topbraid.shacl.validation.ConstraintExecutor;
import org.topbraid.shacl.validation.ValidationEngine;

/**
 * {@code sh:pattern} in place of TopBraid's own executor, which asks for a class that Jena 5.3 dropped and has no limit in time.
 *
 * <p>Whatever cannot be evaluated goes to the failure log, because inside {@code sh:not} or {@code sh:or} a mere result would be read as
 * an answer.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#PatternConstraintComponent">SHACL, sh:pattern</a>
 */
final class PatternExecutor implements ConstraintExecutor {

    /** The time that matching one value may take. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Optional<Pattern> pattern;
    private final String fault;

    PatternExecutor(Constraint constraint) {
        Resource shape = constraint.getShapeResource();
        Optional<Pattern> compiled = Optional.empty();
        String reason = "";
        try {
            compiled = Optional.of(compile(
                    Sh.objects(shape.getModel().getGraph(), shape.asNode(), Sh.term("pattern")),
                    Sh.objects(shape.getModel().getGraph(), shape.asNode(), Sh.term("flags"))));
        } catch (PatternSyntaxException e) {
            reason = e.getMessage();
        }
        this.pattern = compiled;
        this.fault = reason;
    }

    /**
     * @param patterns the values of {@code sh:pattern}, of which there must be one
     * @throws PatternSyntaxException if it is not a regular expression
     */
    static Pattern compile(List<Node> patterns, List<Node> flags) {
        String expression = patterns.size() == 1 && patterns.get(0).isLiteral()
                ? patterns.get(0).getLiteralLexicalForm()
                : "";
        if (expression.isEmpty()) {
            throw new PatternSyntaxException("one sh:pattern is needed, found " + patterns, "", -1);
        }
        int mask = 0;
        for (Node flag : flags) {
            for (char letter : flag.getLiteralLexicalForm().toCharArray()) {
                mask |= flag(letter, expression);
            }
        }
        return Pattern.compile(expression, mask);
    }

    /** The letters of <a href="https://www.w3.org/TR/xpath-functions/#flags">XPath</a>. */
    private static int flag(char letter, String expression) {
        return switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default -> throw new PatternSyntaxException("no such flag: " + letter, expression, -1);
        };
    }

    @Override
    public void executeConstraint(Constraint constraint, ValidationEngine engine, Collection<RDFNode> focusNodes) {
        if (pattern.isEmpty()) {
            FailureLog.get().logFailure(constraint + ": " + fault);
            return;
        }
        try {
            for (RDFNode focus : focusNodes) {
                for (RDFNode value : engine.getValueNodes(constraint, focus)) {
                    if (!matches(pattern.get(), value)) {
                        engine.createValidationResult(
                                constraint, focus, value, () -> "Does not match " + pattern.get());
                    }
                }
                engine.checkCanceled();
            }
        } catch (ClockedText.Expired | StackOverflowError e) {
            // One bad value is enough to stop this rule: a thousand of them would take a thousand seconds.
            FailureLog.get().logFailure(constraint + ": too slow or too deep a pattern: " + pattern.get());
        }
    }

    private static boolean matches(Pattern pattern, RDFNode value) {
        if (value.isAnon()) {
            return false;
        }
        String text = value.isLiteral()
                ? value.asLiteral().getLexicalForm()
                : value.asResource().getURI();
        return pattern.matcher(new ClockedText(text, LIMIT)).find();
    }
}
