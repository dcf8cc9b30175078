package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.ontology.Things;

/** A query ends when it has allocated what one may, whatever it does at that moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryWatchTest {

    private static final long LIMIT = 64L << 20;

    private final SparqlLimits limits =
            new SparqlLimits(Duration.ofSeconds(60), 65_536, 1L << 40, 1L << 40, 1_000, LIMIT, Set.of());
    private final SparqlEdition edition = new SparqlEdition(Questions.clique(), "0123");
    private final InProcessBackend backend = new InProcessBackend();

    @AfterAll
    void close() {
        backend.close();
    }

    private String ask(String query) throws Exception {
        CheckedQuery checked = new QueryReader(Things.COMMON, limits).read(query);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        backend.answer(
                new SparqlBackend.Ask(checked, GraphChoice.ALL, AnswerFormat.CSV, edition), new Budget(limits), out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f }",
                "SELECT ?a { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?d",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT (COUNT(*) AS ?n) { ?a (<http://e/p>/<http://e/p>/<http://e/p>)* ?b . ?b <http://e/p>* ?c }",
                "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f"
            })
    void endsWhatAllocatesTooMuch(String query) {
        LimitReachedException limit = assertThrows(LimitReachedException.class, () -> ask(query));
        assertEquals("answer-too-large", limit.problem().slug());
        assertEquals("memory", limit.problem().arguments().get("case"));
        assertEquals(String.valueOf(LIMIT), limit.problem().arguments().get("limit"));
    }

    @Test
    void lookAtEachQueryByItself() throws Exception {
        for (int i = 0; i < 40; i++) {
            assertEquals("n\r\n3600\r\n", ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"));
        }
    }

    @Test
    void noThreadIsLeftWhenNothingRuns() throws Exception {
        ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }");
        for (int i = 0; i < 200 && isWatching(); i++) {
            Thread.sleep(20);
        }
        assertEquals(false, isWatching());
    }

    private static boolean isWatching() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("essaim-memory-watch"));
    }
}
