package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;

/** What researchers with Apache Jena see: answers, errors as errors, and a cut answer never as a whole one. */
@ExtendWith(SharedSparqlServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JenaClientTest {

    private static final String LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    private static final int HELD = 20_000;

    private final SparqlServer server;
    private final SparqlServer cutting;

    JenaClientTest(SparqlServer shared) throws CannotListenException {
        server = shared;
        cutting = new SparqlServer(new SparqlLimits(Duration.ofSeconds(60), 65_536, 1L << 40, 3_000, HELD));
    }

    @AfterAll
    void stop() {
        cutting.close();
    }

    private static String address(SparqlServer server) {
        return "http://127.0.0.1:" + server.port() + "/sparql";
    }

    private QueryExecutionHTTP asked(String query) {
        return QueryExecutionHTTP.service(address(server)).query(query).build();
    }

    private RDFConnection connection() {
        return RDFConnectionRemote.newBuilder().queryEndpoint(address(server)).build();
    }

    @ParameterizedTest
    @EnumSource(
            value = QuerySendMode.class,
            names = {"asGetAlways", "asGetWithLimitForm", "asGetWithLimitBody", "asPostForm", "asPost"})
    void eachWayOfSendingIsAnswered(QuerySendMode mode) {
        try (QueryExecutionHTTP execution = QueryExecutionHTTP.service(address(server))
                .query(LABELS)
                .sendMode(mode)
                .build()) {
            ResultSet rows = execution.execSelect();
            assertEquals("Utilo", rows.next().getLiteral("l").getLexicalForm());
        }
    }

    @Test
    void eachFormOfQueryIsAnswered() {
        try (QueryExecutionHTTP ask = asked("ASK { ?s <http://e/note> ?o }");
                QueryExecutionHTTP construct = asked("CONSTRUCT WHERE { ?s <http://e/note> ?o }");
                QueryExecutionHTTP describe = asked("DESCRIBE ?s { ?s <http://e/note> ?o }")) {
            assertTrue(ask.execAsk());
            assertEquals(1, construct.execConstruct().size());
            assertEquals(2, describe.execDescribe().size());
        }
    }

    @Test
    void aConnectionIsAnswered() {
        try (RDFConnection connection = connection()) {
            assertTrue(connection.queryAsk("ASK { ?s <http://e/note> ?o }"));
            assertEquals(
                    1,
                    connection
                            .queryConstruct("CONSTRUCT WHERE { ?s <http://e/note> ?o }")
                            .size());
            Model described = connection.queryDescribe("DESCRIBE <https://w3id.org/essaim/id/commons/utilo>");
            assertEquals(2, described.size());
            connection.querySelect(
                    LABELS, row -> assertEquals("fr", row.getLiteral("l").getLanguage()));
        }
    }

    @Test
    void aConnectionWritesNothing() {
        try (RDFConnection connection = RDFConnectionRemote.newBuilder()
                .destination(address(server))
                .queryEndpoint("")
                .updateEndpoint("")
                .gspEndpoint("")
                .build()) {
            HttpException update =
                    assertThrows(HttpException.class, () -> connection.update("DELETE WHERE { ?s ?p ?o }"));
            assertEquals(415, update.getStatusCode());
            assertThrows(HttpException.class, connection::delete);
        }
    }

    @Test
    void anErrorIsAnError() {
        try (QueryExecution wrong = asked("ASK { SERVICE <http://e/> {} }")) {
            QueryExceptionHTTP refused = assertThrows(QueryExceptionHTTP.class, wrong::execAsk);
            assertEquals(400, refused.getStatusCode());
            assertTrue(refused.getResponse().contains("query-refused"), refused.getResponse());
        }
        try (QueryExecution late = QueryExecutionHTTP.service(address(server))
                .query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
                .param("timeout", "0.2")
                .build()) {
            QueryExceptionHTTP refused = assertThrows(QueryExceptionHTTP.class, late::execSelect);
            assertEquals(504, refused.getStatusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void aCutTableIsAnError(String type) {
        try (QueryExecution execution = QueryExecutionHTTP.service(address(cutting))
                .query(SparqlServer.ENDLESS)
                .acceptHeader(type)
                .build()) {
            assertThrows(RuntimeException.class, () -> ResultSetFormatter.consume(execution.execSelect()));
        }
    }

    @Test
    void aCutGraphIsAnError() throws CannotListenException {
        SparqlLimits few = new SparqlLimits(Duration.ofSeconds(60), 65_536, 60_000, 1L << 40, HELD);
        try (SparqlServer byBytes = new SparqlServer(few);
                QueryExecution execution = QueryExecutionHTTP.service(address(byBytes))
                        .query("CONSTRUCT WHERE { ?s ?p ?o }")
                        .build()) {
            assertThrows(RuntimeException.class, execution::execConstruct);
        }
    }
}
