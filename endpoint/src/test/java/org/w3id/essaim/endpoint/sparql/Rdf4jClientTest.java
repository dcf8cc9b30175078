package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;

/** What researchers with Eclipse RDF4J see: answers, errors as errors, and a cut answer never as a whole one. */
@ExtendWith(SharedSparqlServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Rdf4jClientTest {

    private static final String LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    private static final int HELD = 20_000;

    private final SparqlServer server;
    private final SparqlServer cutting;
    private final SPARQLRepository repository;
    private final SPARQLRepository cut;

    Rdf4jClientTest(SparqlServer shared) throws CannotListenException {
        server = shared;
        cutting = new SparqlServer(new SparqlLimits(Duration.ofSeconds(60), 65_536, 60_000, 1L << 40, HELD));
        repository = new SPARQLRepository("http://127.0.0.1:" + server.port() + "/sparql");
        cut = new SPARQLRepository("http://127.0.0.1:" + cutting.port() + "/sparql");
    }

    @AfterAll
    void stop() {
        repository.shutDown();
        cut.shutDown();
        cutting.close();
    }

    @Test
    void eachFormOfQueryIsAnswered() {
        try (RepositoryConnection connection = repository.getConnection()) {
            try (TupleQueryResult rows = connection.prepareTupleQuery(LABELS).evaluate()) {
                List<BindingSet> all = QueryResults.asList(rows);
                assertEquals(1, all.size());
                assertEquals("\"Utilo\"@fr", all.get(0).getValue("l").toString());
            }
            assertTrue(connection
                    .prepareBooleanQuery("ASK { ?s <http://e/note> ?o }")
                    .evaluate());
            assertEquals(
                    1,
                    graph(connection, "CONSTRUCT WHERE { ?s <http://e/note> ?o }")
                            .size());
            assertEquals(
                    2,
                    graph(connection, "DESCRIBE ?s { ?s <http://e/note> ?o }").size());
        }
    }

    private static List<Statement> graph(RepositoryConnection connection, String query) {
        return QueryResults.asList(connection.prepareGraphQuery(query).evaluate());
    }

    /** Size and statements are queries behind the client's back. */
    @Test
    void itsOtherQuestionsAreAnswered() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertEquals(3_602, connection.size());
            assertEquals(2, QueryResults.asList(connection.getContextIDs()).size());
            assertTrue(connection.hasStatement(
                    null, connection.getValueFactory().createIRI("http://e/note"), null, false));
        }
    }

    @Test
    void anErrorIsAnError() {
        try (RepositoryConnection connection = repository.getConnection()) {
            RDF4JException refused = assertThrows(
                    RDF4JException.class,
                    () -> connection
                            .prepareBooleanQuery("ASK FROM <http://e/none> {}")
                            .evaluate());
            assertTrue(String.valueOf(refused.getMessage()).contains("unknown-graph"), refused.getMessage());
            assertThrows(
                    RDF4JException.class,
                    () -> connection.prepareUpdate("DELETE WHERE { ?s ?p ?o }").execute());
        }
    }

    @Test
    void aCutAnswerIsAnError() {
        try (RepositoryConnection connection = cut.getConnection()) {
            assertThrows(RuntimeException.class, () -> {
                try (TupleQueryResult rows =
                        connection.prepareTupleQuery(SparqlServer.ENDLESS).evaluate()) {
                    rows.forEach(row -> {});
                }
            });
            assertThrows(RuntimeException.class, () -> graph(connection, "CONSTRUCT WHERE { ?s ?p ?o }"));
        }
    }
}
