package org.w3id.essaim.examples.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.examples.Shell;

/** {@code .ci/comment}, after a check of a pull request from a fork, against recorded events and answers of {@code examples/forge}. */
@Tag("once")
class CommentScriptTest {

    private static final String HEAD = "1".repeat(40);
    private static final String PULLS = "GET pulls?state=open&head=camille-exemple:fiche/d'été & $(touch oups)";
    private static final String NONE = "{\"artifacts\": []}";
    private static final String ONE = """
            {"artifacts": [{"id": 9, "name": "findings", "expired": false, "size_in_bytes": 900}]}
            """;

    @TempDir
    Path temporary;

    private FakeForge forge;
    private Shell shell;

    @BeforeEach
    void recordAPullRequestWithOneFault() throws IOException {
        Shell.require("bash", "curl", "jq", "gzip", "base64");
        forge = new FakeForge();
        shell = forge.joined(new Shell(Files.createDirectory(temporary.resolve("home"))));
        shell.essaim();
        shell.with("GITHUB_EVENT_PATH", recorded("workflow_run.json").toString());
        forge.on(PULLS, 200, read("pulls.json"))
                .on("GET pulls/7/files", 200, read("files.json"))
                .on("GET pulls/7", 200, pull(HEAD, 2))
                .on("GET issues/7/comments", 200, "[]")
                .on("POST issues/7/comments", 201, "{}")
                .on("GET actions/runs/4242/artifacts", 200, ONE)
                .on("GET actions/artifacts/9/zip", 200, zip("findings.json", read("findings.json")))
                .on("POST code-scanning/sarifs", 202, "{}")
                .on("POST statuses/" + HEAD, 201, "{}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private static Path recorded(String name) {
        return Shell.project().resolve("examples/forge").resolve(name);
    }

    private static String read(String name) throws IOException {
        return Files.readString(recorded(name));
    }

    private static String pull(String head, int files) {
        return "{\"number\": 7, \"changed_files\": " + files + ", \"head\": {\"sha\": \"" + head + "\"}}";
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<FakeForge.Asked> run() {
        Shell.Outcome outcome =
                shell.run(temporary, Shell.project().resolve(".ci/comment").toString());
        assertEquals(0, outcome.exit(), () -> outcome.told() + forge.all());
        return forge.changes();
    }

    private static List<String> requests(List<FakeForge.Asked> changes) {
        return changes.stream().map(one -> one.method() + " " + one.path()).toList();
    }

    private static void assertVerdict(String state, FakeForge.Asked asked) {
        assertEquals("statuses/" + HEAD, asked.path());
        assertEquals(state, asked.json().get("state").asText());
        assertEquals("essaim/verdict", asked.json().get("context").asText());
    }

    @Test
    void saysTheFindingsInOurWordsAndGivesTheVerdict() throws IOException {
        List<FakeForge.Asked> changes = run();
        assertEquals(
                List.of("POST issues/7/comments", "POST code-scanning/sarifs", "POST statuses/" + HEAD),
                requests(changes));
        String comment = changes.get(0).json().get("body").asText();
        assertTrue(comment.startsWith("<!-- essaim -->\n### Essaim\u00A0: des erreurs à corriger"), comment);
        assertTrue(comment.contains("<details><summary>In English</summary>\n\n### Essaim: errors to mend"), comment);
        assertTrue(
                comment.contains("](https://forge.example/exemple/graphe/blob/" + HEAD
                        + "/examples/graph/commons/guide.ttl#L15)"),
                comment);
        assertFalse(comment.contains("phrase du fichier"), comment);
        assertVerdict("failure", changes.get(2));
    }

    @Test
    void sendsTheFindingsToTheSecurityTab() throws IOException {
        FakeForge.Asked sent = run().get(1);
        assertEquals(HEAD, sent.json().get("commit_sha").asText());
        assertEquals("refs/pull/7/head", sent.json().get("ref").asText());
        byte[] packed = Base64.getDecoder().decode(sent.json().get("sarif").asText());
        String sarif = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(sarif.contains("\"uri\" : \"examples/graph/commons/guide.ttl\""), sarif);
    }

    @Test
    void writesItsOwnCommentAgainAndNobodyElses() {
        forge.on("GET issues/7/comments", 200, """
                        [{"id": 1, "user": {"login": "camille-exemple"}, "body": "<!-- essaim -->\\nTout va bien."},
                         {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "Autre chose. <!-- essaim -->"},
                         {"id": 3, "user": {"login": "github-actions[bot]"}, "body": "<!-- essaim -->\\nAncien."}]
                        """).on("PATCH issues/comments/3", 200, "{}");
        assertEquals("PATCH issues/comments/3", requests(run()).get(0));
    }

    @Test
    void postsNothingOnceThePullRequestHasMovedOn() {
        forge.on("GET pulls/7", 200, pull("2".repeat(40), 2));
        assertEquals(List.of(), run());
    }

    @Test
    void postsNothingWhereNoPullRequestIsAtTheCommit() throws IOException {
        forge.on(PULLS, 200, read("pulls.json").replace("\"main\"", "\"other\""));
        assertEquals(List.of(), run());
    }

    @Test
    void givesNoVerdictOnWhatLiesOutsideTheCorpus() throws IOException {
        for (String path : List.of(
                ".github/workflows/check.yml",
                "examples/graph/../../pom.xml",
                "examples/graph/.x/a.ttl",
                "examples/graph/commons/run.sh",
                "examples/graphs/a.ttl")) {
            try (FakeForge again = new FakeForge()) {
                forge.close();
                forge = again;
                again.joined(shell);
                again.on(PULLS, 200, read("pulls.json"))
                        .on(
                                "GET pulls/7/files",
                                200,
                                read("files.json").replace("examples/graph/commons/guides.ttl", path))
                        .on("GET pulls/7", 200, pull(HEAD, 2))
                        .on("GET issues/7/comments", 200, "[]")
                        .on("POST issues/7/comments", 201, "{}")
                        .on("POST statuses/" + HEAD, 201, "{}");
                List<FakeForge.Asked> changes = run();
                assertEquals(List.of("POST issues/7/comments", "POST statuses/" + HEAD), requests(changes), path);
                assertTrue(changes.get(0).body().contains("A maintainer has to look"), changes::toString);
                assertVerdict("pending", changes.get(1));
            }
        }
    }

    @Test
    void givesNoVerdictWhereNotAllPathsAreListed() {
        forge.on("GET pulls/7", 200, pull(HEAD, 3001));
        assertVerdict("pending", run().get(1));
    }

    @Test
    void doesNotBelieveFindingsThatAreNotOurs() throws IOException {
        String evil = read("findings.json").replace("link.dangling", "@everyone ::set-output name=a::b");
        forge.on("GET actions/artifacts/9/zip", 200, zip("findings.json", evil));
        List<FakeForge.Asked> changes = run();
        assertEquals(List.of("POST issues/7/comments", "POST statuses/" + HEAD), requests(changes));
        assertFalse(changes.get(0).body().contains("everyone"), changes::toString);
        assertVerdict("error", changes.get(1));
    }

    @Test
    void doesNotFetchFindingsThatAreTooLarge() {
        forge.on("GET actions/runs/4242/artifacts", 200, ONE.replace("900", "2097153"));
        assertVerdict("error", run().get(1));
        assertFalse(forge.all().contains("GET actions/artifacts/9/zip"));
    }

    @Test
    void saysSoWhereTheCheckLeftNothing() {
        forge.on("GET actions/runs/4242/artifacts", 200, NONE);
        List<FakeForge.Asked> changes = run();
        assertTrue(changes.get(0).body().contains("https://forge.example/exemple/graphe/actions/runs/4242"));
        assertVerdict("error", changes.get(1));
    }

    @Test
    void givesItsVerdictWhereCodeScanningIsOff() {
        forge.on("POST code-scanning/sarifs", 403, "{}");
        assertVerdict("failure", run().get(2));
    }
}
