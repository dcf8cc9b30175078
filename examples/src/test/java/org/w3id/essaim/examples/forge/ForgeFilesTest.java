package org.w3id.essaim.examples.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.examples.Shell;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files that only a forge reads: of the forges' own schemas, and without what would give a contribution more than it may have. */
class ForgeFilesTest {

    private static final String PINNED = "[a-z0-9-]+/[a-z0-9-]+@[0-9a-f]{40}";

    @TempDir
    private Path home;

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Shell.project().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> workflows() throws IOException {
        List<Path> all = new ArrayList<>(files(".github/workflows"));
        all.addAll(files(".forgejo/workflows"));
        return all;
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }

    /** The schema of a forge; where it is absent the test is skipped, and fails in continuous integration. */
    private static Schema schema(String name, SpecificationVersion draft) throws IOException {
        Path shared = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(Path::of)
                .orElse(Shell.project().resolve("../shared"));
        Path file = shared.resolve("schemas").resolve(name);
        assertTrue(Files.exists(file) || !"true".equals(System.getenv("CI")), () -> file + " is absent");
        Assumptions.assumeTrue(Files.exists(file), () -> "no schema: " + file);
        return SchemaRegistry.withDefaultDialect(draft).getSchema(Files.readString(file), InputFormat.JSON);
    }

    private static DynamicTest isOf(String schema, Path file) {
        return dynamicTest(
                Shell.project().relativize(file).toString(),
                () -> assertEquals(
                        List.of(),
                        schema(schema, SpecificationVersion.DRAFT_7)
                                .validate(Files.readString(file), InputFormat.YAML)));
    }

    @TestFactory
    Stream<DynamicTest> filesAreOfTheirSchemas() throws IOException {
        return Stream.of(
                        workflows().stream().map(file -> isOf("github-workflow.json", file)),
                        files(".github/ISSUE_TEMPLATE").stream()
                                .filter(file -> !file.endsWith("config.yml"))
                                .map(file -> isOf("github-issue-forms.json", file)),
                        Stream.of(isOf("pre-commit-hooks.json", Shell.project().resolve(".pre-commit-hooks.yaml"))))
                .flatMap(tests -> tests);
    }

    @Test
    void theSchemasRefuseWhatIsNone() throws IOException {
        Schema workflow = schema("github-workflow.json", SpecificationVersion.DRAFT_7);
        assertFalse(workflow.validate("on: push\njobs: {a: {steps: []}}", InputFormat.YAML)
                .isEmpty());
        Schema form = schema("github-issue-forms.json", SpecificationVersion.DRAFT_7);
        assertFalse(form.validate("name: a\ndescription: b\nbody: [{type: text}]", InputFormat.YAML)
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> workflowsGiveAContributionNothing() throws IOException {
        return workflows().stream()
                .map(file -> dynamicTest(Shell.project().relativize(file).toString(), () -> {
                    String text = Files.readString(file);
                    assertFalse(text.contains("pull_request_target"), "runs the base's secrets for a head");
                    assertFalse(text.contains("secrets."), "no secret is needed");
                    JsonNode workflow = yaml(file);
                    assertTrue(workflow.has("permissions"), "states no permissions");
                    boolean writes = text.contains(": write");
                    boolean events = workflow.get("on").has("pull_request");
                    assertFalse(writes && events, "a job of a pull request may write");
                    workflow.get("jobs").forEach(job -> job.get("steps").forEach(ForgeFilesTest::assertSafe));
                }));
    }

    private static void assertSafe(JsonNode step) {
        if (step.has("run")) {
            assertFalse(step.get("run").asString().contains("${{"), () -> "an expression in a command: " + step);
        }
        if (step.has("uses")) {
            String action = step.get("uses").asString();
            assertTrue(action.matches(PINNED), () -> "not pinned: " + action);
            if (action.startsWith("actions/checkout@")) {
                assertFalse(step.at("/with/persist-credentials").asBoolean(true), () -> "keeps the token: " + step);
            }
        }
    }

    @Test
    void theStageThatMayWriteNeverChecksTheHeadOut() throws IOException {
        for (String name : List.of("comment.yml", "propose.yml")) {
            JsonNode steps = yaml(Shell.project().resolve(".github/workflows/" + name))
                    .at("/jobs")
                    .iterator()
                    .next()
                    .get("steps");
            steps.forEach(step ->
                    assertFalse(step.at("/with").has("ref") || step.at("/with").has("repository"), step::toString));
        }
        for (String script : List.of("comment", "propose", "github.sh")) {
            String text = Files.readString(Shell.project().resolve(".ci/" + script));
            assertFalse(text.contains("git fetch") || text.contains("git checkout") || text.contains("eval "), script);
        }
    }

    @TestFactory
    Stream<DynamicTest> formsAskForNothingTwiceAndForNoAddressOfAPerson() throws IOException {
        return files(".github/ISSUE_TEMPLATE").stream()
                .filter(file -> !file.endsWith("config.yml"))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Set<String> labels = new HashSet<>();
                    Set<String> ids = new HashSet<>();
                    for (JsonNode question : yaml(file).get("body")) {
                        if (!question.get("type").asString().equals("markdown")) {
                            String label = question.at("/attributes/label").asString();
                            assertTrue(labels.add(label), label);
                            assertTrue(ids.add(question.get("id").asString()), label);
                            assertFalse(
                                    label.toLowerCase(java.util.Locale.ROOT)
                                            .matches(".*(courriel|e-mail|téléphone|telephone|prénom).*"),
                                    label);
                        }
                    }
                    assertTrue(labels.contains("Accord / Agreement"), labels::toString);
                    assertTrue(Files.readString(file).contains("No e-mail address, no telephone number"));
                }));
    }

    @Test
    void gitLabCallsTheSameScript() throws IOException {
        String script = yaml(Shell.project().resolve(".gitlab-ci.yml"))
                .at("/check/script")
                .toString();
        assertTrue(script.contains("/.ci/check"), script);
    }

    @TestFactory
    Stream<DynamicTest> scriptsAreProgramsAndCanBeRead() throws IOException {
        Shell.require("bash");
        return Stream.of("check", "comment", "propose", "run", "github.sh", "hooks/pre-commit")
                .map(name -> dynamicTest(name, () -> {
                    Path script = Shell.project().resolve(".ci").resolve(name);
                    assertEquals(!name.equals("github.sh"), Files.isExecutable(script));
                    new Shell(home).must(home, "bash", "-n", script.toString());
                }));
    }
}
