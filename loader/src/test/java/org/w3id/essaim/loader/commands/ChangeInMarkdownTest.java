package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.git.SmallRepository;
import picocli.CommandLine;

/** A comment on a change says what the change means, after what is wrong with it. */
class ChangeInMarkdownTest {

    private static Workbench workbench;

    @TempDir
    Path folder;

    private SmallCorpus corpus;
    private SmallRepository repository;

    @BeforeAll
    static void readTheRulesOnce() {
        workbench = new Workbench(Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC));
    }

    @BeforeEach
    void commitAGuideAndItsSteward() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph")).withGuide();
        repository = new SmallRepository(folder);
        repository.commit();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private String comment(String language, int exit, Map<String, String> environment, String format) {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), false, environment);
        CommandLine command = new CommandLine(new CheckCommand(terminal, () -> workbench));
        String root = corpus.root().toString();
        assertEquals(
                exit, command.execute("--lang", language, "--format", format, "--base", "HEAD", root), out::toString);
        return out.toString();
    }

    private String comment(String language, int exit) {
        return comment(language, exit, Map.of(), "markdown");
    }

    private void edit(String name, String before, String after) throws IOException {
        Path file = corpus.root().resolve(name);
        String text = Files.readString(file);
        assertTrue(text.contains(before), text);
        Files.writeString(file, text.replace(before, after));
    }

    @Test
    void aChangeIsToldRecordByRecordWithWhoLeadsThere() throws IOException {
        edit("actor/asso.ttl", "\"Asso\"@fr", "\"Association\"@fr");
        String comment = comment("fr", 0);
        assertTrue(comment.startsWith("### Essaim\u00A0: rien à corriger\n"), comment);
        assertTrue(comment.endsWith("""
                        ### Ce que dit le changement

                        **1 fiche modifiée.**

                        ### Modifiée : « Association » \\(actor:asso\\)

                        - « nom » \\(rdfs:label\\) : « Asso » &#64;fr → « Association » &#64;fr
                        - 1 fiche y mène : « Guide » \\(commons:guide\\)

                        """.replaceAll(" (?=[:»])|(?<=«) ", "\u00A0")), comment);
        assertFalse(comment.contains("<details>"), comment);
    }

    @Test
    void linksThatBreakStandBelowTheFindings() throws IOException {
        Files.delete(corpus.root().resolve("actor/asso.ttl"));
        String comment = comment("en", 1);
        int finding = comment.indexOf("`link.deleted`");
        int change = comment.indexOf("### What the change says");
        int broken = comment.indexOf("### Links that break");
        assertTrue(0 < finding && finding < change && change < broken, comment);
        assertTrue(comment.contains("**1 record vanished.**"), comment);
    }

    @Test
    void aLongChangeIsFoldedAndLeavesRoomForTheFindings() throws IOException {
        for (int i = 0; i < 400; i++) {
            corpus.file(
                    "commons/autre-" + i + ".ttl",
                    "commons:autre-" + i + " a es:Commons ; rdfs:label \"Nom " + i + "\"@fr .\n");
        }
        String comment = comment("en", 1);
        assertTrue(comment.length() < 60_000, comment.length() + " characters");
        assertTrue(
                comment.contains("**400 records added.**\n\n<details><summary>What the change says</summary>"),
                comment);
        assertTrue(comment.contains("</details>"), comment);
        assertTrue(comment.indexOf("`shape.min-count`") < comment.indexOf("### What the change says"), comment);
        assertTrue(comment.matches("(?s).*And [0-9]+ more lines\\..*"), comment);
    }

    @Test
    void nothingIsSaidOfAChangeThatSaysNothing() throws IOException {
        assertTrue(comment("en", 0).endsWith("### What the change says\n\n**No difference.**\n\n"), comment("en", 0));
    }

    @Test
    void thePageOfAJobSaysItToo() throws IOException {
        edit("actor/asso.ttl", "\"Asso\"@fr", "\"Association\"@fr");
        Path summary = folder.resolve("summary.md");
        Files.createFile(summary);
        String log = comment("en", 0, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), "github");
        assertFalse(log.contains("What the change says"), log);
        assertTrue(Files.readString(summary).contains("**1 record changed.**"), Files.readString(summary));
    }
}
