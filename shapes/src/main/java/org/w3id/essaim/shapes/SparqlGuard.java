package org.w3id.essaim.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;

/**
 * Refuses the queries that SHACL forbids in shapes, and that TopBraid and Jena would run all the same: a {@code SERVICE} would open a
 * connection, and the others would give wrong answers silently.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#pre-binding">SHACL, pre-binding of variables in SPARQL queries</a>
 */
final class SparqlGuard {

    private static final Node SELECT = Sh.term("select");
    private static final Node ASK = Sh.term("ask");

    private final Graph shapes;

    SparqlGuard(Graph shapes) {
        this.shapes = shapes;
    }

    /** One failure for each forbidden construct in each query of the shapes. */
    List<ShapeFailure> refusals() {
        List<ShapeFailure> failures = new ArrayList<>();
        for (Node predicate : List.of(SELECT, ASK)) {
            for (Triple triple : shapes.find(Node.ANY, predicate, Node.ANY).toList()) {
                Node executable = triple.getSubject();
                failures.addAll(check(executable, triple.getObject(), predicate.equals(ASK)));
            }
        }
        return failures;
    }

    private List<ShapeFailure> check(Node executable, Node text, boolean ask) {
        if (!text.isLiteral()) {
            return List.of(new ShapeFailure(Sh.owner(shapes, executable), "not a query: " + text));
        }
        try {
            Query query = new Query();
            query.setPrefixMapping(prefixes(shapes, executable));
            QueryFactory.parse(query, text.getLiteralLexicalForm(), null, Syntax.syntaxARQ);
            return new QueryCheck(preBound(executable, ask))
                    .check(query).stream()
                            .map(construct -> new ShapeFailure(
                                    ShapeFailure.Cause.REFUSED, Sh.owner(shapes, executable), construct))
                            .toList();
        } catch (QueryParseException e) {
            return List.of(new ShapeFailure(Sh.owner(shapes, executable), "not a query: " + e.getMessage()));
        }
    }

    /** What {@code sh:prefixes} declares for a query. */
    static PrefixMapping prefixes(Graph shapes, Node executable) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        for (Node holder : holders(shapes, executable)) {
            for (Node declaration : Sh.objects(shapes, holder, Sh.term("declare"))) {
                for (Node prefix : Sh.objects(shapes, declaration, Sh.term("prefix"))) {
                    for (Node namespace : Sh.objects(shapes, declaration, Sh.term("namespace"))) {
                        prefixes.setNsPrefix(prefix.getLiteralLexicalForm(), namespace.getLiteralLexicalForm());
                    }
                }
            }
        }
        return prefixes;
    }

    /** The holders of {@code sh:declare}, and what they import. */
    private static Set<Node> holders(Graph shapes, Node executable) {
        Set<Node> holders = new LinkedHashSet<>();
        Deque<Node> next = new ArrayDeque<>(Sh.objects(shapes, executable, Sh.term("prefixes")));
        while (!next.isEmpty()) {
            Node holder = next.pop();
            if (holders.add(holder)) {
                next.addAll(Sh.objects(shapes, holder, OWL.imports.asNode()));
            }
        }
        return holders;
    }

    /** The variables that may have a value before the query runs: {@code $this}, and for validators the value and the parameters. */
    private Set<String> preBound(Node executable, boolean ask) {
        Set<String> names = new HashSet<>(Set.of("this", "shapesGraph", "currentShape"));
        if (ask) {
            names.add("value");
        }
        for (String link : List.of("validator", "nodeValidator", "propertyValidator")) {
            for (Triple triple :
                    shapes.find(Node.ANY, Sh.term(link), executable).toList()) {
                for (Node parameter : Sh.objects(shapes, triple.getSubject(), Sh.term("parameter"))) {
                    Sh.objects(shapes, parameter, Sh.term("path")).stream()
                            .filter(Node::isURI)
                            .forEach(path -> names.add(path.getLocalName()));
                }
            }
        }
        return names;
    }
}
