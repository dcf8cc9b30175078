package org.w3id.essaim.endpoint.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * {@code ?thing text:query "word"} and {@code (?thing ?score) text:query ("word" 50)}, as users of jena-text write it: the things that the
 * search of the site finds, over the whole snapshot whatever graph is asked. The second argument of the list is how many of the best are
 * wanted; without it all are given, and more than {@link #MOST} are an error.
 *
 * @see <a href="https://jena.apache.org/documentation/query/text-query.html">Jena, full text search</a>
 */
final class TextQuery extends PropertyFunctionBase {

    static final String IRI = "http://jena.apache.org/text#query";

    /** Things that one search may give. */
    static final int MOST = 10_000;

    private final Optional<WordSearch> search;
    private final Budget budget;
    private Optional<Found> last = Optional.empty();

    /** For one place in one query that runs; not for several threads. */
    TextQuery(Optional<WordSearch> search, Budget budget) {
        this.search = search;
        this.budget = budget;
    }

    /** The same words are often asked again for each row before. */
    private record Found(String words, List<WordSearch.Hit> hits) {}

    @Override
    public QueryIterator exec(
            Binding row, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        budget.checkTime();
        List<Node> wanted = nodes(Substitute.substitute(subject, row));
        List<Node> asked = nodes(Substitute.substitute(object, row));
        if (wanted.size() > 2 || asked.size() > 2 || !asked.get(0).isLiteral()) {
            throw refused("text");
        }
        List<WordSearch.Hit> hits = hits(asked.get(0).getLiteralLexicalForm(), limit(asked));
        Iterator<Binding> rows =
                hits.stream().flatMap(hit -> bound(row, wanted, hit).stream()).iterator();
        return QueryIterPlainWrapper.create(rows, context);
    }

    private static List<Node> nodes(PropFuncArg argument) {
        List<Node> nodes = argument.isList() ? argument.getArgList() : List.of(argument.getArg());
        if (nodes.isEmpty()) {
            throw refused("text");
        }
        return nodes;
    }

    private static Optional<Integer> limit(List<Node> asked) {
        if (asked.size() < 2) {
            return Optional.empty();
        }
        Node limit = asked.get(1);
        boolean possible = limit.isLiteral()
                && limit.getLiteral().isWellFormed()
                && limit.getLiteralValue() instanceof Integer number
                && number > 0
                && number <= MOST;
        if (!possible) {
            throw refused("text-limit");
        }
        return Optional.of((Integer) limit.getLiteralValue());
    }

    private List<WordSearch.Hit> hits(String words, Optional<Integer> limit) {
        List<WordSearch.Hit> all = found(words).hits();
        if (limit.isEmpty() && all.size() > MOST) {
            throw new RefusedCallException(
                    Problem.of("answer-too-large", 413, Map.of("case", "hits", "limit", String.valueOf(MOST))));
        }
        return all.subList(0, Math.min(limit.orElse(MOST), all.size()));
    }

    private Found found(String words) {
        if (last.filter(found -> found.words().equals(words)).isEmpty()) {
            WordSearch site = search.orElseThrow(() -> refused("text-absent"));
            last = Optional.of(new Found(words, site.find(words)));
        }
        return last.orElseThrow();
    }

    private Optional<Binding> bound(Binding row, List<Node> wanted, WordSearch.Hit hit) {
        budget.checkTime();
        BindingBuilder builder = Binding.builder(row);
        boolean fits = fits(wanted.get(0), NodeFactory.createURI(hit.iri()), builder)
                && (wanted.size() < 2 || fits(wanted.get(1), NodeFactoryExtra.floatToNode(hit.score()), builder));
        return fits ? Optional.of(builder.build()) : Optional.empty();
    }

    /** Binds a variable; what is bound already, or a term of the query, must be the same. */
    private static boolean fits(Node wanted, Node found, BindingBuilder builder) {
        if (!Var.isVar(wanted)) {
            return wanted.equals(found);
        }
        Var variable = Var.alloc(wanted);
        Node before = builder.get(variable);
        if (before == null) {
            builder.add(variable, found);
        }
        return before == null || Objects.equals(before, found);
    }

    private static RefusedCallException refused(String rule) {
        return new RefusedCallException(new Problem(
                "query-refused", 400, Map.of("case", rule, "limit", String.valueOf(MOST)), Map.of("rule", rule)));
    }
}
