package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.engine.SparqlResult;
import org.w3id.essaim.endpoint.engine.SparqlResult.Term;
import org.w3id.essaim.endpoint.engine.SparqlResult.TermType;
import org.w3id.essaim.endpoint.engine.SparqlService;
import org.w3id.essaim.ontology.Things;

class SparqlServiceTest {

    private final SparqlEdition edition = new SparqlEdition(SparqlServer.data(), SparqlServer.SNAPSHOT);
    private final SparqlLimits limits = SparqlLimits.defaults();
    private final SparqlService service =
            new SparqlService(new QueryReader(Things.COMMON, limits), new InProcessBackend(), limits);

    private SparqlResult ask(String query) {
        return service.select(edition, query, Duration.ofSeconds(5), 10);
    }

    @Test
    void givesATable() {
        SparqlResult.Table table = assertInstanceOf(
                SparqlResult.Table.class,
                ask("SELECT ?s ?l ?n ?u { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l BIND(7 AS ?n) }"));
        assertEquals(List.of("s", "l", "n", "u"), table.variables());
        assertEquals(
                List.of(
                        Optional.of(new Term(TermType.IRI, "https://w3id.org/essaim/id/commons/utilo", "", "")),
                        Optional.of(new Term(TermType.LITERAL, "Utilo", "fr", "")),
                        Optional.of(new Term(TermType.LITERAL, "7", "", "http://www.w3.org/2001/XMLSchema#integer")),
                        Optional.empty()),
                table.rows().get(0));
        assertEquals(false, table.more());
    }

    @Test
    void saysThatThereAreMoreRows() {
        SparqlResult.Table table = assertInstanceOf(SparqlResult.Table.class, ask("SELECT * { ?s ?p ?o }"));
        assertEquals(10, table.rows().size());
        assertTrue(table.more());
        SparqlResult.Graph graph = assertInstanceOf(SparqlResult.Graph.class, ask("CONSTRUCT WHERE { ?s ?p ?o }"));
        assertEquals(10, graph.size());
        assertTrue(graph.more());
    }

    @Test
    void givesAGraphAndABoolean() {
        SparqlResult.Graph graph =
                assertInstanceOf(SparqlResult.Graph.class, ask("DESCRIBE <https://w3id.org/essaim/id/commons/utilo>"));
        assertTrue(graph.turtle().contains("\"Utilo\"@fr"));
        assertEquals(new SparqlResult.Bool(true), ask("ASK {}"));
    }

    @Test
    void failsWithTheProblemThatHttpWouldTell() {
        for (String[] queryAndSlug : new String[][] {
            {"SELECT", "query-syntax"},
            {"ASK { SERVICE <http://e/> {} }", "query-refused"},
            {"ASK FROM <http://e/none> {}", "unknown-graph"}
        }) {
            SparqlResult.Failed failed = assertInstanceOf(SparqlResult.Failed.class, ask(queryAndSlug[0]));
            assertEquals(queryAndSlug[1], failed.problem().slug());
        }
        SparqlResult late = service.select(
                edition, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", Duration.ofMillis(200), 10);
        assertEquals(
                "deadline",
                assertInstanceOf(SparqlResult.Failed.class, late).problem().slug());
    }
}
