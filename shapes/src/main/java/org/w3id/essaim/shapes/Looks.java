package org.w3id.essaim.shapes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * What is seen of the constraints of SHACL Core at a first glance.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#core-components">SHACL, core constraint components</a>
 */
final class Looks {

    private Looks() {}

    /** A constraint with one parameter, which is no list. Where there is no value, none is wrong. */
    static Look of(Constraint constraint, Node parameter) {
        return switch (constraint) {
            case MIN_COUNT -> count(parameter, Integer.MAX_VALUE, true);
            case MAX_COUNT -> count(parameter, -1, false);
            case DATATYPE -> datatype(parameter);
            case CLASS -> Look.ofEach((value, sight) -> sight.isInstance(value, parameter));
            case NODE_KIND -> nodeKind(parameter);
            case HAS_VALUE -> (focus, values, sight) -> values.contains(parameter);
            case UNIQUE_LANG -> (focus, values, sight) -> haveUniqueLanguages(values);
            case MIN_INCLUSIVE -> compared(parameter, order -> order <= 0);
            case MIN_EXCLUSIVE -> compared(parameter, order -> order < 0);
            case MAX_INCLUSIVE -> compared(parameter, order -> order >= 0);
            case MAX_EXCLUSIVE -> compared(parameter, order -> order > 0);
            default -> Look.NO_VALUES;
        };
    }

    private static Look count(Node parameter, int unread, boolean least) {
        boolean number =
                parameter.isLiteral() && parameter.getLiteralLexicalForm().matches("[0-9]{1,9}");
        int count = number ? Integer.parseInt(parameter.getLiteralLexicalForm()) : unread;
        return (focus, values, sight) -> least ? values.size() >= count : values.size() <= count;
    }

    private static Look datatype(Node datatype) {
        String iri = datatype.toString();
        return Look.ofEach((value, sight) -> value.isLiteral()
                && value.getLiteralDatatypeURI().equals(iri)
                && value.getLiteral().isWellFormed());
    }

    private static Look nodeKind(Node kind) {
        if (kind.equals(Sh.term("IRI"))) {
            return Look.ofEach((value, sight) -> value.isURI());
        }
        return kind.equals(Sh.term("Literal")) ? Look.ofEach((value, sight) -> value.isLiteral()) : Look.NO_VALUES;
    }

    private static boolean haveUniqueLanguages(List<Node> values) {
        Set<String> languages = new HashSet<>();
        for (Node value : values) {
            String language = value.isLiteral() ? value.getLiteralLanguage().toLowerCase(Locale.ROOT) : "";
            if (!language.isEmpty() && !languages.add(language)) {
                return false;
            }
        }
        return true;
    }

    /** @param good whether a limit that compares so with the value, as {@code compareTo} says it, lets it pass */
    private static Look compared(Node limit, IntPredicate good) {
        NodeValue bound = NodeValue.makeNode(limit);
        return Look.ofEach((value, sight) -> {
            if (!value.isLiteral() || !value.getLiteral().isWellFormed()) {
                return false; // ARQ would warn of it
            }
            try {
                int order = NodeValue.compare(bound, NodeValue.makeNode(value));
                return order != Expr.CMP_INDETERMINATE && good.test(order);
            } catch (ExprNotComparableException e) {
                return false;
            }
        });
    }

    static Look in(List<Node> members) {
        Set<Node> good = Set.copyOf(members);
        return Look.ofEach((value, sight) -> good.contains(value));
    }

    /** A language with a region is left to the engine. */
    static Look languageIn(List<Node> languages) {
        Set<String> good = languages.stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return Look.ofEach((value, sight) -> value.isLiteral() && good.contains(value.getLiteralLanguage()));
    }

    static Look pattern(Pattern pattern) {
        return Look.ofEach((value, sight) -> sight.matches(pattern, value));
    }

    static Look qualifiedMinCount(ShapeLook wanted, Node least) {
        Look enough = count(least, Integer.MAX_VALUE, true);
        return (focus, values, sight) -> enough.isSurelyKept(
                focus,
                values.stream()
                        .filter(value -> wanted.isSurelyGood(value, sight))
                        .toList(),
                sight);
    }
}
