package org.w3id.essaim.endpoint.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.ontology.Near;

/** Walks a parsed query and refuses what may not run; counts before it goes deeper, so that no query can exhaust its stack. */
final class Guard {

    static final int MOST_PATTERNS = 200;
    static final int MOST_TERMS = 500;
    static final int MOST_IN = 2_000;
    static final int MOST_CELLS = 10_000;
    static final int MOST_STEPS = 500;
    static final int MOST_REGEX = 256;

    private final Patterns walker = new Patterns();
    private int patterns;
    private int terms;
    private int cells;
    private int steps;
    private boolean repeatable = true;

    private final Set<String> services;

    private Guard(Set<String> services) {
        this.services = services;
    }

    /**
     * @param services IRIs that {@code SERVICE} may ask
     * @throws Problem.Thrown 400 {@code query-refused}
     */
    static CheckedQuery check(Query query, Set<String> services) {
        Guard guard = new Guard(services);
        guard.query(query);
        return CheckedQuery.of(query, guard.repeatable);
    }

    private void query(Query query) {
        if (query.getQueryPattern() != null) {
            query.getQueryPattern().visit(walker);
        }
        expressions(query.getProject());
        expressions(query.getGroupBy());
        query.getHavingExprs().forEach(this::expression);
        query.getAggregators().forEach(this::expression);
        if (query.hasOrderBy()) {
            query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::expression);
        }
        if (query.hasValues()) {
            cells(query.getValuesVariables().size(), query.getValuesData().size());
        }
    }

    private void expressions(VarExprList list) {
        list.getExprs().values().forEach(this::expression);
    }

    private void cells(int columns, int rows) {
        cells += Math.max(columns, 1) * rows;
        limit(cells, MOST_CELLS, "values");
    }

    private static void limit(int count, int most, String rule) {
        if (count > most) {
            throw QueryText.refused(rule, most);
        }
    }

    private void expression(Expr expression) {
        limit(++terms, MOST_TERMS, "terms");
        if (expression instanceof ExprAggregator aggregator) {
            aggregator(aggregator);
        } else if (expression instanceof ExprFunctionOp exists) {
            exists.getElement().visit(walker);
        } else if (expression instanceof E_OneOf in) {
            in(in.getLHS(), in.getRHS());
        } else if (expression instanceof E_NotOneOf in) {
            in(in.getLHS(), in.getRHS());
        } else if (expression instanceof ExprFunction function) {
            function(function);
        }
    }

    private void aggregator(ExprAggregator aggregator) {
        if (aggregator.getAggregator() instanceof AggCustom custom) {
            throw unknownFunction(custom.getIRI());
        }
        ExprList arguments = aggregator.getAggregator().getExprList();
        if (arguments != null) {
            arguments.forEach(this::expression);
        }
    }

    /** Constants in a list cost little; what is computed counts as anywhere. */
    private void in(Expr value, ExprList list) {
        limit(list.size(), MOST_IN, "in");
        expression(value);
        list.getList().stream().filter(item -> !item.isConstant()).forEach(this::expression);
    }

    private void function(ExprFunction function) {
        if (function instanceof E_Function call && !AllowedFunctions.has(call.getFunctionIRI())) {
            throw unknownFunction(call.getFunctionIRI());
        }
        if (function instanceof E_Function call && !takesItsArguments(call)) {
            throw new Problem.Thrown(new Problem(
                    "query-refused",
                    400,
                    Map.of("case", "arguments", "name", call.getFunctionIRI()),
                    Map.of("rule", "arguments", "function", call.getFunctionIRI())));
        }
        if (function instanceof E_Now
                || function instanceof E_Random
                || function instanceof E_UUID
                || function instanceof E_StrUUID) {
            repeatable = false;
        }
        if (function instanceof E_Regex || function instanceof E_StrReplace) {
            pattern(function.getArg(2));
        }
        for (int i = 1; i <= function.numArgs(); i++) {
            if (function.getArg(i) != null) {
                expression(function.getArg(i));
            }
        }
    }

    private static boolean takesItsArguments(E_Function call) {
        return AllowedFunctions.takes(call.getFunctionIRI(), new ExprList(call.getArgs()));
    }

    private static void pattern(Expr pattern) {
        if (pattern.isConstant() && pattern.getConstant().asUnquotedString().length() > MOST_REGEX) {
            throw QueryText.refused("regex", MOST_REGEX);
        }
    }

    private static Problem.Thrown unknownFunction(String iri) {
        List<String> near = Near.of(iri, AllowedFunctions.all(), 3);
        return new Problem.Thrown(new Problem(
                "query-refused",
                400,
                Map.of("case", "function", "name", iri),
                Map.of("rule", "function", "function", iri, "didYouMean", near)));
    }

    private void path(Path path) {
        limit(++steps, MOST_STEPS, "path");
        if (path instanceof P_Path2 two) {
            path(two.getLeft());
            path(two.getRight());
        } else if (path instanceof P_Path1 one) {
            path(one.getSubPath());
        }
    }

    private static Problem.Thrown refused(String rule) {
        return new Problem.Thrown(new Problem("query-refused", 400, Map.of("case", rule), Map.of("rule", rule)));
    }

    /** Every element of SPARQL 1.1; those of ARQ's extensions cannot come out of a strict parser. */
    private final class Patterns extends ElementVisitorBase {

        @Override
        public void visit(ElementGroup group) {
            group.getElements().forEach(element -> element.visit(this));
        }

        @Override
        public void visit(ElementUnion union) {
            patterns += union.getElements().size() - 1;
            limit(patterns, MOST_PATTERNS, "patterns");
            union.getElements().forEach(element -> element.visit(this));
        }

        @Override
        public void visit(ElementOptional optional) {
            counted(optional.getOptionalElement());
        }

        @Override
        public void visit(ElementMinus minus) {
            counted(minus.getMinusElement());
        }

        private void counted(Element element) {
            limit(++patterns, MOST_PATTERNS, "patterns");
            element.visit(this);
        }

        @Override
        public void visit(ElementNamedGraph graph) {
            graph.getElement().visit(this);
        }

        @Override
        public void visit(ElementService service) {
            if (services.isEmpty()) {
                throw refused("service");
            }
            if (!service.getServiceNode().isURI()
                    || !services.contains(service.getServiceNode().getURI())) {
                throw refused("service-unknown");
            }
            limit(++patterns, MOST_PATTERNS, "patterns");
            repeatable = false;
            service.getElement().visit(this);
        }

        @Override
        public void visit(ElementSubQuery subquery) {
            query(subquery.getQuery());
        }

        @Override
        public void visit(ElementFilter filter) {
            expression(filter.getExpr());
        }

        @Override
        public void visit(ElementBind bind) {
            expression(bind.getExpr());
        }

        @Override
        public void visit(ElementData values) {
            cells(values.getVars().size(), values.getRows().size());
        }

        @Override
        public void visit(ElementTriplesBlock triples) {
            // Triples alone cost nothing to hold.
        }

        @Override
        public void visit(ElementPathBlock block) {
            for (TriplePath triple : block.getPattern().getList()) {
                if (triple.getPath() != null) {
                    path(triple.getPath());
                }
            }
        }
    }
}
