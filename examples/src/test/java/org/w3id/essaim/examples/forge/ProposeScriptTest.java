package org.w3id.essaim.examples.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.examples.Shell;

/** {@code .ci/propose}, for a recorded issue that a form made. */
@Tag("once")
class ProposeScriptTest {

    private static final String COMMIT = "3".repeat(40);
    private static final String FILE = "examples/graph/commons/kit-d-accueil-touch-oups-id.ttl";

    @TempDir
    Path temporary;

    private FakeForge forge;
    private Shell shell;
    private Contribution project;

    @BeforeEach
    void recordAForge() throws IOException {
        Shell.require("bash", "git", "curl", "jq", "base64");
        forge = new FakeForge();
        shell = forge.joined(new Shell(Files.createDirectory(temporary.resolve("home"))));
        shell.essaim();
        project = Contribution.to(temporary.resolve("project"), shell);
        shell.with("ESSAIM_FOLDER", project.folder().toString());
        forge.on("POST git/refs", 201, "{}")
                .on("PUT contents/" + FILE, 201, "{\"commit\": {\"sha\": \"" + COMMIT + "\"}}")
                .on("GET pulls?state=open&head=exemple:essaim/issue-12", 200, "[]")
                .on("POST pulls", 201, "{\"number\": 13}")
                .on("GET issues/13/comments", 200, "[]")
                .on("POST issues/13/comments", 201, "{}")
                .on("GET issues/12/comments", 200, "[]")
                .on("POST issues/12/comments", 201, "{}")
                .on("POST statuses/" + COMMIT, 201, "{}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private List<FakeForge.Asked> run(UnaryOperator<String> change) throws IOException {
        String event = Files.readString(Shell.project().resolve("examples/forge/issue.json"));
        Path file = Files.writeString(temporary.resolve("event.json"), change.apply(event));
        shell.with("GITHUB_EVENT_PATH", file.toString());
        Shell.Outcome outcome =
                shell.run(temporary, Shell.project().resolve(".ci/propose").toString());
        assertEquals(0, outcome.exit(), () -> outcome.told() + forge.all());
        assertFalse(outcome.out().contains("::set-output"), outcome::told);
        return forge.changes();
    }

    private static List<String> requests(List<FakeForge.Asked> changes) {
        return changes.stream().map(one -> one.method() + " " + one.path()).toList();
    }

    @Test
    void opensAPullRequestWithTheRecordAndGivesTheVerdict() throws IOException {
        List<FakeForge.Asked> changes = run(event -> event);
        assertEquals(
                List.of(
                        "POST git/refs",
                        "PUT contents/" + FILE,
                        "POST pulls",
                        "POST issues/13/comments",
                        "POST statuses/" + COMMIT,
                        "POST issues/12/comments"),
                requests(changes));
        assertEquals(
                "refs/heads/essaim/issue-12", changes.get(0).json().get("ref").asText());
        assertEquals(
                project.git("rev-parse", "HEAD"),
                changes.get(0).json().get("sha").asText());
        JsonNode written = changes.get(1).json();
        assertEquals("essaim/issue-12", written.get("branch").asText());
        String record =
                new String(Base64.getDecoder().decode(written.get("content").asText()), StandardCharsets.UTF_8);
        assertTrue(record.contains("rdfs:label \"Kit d’accueil $(touch oups) `id`\"@fr"), record);
        assertTrue(record.contains("\\\"quoted\\\" ${{ github.token }}\\n::set-output"), record);
        assertEquals(
                "commons/kit-d-accueil-touch-oups-id",
                changes.get(2).json().get("title").asText());
        assertEquals("success", changes.get(4).json().get("state").asText());
        assertTrue(changes.get(5).json().get("body").asText().endsWith("→ #13\n"), changes::toString);
        assertFalse(Files.exists(project.folder().resolve("oups")) || Files.exists(temporary.resolve("oups")));
    }

    @Test
    void writesItsBranchAgainWhereTheIssueIsEdited() throws IOException {
        forge.on("POST git/refs", 422, "{}")
                .on("PATCH git/refs/heads/essaim/issue-12", 200, "{}")
                .on(
                        "GET pulls?state=open&head=exemple:essaim/issue-12",
                        200,
                        "[{\"number\": 13, \"head\": {\"ref\": \"essaim/issue-12\"}}]");
        List<String> requests = requests(run(event -> event));
        assertTrue(requests.contains("PATCH git/refs/heads/essaim/issue-12"), requests::toString);
        assertFalse(requests.contains("POST pulls"), requests::toString);
    }

    @Test
    void answersWhatToMendAndWritesNothing() throws IOException {
        List<FakeForge.Asked> changes =
                run(event -> event.replace("\\r\\n\\r\\nAsso\\r\\n", "\\r\\n\\r\\nPersonne\\r\\n"));
        assertEquals(List.of("POST issues/12/comments"), requests(changes));
        String answer = changes.get(0).json().get("body").asText();
        assertTrue(
                answer.contains("**Porté par \\/ Stewarded by** Aucune fiche ne s’appelle «\u00A0Personne\u00A0»."),
                answer);
        assertEquals("", project.git("status", "--porcelain"));
    }

    @Test
    void answersWithTheFindingsOfARecordThatIsRefused() throws IOException {
        List<FakeForge.Asked> changes =
                run(event -> event.replace("Un kit pour accueillir", "Écrire à camille@exemple.example"));
        assertEquals(List.of("POST issues/12/comments"), requests(changes));
        String answer = changes.get(0).json().get("body").asText();
        assertTrue(answer.contains("**Merci.** La fiche a des erreurs."), answer);
        assertTrue(answer.contains("`policy.personal-data`"), answer);
        assertEquals("", project.git("status", "--porcelain"));
    }

    @Test
    void leavesOtherIssuesAlone() throws IOException {
        assertEquals(List.of(), run(event -> event.replace("### Fiche", "Fiche")));
        assertEquals(List.of(), forge.all());
    }
}
