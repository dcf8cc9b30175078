package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.ontology.Things;

/** Words asked in a query: found as a search gives them, and nothing but what it gives. */
class TextQueryTest {

    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> PREFIX e: <http://e/> ";

    private final List<WordSearch.Hit> hits = new ArrayList<>(List.of(
            new WordSearch.Hit("http://e/b", 3.5f),
            new WordSearch.Hit("http://e/a", 2f),
            new WordSearch.Hit("http://e/c", 1f)));
    private final List<String> searched = new ArrayList<>();
    private final AtomicInteger searches = new AtomicInteger();

    private SparqlResult ask(String query, Optional<WordSearch> search) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        <http://e/a> <http://e/size> 1 . <http://e/b> <http://e/size> 2 . <http://e/d> <http://e/size> 3 .
                        <http://e/words> <http://e/says> "mot" .""", Lang.TURTLE).parse(graph);
        SparqlEdition edition = new SparqlEdition(DatasetGraphFactory.create(graph), "0123456789abcdef", "", search);
        SparqlLimits limits = SparqlLimits.defaults();
        SparqlService service =
                new SparqlService(new QueryReader(Things.COMMON, limits), new InProcessBackend(), limits);
        return service.select(edition, PREFIXES + query, Duration.ofSeconds(30), 20_000);
    }

    private SparqlResult ask(String query) {
        return ask(query, Optional.of(words -> {
            searched.add(words);
            searches.incrementAndGet();
            return List.copyOf(hits);
        }));
    }

    private List<String> values(String query) {
        return assertInstanceOf(SparqlResult.Table.class, ask(query)).rows().stream()
                .map(row -> row.get(0).orElseThrow().value().replace("http://e/", ""))
                .toList();
    }

    private Problem problem(String query) {
        return assertInstanceOf(SparqlResult.Failed.class, ask(query)).problem();
    }

    @Test
    void givesWhatTheSearchFindsInItsOrder() {
        assertEquals(List.of("b", "a", "c"), values("SELECT ?s { ?s text:query \"l’école des communs\" }"));
        assertEquals(List.of("l’école des communs"), searched);
    }

    @Test
    void tellsHowWellAThingFits() {
        assertEquals(List.of("3.5", "2.0", "1.0"), values("SELECT ?score { (?s ?score) text:query (\"mot\" 50) }"));
    }

    @Test
    void givesTheBestWhereSoManyAreAskedFor() {
        assertEquals(List.of("b", "a"), values("SELECT ?s { ?s text:query (\"mot\" 2) }"));
    }

    @Test
    void joinsWithWhatStandsBesideIt() {
        assertEquals(List.of("b", "a"), values("SELECT ?s { ?s text:query \"mot\" . ?s e:size ?n }"));
        assertEquals(List.of("a", "b"), values("SELECT ?s { ?s e:size ?n . ?s text:query \"mot\" } ORDER BY ?s"));
        assertEquals(List.of("b", "a", "c"), values("SELECT ?s { e:words e:says ?w . ?s text:query ?w }"));
        assertEquals(List.of("2.0"), values("SELECT ?score { (e:a ?score) text:query \"mot\" }"));
        assertEquals(List.of(), values("SELECT ?score { (e:d ?score) text:query \"mot\" }"));
    }

    @Test
    void searchesTheSameWordsOnce() {
        values("SELECT ?s { ?s e:size ?n . ?s text:query \"mot\" }");
        assertTrue(searches.get() <= 1, () -> searches + " searches");
    }

    @Test
    void moreThanTheBoundIsAnErrorAndNoShorterList() {
        IntStream.range(0, TextQuery.MOST).forEach(i -> hits.add(new WordSearch.Hit("http://e/x" + i, 0.5f)));
        Problem problem = problem("SELECT ?s { ?s text:query \"mot\" }");
        assertEquals(413, problem.status());
        assertEquals("hits", problem.arguments().get("case"));
        assertEquals(
                1,
                values("SELECT (COUNT(*) AS ?n) { ?s text:query (\"mot\" 10000) }")
                        .size());
        assertEquals(List.of("10000"), values("SELECT (COUNT(*) AS ?n) { ?s text:query (\"mot\" 10000) }"));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatItDoesNotTake() {
        return Stream.of(
                        "?s text:query ?unbound",
                        "?s text:query e:a",
                        "?s text:query (e:label \"mot\")",
                        "?s text:query (\"mot\" 2 \"lang:fr\")",
                        "?s text:query (\"mot\" 0)",
                        "?s text:query (\"mot\" 10001)",
                        "?s text:query (\"mot\" \"2\")",
                        "(?s ?score ?literal) text:query \"mot\"",
                        "?s text:query ()",
                        "?s e:size ?n FILTER EXISTS { ?s text:query ?n , e:a }",
                        "?s e:size ?n OPTIONAL { ?s text:query (\"mot\" 0) }")
                .map(pattern -> dynamicTest(
                        pattern,
                        () -> assertEquals(
                                "query-refused",
                                problem("SELECT ?s { " + pattern + " }").slug())));
    }

    @Test
    void isRefusedWhereThereIsNoIndex() {
        SparqlResult.Failed failed = assertInstanceOf(
                SparqlResult.Failed.class, ask("SELECT ?s { ?s text:query \"mot\" }", Optional.empty()));
        assertEquals("text-absent", failed.problem().arguments().get("case"));
    }

    @Test
    void noOtherPredicateIsAFunction() {
        for (String predicate : List.of(
                "<java:java.lang.Object>",
                "<http://jena.hpl.hp.com/ARQ/property#splitIRI>",
                "<http://www.w3.org/2000/01/rdf-schema#member>",
                "<http://jena.apache.org/text#index>")) {
            assertEquals(List.of(), values("SELECT ?s { ?s " + predicate + " ?o }"), predicate);
        }
    }
}
