package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;

/** The JSON that is written, against the schemas that say what it must be. */
class SchemasTest {

    private static final List<String> CORPORA =
            List.of("curly-quote", "not-utf8", "conflict-marker", "unknown-prefix", "adoption-incomplete");

    @TestFactory
    Stream<DynamicTest> findingsAreOfTheirSchema() throws IOException {
        Schema schema = schema(SpecificationVersion.DRAFT_2020_12, ours());
        return CORPORA.stream()
                .map(name -> dynamicTest(name, () -> {
                    String json = SampleRun.written(new JsonReport(1_000), SampleRun.invalid(name));
                    assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
                }));
    }

    @Test
    void ourSchemaRefusesAFindingWithoutAPlace() throws IOException {
        Schema schema = schema(SpecificationVersion.DRAFT_2020_12, ours());
        String json = SampleRun.written(new JsonReport(1_000), SampleRun.invalid("curly-quote"));
        assertFalse(schema.validate(json.replace("\"endColumn\"", "\"end\""), InputFormat.JSON)
                .isEmpty());
        assertFalse(schema.validate(json.replace("findings-1", "findings-2"), InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void ourSchemaIsASchema() throws IOException {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(ours(), InputFormat.JSON));
    }

    @TestFactory
    Stream<DynamicTest> sarifIsOfItsSchema() throws IOException {
        Schema schema = schema(
                SpecificationVersion.DRAFT_4, Files.readString(SharedFolder.path("schemas/sarif-schema-2.1.0.json")));
        return CORPORA.stream()
                .flatMap(name -> Stream.of("fr", "en")
                        .map(language -> dynamicTest(name + " " + language, () -> {
                            String json = SampleRun.written(new SarifReport(language), SampleRun.invalid(name));
                            assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> sarifPointsToPlacesInTheWorkingFolder() {
        return CORPORA.stream()
                .map(name -> dynamicTest(name, () -> {
                    JsonNode run = new ObjectMapper()
                            .readTree(SampleRun.written(new SarifReport("en"), SampleRun.invalid(name)))
                            .at("/runs/0");
                    assertEquals("unicodeCodePoints", run.get("columnKind").asText());
                    assertFalse(run.get("results").isEmpty());
                    for (JsonNode result : run.get("results")) {
                        JsonNode place = result.at("/locations/0/physicalLocation");
                        assertTrue(place.at("/artifactLocation/uri").asText().startsWith("graph/"), place::toString);
                        assertTrue(place.at("/region/startColumn").asInt() >= 1, place::toString);
                        int rule = result.get("ruleIndex").asInt();
                        JsonNode described = run.at("/tool/driver/rules/" + rule);
                        assertEquals(result.get("ruleId"), described.get("id"));
                        assertTrue(
                                described
                                        .get("helpUri")
                                        .asText()
                                        .endsWith("#" + described.get("id").asText()),
                                described::toString);
                    }
                }));
    }

    @Test
    void editsOfBothFormatsMakeTheSameText() throws IOException {
        Run run = SampleRun.invalid("curly-quote");
        JsonNode edits = new ObjectMapper()
                .readTree(SampleRun.written(new JsonReport(1_000), run))
                .at("/findings/0/fixes/0/edits");
        JsonNode replacements = new ObjectMapper()
                .readTree(SampleRun.written(new SarifReport("en"), run))
                .at("/runs/0/results/0/fixes/0/artifactChanges/0/replacements");
        String text = run.files().get(run.findings().get(0).position().file()).text();
        assertEquals(2, edits.size());
        for (int i = 0; i < edits.size(); i++) {
            JsonNode region = replacements.get(i).get("deletedRegion");
            String line = text.lines().toList().get(region.get("startLine").asInt() - 1);
            int from = line.offsetByCodePoints(0, region.get("startColumn").asInt() - 1);
            int to = line.offsetByCodePoints(0, region.get("endColumn").asInt() - 1);
            int offset = edits.get(i).get("offset").asInt();
            assertEquals(
                    text.substring(offset, offset + edits.get(i).get("length").asInt()), line.substring(from, to));
        }
    }

    @Test
    void fingerprintsAreUniqueAndStayWhenLinesMove() throws IOException {
        Run run = SampleRun.invalid("adoption-incomplete");
        JsonNode findings = new ObjectMapper()
                .readTree(SampleRun.written(new JsonReport(1_000), run))
                .get("findings");
        Set<String> prints = new HashSet<>();
        findings.forEach(finding -> prints.add(finding.get("fingerprint").asText()));
        assertEquals(run.findings().size(), prints.size());
        Set<String> moved = new HashSet<>(Fingerprints.of(run.findings().stream()
                        .map(f -> new Finding(
                                f.code(),
                                f.severity(),
                                new Position(f.position().file(), f.position().line() + 7, 1, 3),
                                f.thing(),
                                f.path(),
                                f.arguments()))
                        .toList())
                .values());
        assertEquals(prints, moved);
    }

    private static Schema schema(SpecificationVersion draft, String text) {
        return SchemaRegistry.withDefaultDialect(draft).getSchema(text, InputFormat.JSON);
    }

    private static String ours() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream(JsonReport.SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
