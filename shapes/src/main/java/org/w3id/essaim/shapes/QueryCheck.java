package org.w3id.essaim.shapes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;

/** Looks for forbidden constructs in one query, at any depth: nested groups, sub-selects, {@code EXISTS}. */
final class QueryCheck {

    /** Pre-bound variables that a sub-select may leave out. */
    private static final Set<String> OPTIONAL = Set.of("shapesGraph", "currentShape");

    private final Set<String> preBound;
    private final List<String> reasons = new ArrayList<>();

    QueryCheck(Set<String> preBound) {
        this.preBound = Set.copyOf(preBound);
    }

    List<String> check(Query query) {
        query(query);
        return List.copyOf(reasons);
    }

    private void query(Query query) {
        if (query.hasValues()) {
            reasons.add("VALUES");
        }
        query.getProject().getExprs().forEach((variable, expression) -> {
            assigned(variable);
            expression(expression);
        });
        query.getGroupBy().getExprs().forEach((variable, expression) -> {
            assigned(variable);
            expression(expression);
        });
        query.getHavingExprs().forEach(this::expression);
        if (query.getQueryPattern() != null) {
            element(query.getQueryPattern());
        }
    }

    private void subQuery(Query query) {
        Collection<Var> returned =
                query.isQueryResultStar() ? PatternVars.vars(query.getQueryPattern()) : query.getProjectVars();
        for (String name : preBound) {
            if (!OPTIONAL.contains(name) && !returned.contains(Var.alloc(name))) {
                reasons.add("SELECT without $" + name);
            }
        }
        query(query);
    }

    private void assigned(Var variable) {
        if (preBound.contains(variable.getVarName())) {
            reasons.add("AS $" + variable.getVarName());
        }
    }

    private void expression(Expr expression) {
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                element(exists.getElement());
            }
        });
    }

    private void element(Element element) {
        ElementWalker.walk(element, new ElementVisitorBase() {
            @Override
            public void visit(ElementService el) {
                reasons.add("SERVICE");
            }

            @Override
            public void visit(ElementMinus el) {
                reasons.add("MINUS");
            }

            @Override
            public void visit(ElementData el) {
                reasons.add("VALUES");
            }

            @Override
            public void visit(ElementSubQuery el) {
                subQuery(el.getQuery());
            }

            @Override
            public void visit(ElementBind el) {
                assigned(el.getVar());
                expression(el.getExpr());
            }

            @Override
            public void visit(ElementAssign el) {
                assigned(el.getVar());
                expression(el.getExpr());
            }

            @Override
            public void visit(ElementFilter el) {
                expression(el.getExpr());
            }
        });
    }
}
