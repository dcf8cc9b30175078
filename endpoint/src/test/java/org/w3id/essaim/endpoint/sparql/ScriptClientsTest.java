package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;

/** What researchers with Python and R see: answers, errors as errors, and a cut answer never as a whole one. */
@ExtendWith(SharedSparqlServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptClientsTest {

    private static final int HELD = 20_000;

    private final SparqlServer server;
    private final SparqlServer cutting;

    @TempDir
    private Path folder;

    ScriptClientsTest(SparqlServer shared) throws CannotListenException {
        server = shared;
        cutting = new SparqlServer(new SparqlLimits(Duration.ofSeconds(60), 65_536, 1L << 40, 3_000, HELD));
    }

    @AfterAll
    void stop() {
        cutting.close();
    }

    private List<String> run(Interpreter interpreter, String script) throws IOException, InterruptedException {
        Path file = folder.resolve(script);
        try (InputStream in = ScriptClientsTest.class.getResourceAsStream(script)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return interpreter.run(file, address(server), address(cutting));
    }

    private static String address(SparqlServer server) {
        return "http://127.0.0.1:" + server.port() + "/sparql";
    }

    @Test
    void sparqlWrapperIsAnswered() throws Exception {
        assertEquals(
                List.of(
                        "select GET Utilo fr",
                        "select POST Utilo fr",
                        "select xml Utilo",
                        "select csv True",
                        "select tsv True",
                        "ask True",
                        "construct 1",
                        "describe 2",
                        "turtle True",
                        "error True",
                        "cut json",
                        "cut xml",
                        "cut csv",
                        "cut tsv"),
                run(Interpreter.python("SPARQLWrapper"), "sparqlwrapper_client.py"));
    }

    @Test
    void rdflibIsAnswered() throws Exception {
        assertEquals(
                List.of(
                        "select xml GET ['Utilo']",
                        "select xml POST ['Utilo']",
                        "select xml POST_FORM ['Utilo']",
                        "select json GET ['Utilo']",
                        "select json POST ['Utilo']",
                        "select json POST_FORM ['Utilo']",
                        "select csv GET ['Utilo']",
                        "select csv POST ['Utilo']",
                        "select csv POST_FORM ['Utilo']",
                        "ask True",
                        "construct 1",
                        "describe 2",
                        "triples ['Utilo']",
                        "error",
                        "cut xml",
                        "cut json",
                        "cut csv"),
                run(Interpreter.python("rdflib"), "rdflib_client.py"));
    }

    @Test
    void plainPythonIsAnswered() throws Exception {
        assertEquals(
                List.of(
                        "urllib Utilo",
                        "requests get Utilo",
                        "requests post Utilo",
                        "error 400 The query cannot be read",
                        "urllib cut",
                        "compressed, still held 413",
                        "requests cut"),
                run(Interpreter.python("requests"), "plain_client.py"));
    }

    @Test
    void curlIsAnswered() throws Exception {
        assertEquals(
                List.of("select o,x", "select 1", "error 22", "cut 18"),
                run(Interpreter.shell("curl"), "curl_client.sh"));
    }

    /** R only warns of what is cut: scripts that must not go on set {@code options(warn = 2)}. */
    @Test
    void rIsAnswered() throws Exception {
        assertEquals(
                List.of("select Utilo ", "tsv X.s X.l ", "error TRUE ", "cut TRUE ", "download cut TRUE "),
                run(Interpreter.r(), "r_client.R"));
    }
}
