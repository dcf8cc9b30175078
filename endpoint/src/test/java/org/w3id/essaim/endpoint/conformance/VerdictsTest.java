package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.conformance.Verdict.Outcome;

class VerdictsTest {

    private final Verdicts verdicts = new Verdicts();

    private static Manifest.Entry entry(String folder, String test) {
        Manifest manifest = new Manifest(Path.of(folder), "http://e/", ModelFactory.createDefaultModel());
        return new Manifest.Entry(manifest, ResourceFactory.createResource("http://e/manifest#" + test));
    }

    private List<Outcome> outcomes() {
        return verdicts.all().stream().map(Verdict::outcome).toList();
    }

    @Test
    void aTestThatPassesIsCounted() throws Throwable {
        verdicts.judge(Suite.QUERY, entry("bind", "bind01"), () -> {});
        assertEquals(List.of(Outcome.PASSED), outcomes());
    }

    @Test
    void aFailureThatIsNotKnownFailsTheBuild() {
        assertThrows(
                AssertionError.class, () -> verdicts.judge(Suite.QUERY, entry("bind", "bind01"), () -> fail("wrong")));
        assertEquals(List.of(Outcome.FAILED), outcomes());
    }

    @Test
    void aKnownFailureDoesNot() throws Throwable {
        verdicts.judge(Suite.QUERY, entry("functions", "bnode01"), () -> fail("wrong"));
        assertEquals(List.of(Outcome.FAILED), outcomes());
        assertTrue(verdicts.all().get(0).reason().contains("ARQ"));
        assertTrue(verdicts.neverMet().stream().noneMatch(line -> line.contains("bnode01")));
        assertTrue(verdicts.neverMet().stream().anyMatch(line -> line.contains("values_and_path")));
    }

    @Test
    void aKnownFailureThatPassesMustBeTakenOut() {
        AssertionError told = assertThrows(
                AssertionError.class, () -> verdicts.judge(Suite.QUERY, entry("functions", "bnode01"), () -> {}));
        assertTrue(told.getMessage().contains("known-failures.txt"));
        assertEquals(List.of(Outcome.PASSED), outcomes());
    }
}
