package org.w3id.essaim.endpoint.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.ontology.Things;

/** Text in, a query that may run out. Standard SPARQL 1.1 only: ARQ's extensions would not run elsewhere. */
public final class QueryReader {

    /** Characters of queries that are remembered, all in all. */
    private static final long MOST_REMEMBERED = 4_000_000;

    private final Cache<String, CheckedQuery> read = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((String text, CheckedQuery query) -> text.length())
            .build();

    private final KnownPrefixes prefixes;
    private final String base;
    private final int mostBytes;
    private final Set<String> services;

    /** @param things relative IRIs are resolved against their base */
    public QueryReader(Things things, int mostBytes) {
        this(things, mostBytes, Set.of());
    }

    /** Reads within limits, and lets queries ask the services that these name. */
    public QueryReader(Things things, SparqlLimits limits) {
        this(things, limits.mostQueryBytes(), limits.services());
    }

    private QueryReader(Things things, int mostBytes, Set<String> services) {
        this.prefixes = KnownPrefixes.of(things);
        this.base = things.base();
        this.mostBytes = mostBytes;
        this.services = services;
    }

    /**
     * Guards a query that was read before and changed since, by choices put into its {@code VALUES}.
     *
     * @throws Problem.Thrown 400 {@code query-refused}
     */
    public CheckedQuery check(Query query) {
        return Guard.check(query, services);
    }

    /**
     * Reads a query; one that was read lately is remembered.
     *
     * @throws Problem.Thrown 400 {@code query-syntax} or {@code query-refused}, 413 {@code query-too-long}
     */
    public CheckedQuery read(String text) {
        return read.get(text, this::parsed);
    }

    private CheckedQuery parsed(String text) {
        if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > mostBytes) {
            throw new Problem.Thrown(Problem.of("query-too-long", 413, Map.of("limit", String.valueOf(mostBytes))));
        }
        QueryText.guard(text);
        try {
            Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
            return Guard.check(query, services);
        } catch (QueryParseException e) {
            throw new Problem.Thrown(new SyntaxFault(text, prefixes).problem(e));
        } catch (QueryException e) {
            throw new Problem.Thrown(
                    new SyntaxFault(text, prefixes).problem(new QueryParseException(e.getMessage(), -1, -1)));
        } catch (StackOverflowError e) {
            throw QueryText.refused("nesting", QueryText.MOST_NESTING);
        }
    }
}
