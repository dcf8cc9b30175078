package org.w3id.essaim.loader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.report.Origin;
import org.w3id.essaim.loader.report.Run;
import org.w3id.essaim.loader.report.Scope;
import org.w3id.essaim.shapes.Shapes;

/** Rules that could not be asked: the check tells it, and does not look green. */
class EngineFindingsTest {

    @TempDir
    private Path folder;

    private Finding engineFinding(Shapes shapes) throws IOException {
        CheckResult result = new Checker(OwnRules.WORDS, shapes, OwnRules.DAY)
                .check(SmallCorpus.in(folder).withGuide().read());
        List<Finding> told =
                result.findings().stream().filter(f -> f.code().isEngine()).toList();
        assertEquals(1, told.stream().map(Finding::code).distinct().count(), result.findings()::toString);
        assertEquals(2, run(result).exitCode());
        return told.get(0);
    }

    private Run run(CheckResult result) {
        return Run.of(
                new Origin("0", "0", Optional.empty()),
                folder,
                result.corpus(),
                OwnRules.WORDS,
                result.findings(),
                new Scope(new TreeSet<>(), Set.of(), true, true),
                1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a broken query | sh:sparql [ sh:select \"SELECT nothing\" ] .",
                "a query that tells a failure | sh:sparql [ sh:select \"SELECT $this ?failure { $this a ?x BIND (true AS ?failure) }\" ] .",
                "a broken expression | sh:property [ sh:path rdfs:label ; sh:pattern \"(\" ] .",
                "a broken expression that must not match | sh:property [ sh:path rdfs:label ; sh:not [ sh:pattern \"(\" ] ] .",
                "a list that is none | sh:property [ sh:path rdfs:label ; sh:in 1 ] .",
                "a constraint nobody can execute | x:odd 1 . x:Odd a sh:ConstraintComponent ; sh:parameter [ sh:path x:odd ] ."
            })
    void aRuleThatFailsIsNotPassedOver(String fault, String rule) throws IOException {
        Finding finding = engineFinding(Shapes.of(OwnRules.graph(rule)));

        assertEquals(FindingCode.ENGINE_SHAPE_FAILED, finding.code(), fault);
    }

    @Test
    void aMisspeltTermOfARuleIsTold() throws IOException {
        Finding finding =
                engineFinding(Shapes.of(OwnRules.graph("sh:property [ sh:path rdfs:label ; sh:minCont 1 ] .")));

        assertEquals(FindingCode.ENGINE_SHAPES_LINT, finding.code());
        assertEquals(
                "The rule https://example.org/Rule names http://www.w3.org/ns/shacl#minCont, which does not exist: it"
                        + " would check nothing. It is a fault of the rules, not of your files: please report it.",
                OwnRules.sentence(finding, "en"));
    }

    @Test
    void aPropertyThatNobodyHasDeclaredIsTold() throws IOException {
        Finding finding = engineFinding(
                Shapes.of(OwnRules.graph("sh:property [ sh:path es:stewart ] ."), OwnRules.WORDS.ontology()));

        assertEquals(FindingCode.ENGINE_SHAPES_LINT, finding.code());
        assertEquals("https://w3id.org/essaim/ns#stewart", finding.arguments().get("term"));
    }

    @Test
    void aForbiddenQueryIsTold() throws IOException {
        Finding finding = engineFinding(Shapes.of(
                OwnRules.graph("sh:sparql [ sh:select \"SELECT $this { $this ?x ?y MINUS { $this ?x 1 } }\" ] .")));

        assertEquals(FindingCode.ENGINE_SPARQL_REFUSED, finding.code());
        assertEquals(Map.of("shape", "https://example.org/Rule", "construct", "MINUS"), finding.arguments());
    }

    @Test
    void aCheckThatTakesTooLongIsStopped() throws IOException {
        Finding finding = engineFinding(
                Shapes.of(OwnRules.graph("sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ."), Duration.ofNanos(1)));

        assertEquals(FindingCode.ENGINE_DEADLINE, finding.code());
        assertTrue(OwnRules.sentence(finding, "fr").startsWith("Vérification arrêtée après 0 s"));
    }
}
