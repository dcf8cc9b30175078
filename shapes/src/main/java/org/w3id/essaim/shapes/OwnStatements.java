package org.w3id.essaim.shapes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Tells the queries that read no statement but those whose subject is {@code $this}. */
final class OwnStatements {

    private static final Var THIS = Var.alloc("this");

    /** In the query of a property shape, its path stands here. */
    private static final Var PATH = Var.alloc("PATH");

    private OwnStatements() {}

    /** @param prefixes that the query uses without declaring them */
    static boolean areAllThatIsReadBy(String select, PrefixMapping prefixes) {
        return own(select, prefixes).isPresent();
    }

    /**
     * Properties without each of which {@code $this} gives no row: the query asks for a statement of its with them, and not only perhaps.
     *
     * @param prefixes that the query uses without declaring them
     * @param path of the property shape that the query belongs to
     * @return none if none is known
     */
    static Set<Node> neededBy(String select, PrefixMapping prefixes, Optional<Node> path) {
        Set<Node> needed = new LinkedHashSet<>();
        if (own(select, prefixes).orElse(null) instanceof ElementGroup group) {
            for (Element element : group.getElements()) {
                if (element instanceof ElementPathBlock block) {
                    block.patternElts()
                            .forEachRemaining(statement -> Optional.of(statement.getPredicate())
                                    .filter(Node::isURI)
                                    .or(() -> path)
                                    .ifPresent(needed::add));
                }
            }
        }
        return needed;
    }

    /** What a query looks for, if it reads nothing else. */
    private static Optional<Element> own(String select, PrefixMapping prefixes) {
        try {
            Query query = new Query();
            query.setPrefixMapping(prefixes);
            QueryFactory.parse(query, select, null, Syntax.syntaxARQ);
            boolean bare = query.isSelectType() && query.getHavingExprs().isEmpty() && !query.hasAggregators();
            return Optional.of(query.getQueryPattern()).filter(pattern -> bare && isOwn(pattern));
        } catch (QueryParseException e) {
            return Optional.empty();
        }
    }

    /** What is not known here may read anything. */
    private static boolean isOwn(Element element) {
        if (element instanceof ElementGroup group) {
            return group.getElements().stream().allMatch(OwnStatements::isOwn);
        }
        if (element instanceof ElementUnion union) {
            return union.getElements().stream().allMatch(OwnStatements::isOwn);
        }
        if (element instanceof ElementOptional optional) {
            return isOwn(optional.getOptionalElement());
        }
        if (element instanceof ElementFilter filter) {
            return isOwn(filter.getExpr());
        }
        if (element instanceof ElementBind bind) {
            return isOwn(bind.getExpr());
        }
        return element instanceof ElementPathBlock block && isOwn(block.patternElts());
    }

    private static boolean isOwn(Iterator<TriplePath> statements) {
        while (statements.hasNext()) {
            TriplePath statement = statements.next();
            boolean plain = statement.isTriple()
                    && (statement.getPredicate().isURI()
                            || statement.getPredicate().equals(PATH));
            if (!plain || !statement.getSubject().equals(THIS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(Expr expression) {
        List<ExprFunctionOp> patterns = new ArrayList<>();
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                patterns.add(exists);
            }
        });
        return patterns.isEmpty();
    }
}
