package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Things;

/**
 * The questions of {@code examples/queries}, asked of the example graph and compared with tables that were counted by another way. One
 * of the tables is empty, for the example graph tells the truth: it is asked once more with what is not known yet made up.
 */
class QuestionsTest {

    private static Graph graph;

    @BeforeAll
    static void readTheExampleGraph() throws IOException {
        graph = ExampleGraph.read();
    }

    @TestFactory
    Stream<DynamicTest> answersTheExpectedTable() throws IOException {
        return Question.all().stream()
                .map(question -> dynamicTest(
                        question.name(), () -> assertEquals(question.expectedTable(), ask(question.name(), graph))));
    }

    @Test
    void thePlacesAreAsManyWhenCountedWithoutSparql() throws IOException {
        assertExpected("places-by-region-and-type", new Recount(graph).placesByRegionAndType());
    }

    @Test
    void thePlacesAreAsManyInTheListTheyComeFrom() throws IOException {
        SourceRecount source = new SourceRecount(
                Checkout.sourceData("tiers-lieux/third-places-2019.csv"),
                Checkout.sourceData("territories/communes.json"));
        assertExpected("places-by-region-and-type", source.placesByRegionAndType());
    }

    @Test
    void theAdoptersAreAsManyWhenCountedWithoutSparql() throws IOException {
        assertExpected("most-adopted", new Recount(graph).mostAdopted());
    }

    @Test
    void theAdoptersAreCountedOnceTheStateIsKnown() {
        Graph told = copy(graph);
        state(
                told,
                Things.COMMON.iri(Kind.ADOPTION, "movilab-pop-cafe"),
                Es.STATUS,
                Scheme.ETAT_ADOPTION.concept("contribue"));
        assertEquals(
                new Recount(graph).mostAdopted().size() + 1,
                new Recount(told).mostAdopted().size());
        assertEquals(new Recount(told).mostAdopted(), rows(ask("most-adopted", told)));
    }

    @Test
    void theStudiesAreTheSameWhenSoughtWithoutSparql() throws IOException {
        assertExpected("studies-about", new Recount(graph).studiesAbout("utilo"));
    }

    @Test
    void theFundersAreAsManyWhenCountedWithoutSparql() throws IOException {
        assertExpected("cofunding", new Recount(graph).cofunding());
    }

    @Test
    void theNeedsAreTheSameWhenSoughtWithoutSparql() throws IOException {
        assertExpected("open-needs", new Recount(graph).openNeeds("region-53"));
    }

    @Test
    void theNeedsAreFoundOnceTheTerritoryOfWhoExpressesThemIsKnown() {
        Graph told = copy(graph);
        state(
                told,
                Things.COMMON.iri(Kind.ACTOR, "communaute-se-saisir-des-communs"),
                DCTerms.spatial.getURI(),
                Things.COMMON.iri(Kind.TERRITORY, "commune-29202"));
        assertEquals(3, new Recount(told).openNeeds("region-53").size());
        assertEquals(new Recount(told).openNeeds("region-53"), rows(ask("open-needs", told)));
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, graph);
        return copy;
    }

    private static void state(Graph graph, String subject, String predicate, String object) {
        graph.add(NodeFactory.createURI(subject), NodeFactory.createURI(predicate), NodeFactory.createURI(object));
    }

    private static void assertExpected(String name, SortedSet<String> recounted) throws IOException {
        assertEquals(rows(Question.named(name).expectedTable()), recounted);
    }

    /** A table's lines without the names of its columns. */
    private static SortedSet<String> rows(List<String> table) {
        return new TreeSet<>(table.subList(1, table.size()));
    }

    private static List<String> ask(String question, Graph graph) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecution.model(ModelFactory.createModelForGraph(graph))
                .query(Question.named(question).select())
                .build()) {
            ResultSetFormatter.outputAsTSV(table, execution.execSelect());
        }
        return table.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
