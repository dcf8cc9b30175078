package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.source.SourceFile;
import picocli.CommandLine;

/** What a check prints in full, and what in brief. */
class CheckCommandTest {

    /** Two commons that nobody is known to look after: one warning each. */
    private static final String COMMONS = """
            commons:%s a es:Commons ;
              rdfs:label "%s"@fr ;
              dcterms:description "Un commun d’essai."@fr ;
              dcterms:type nature-commun:methode ;
              dcterms:license spdx:CC-BY-SA-4.0 ;
              es:checkedOn "2026-11-23"^^xsd:date ;
              dcterms:source <https://exemple.example/> .
            """;

    @TempDir
    Path folder;

    private SmallCorpus corpus;

    @BeforeEach
    void commitACorpusWithTwoWarnings() throws IOException, GitAPIException {
        corpus = SmallCorpus.in(folder.resolve("graph"))
                .file("commons/jeu.ttl", COMMONS.formatted("jeu", "Jeu"))
                .file("commons/fiche.ttl", COMMONS.formatted("fiche", "Fiche"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("Essai", "essai@localhost")
                    .setCommitter("Essai", "essai@localhost")
                    .setMessage("Essai")
                    .call();
        }
    }

    private String check(int exit, String... arguments) {
        return check(exit, Map.of("LANG", "en_GB.UTF-8"), arguments);
    }

    private static String check(int exit, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), false, environment);
        CommandLine line = new CommandLine(new CheckCommand(terminal)).setErr(terminal.err());
        assertEquals(exit, line.execute(arguments), out::toString);
        return out.toString();
    }

    private Path file(String name) {
        return corpus.root().resolve(name);
    }

    @Test
    void tellsTheWarningsOfUnchangedFilesInOneLinePerCode() {
        String told = check(0, corpus.root().toString());
        assertTrue(told.contains("shape.min-count  2 findings in 2 files: “stewarded by” (es:steward) 2"), told);
        assertFalse(told.contains("Who looks after"), told);
        assertTrue(told.contains("0 errors, 2 warnings in 2 files of 3"), told);
    }

    @Test
    void tellsThoseOfChangedFilesInFull() throws IOException {
        Files.writeString(file("commons/jeu.ttl"), Files.readString(file("commons/jeu.ttl")) + "# Relu.\n");
        String told = check(0, corpus.root().toString());
        assertTrue(told.contains("commons/jeu.ttl:" + SmallCorpus.FIRST_LINE + ":1  warning  shape.min-count"), told);
        assertTrue(told.contains("shape.min-count  1 finding in 1 file"), told);
    }

    @Test
    void tellsThoseOfNewFilesInFull() throws IOException {
        corpus.file("commons/guide.ttl", COMMONS.formatted("guide", "Guide"));
        String told = check(0, corpus.root().toString());
        assertTrue(told.contains("commons/guide.ttl:" + SmallCorpus.FIRST_LINE + ":1  warning  shape.min-count"), told);
        assertTrue(told.contains("shape.min-count  2 findings in"), told);
    }

    @Test
    void tellsThoseOfFilesThatAreNamedInFull() {
        String told = check(0, file("commons/jeu.ttl").toString());
        assertTrue(told.contains("commons/jeu.ttl:" + SmallCorpus.FIRST_LINE + ":1  warning  shape.min-count"), told);
        assertFalse(told.contains("times, in"), told);
    }

    @Test
    void tellsAllInFullWhenAsked() {
        String told = check(0, "--all", corpus.root().toString());
        assertEquals(2, told.split("Who looks after", -1).length - 1, told);
    }

    @Test
    void tellsAnErrorInFullWhereverItStands() throws IOException {
        Path file = file("commons/jeu.ttl");
        Files.writeString(file, Files.readString(file).replace("dcterms:license spdx:CC-BY-SA-4.0 ;\n", ""));
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("Essai", "essai@localhost")
                    .setCommitter("Essai", "essai@localhost")
                    .setMessage("Essai")
                    .call();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        String told = check(1, corpus.root().toString());
        assertTrue(told.contains("commons/jeu.ttl:" + SmallCorpus.FIRST_LINE + ":1  error  shape.or"), told);
    }

    @Test
    void doesNotSpeakOfACommitWhereThereIsNone(@TempDir Path elsewhere) throws IOException {
        SmallCorpus.in(elsewhere.resolve("graph")).file("commons/jeu.ttl", COMMONS.formatted("jeu", "Jeu"));
        String told = check(0, elsewhere.resolve("graph").toString());
        assertTrue(told.contains("To read every finding"), told);
        assertFalse(told.contains("commit"), told);
    }

    @Test
    void writesTheSureFixesAndLooksAgain() throws IOException {
        corpus.file("actor/bande.ttl", """
                actor:bande a es:Organisation ;
                  rdfs:label \u201CBande\u201D@fr ;
                  dcterms:type type-organisation:asociation ;
                  dcterms:subject theme:numerique
                  es:chekedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/>
                """);
        String told = check(0, "--fix", file("actor/bande.ttl").toString());
        String text = Files.readString(file("actor/bande.ttl"));
        assertTrue(text.endsWith("""
                actor:bande a es:Organization ;
                  rdfs:label "Bande"@fr ;
                  dcterms:type type-organisation:association ;
                  dcterms:subject theme:numerique ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """), text);
        assertTrue(
                text.contains("@prefix theme: <https://w3id.org/essaim/voc/theme/> .\n@prefix type-organisation:"),
                text);
        assertTrue(told.contains("mended  vocabulary.unknown-term  Write es:Organization"), told);
        assertTrue(told.contains("0 errors, 0 warnings"), told);
    }

    @Test
    void writesNothingWhereThereIsAChoice() throws IOException {
        corpus.file("commons/jeu.ttl", COMMONS.formatted("jeu", "Jeu").replace("spdx:CC-BY-SA-4.0", "spdx:GPL-3.0"));
        String before = Files.readString(file("commons/jeu.ttl"));
        String told = check(0, "--fix", file("commons/jeu.ttl").toString());
        assertEquals(before, Files.readString(file("commons/jeu.ttl")));
        assertTrue(told.contains("vocabulary.deprecated"), told);
    }

    @Test
    void losesNothingThatWasWrittenSinceItRead() throws IOException {
        corpus.file("commons/jeu.ttl", COMMONS.formatted("jeu", "Jeu").replace("es:Commons", "es:Comons"));
        CheckResult result = new Workbench().check(corpus.root());
        SourceFile read = result.corpus().files().stream()
                .filter(f -> f.path().equals("commons/jeu.ttl"))
                .findFirst()
                .orElseThrow();
        Mending mending = Mending.of(read, result.findings());
        assertEquals(1, mending.mended().size());
        Files.writeString(file("commons/jeu.ttl"), "# autre chose\n");
        assertFalse(mending.write(read, file("commons/jeu.ttl")));
        assertEquals("# autre chose\n", Files.readString(file("commons/jeu.ttl")));
    }

    @Test
    void leadsToWhatIsSaidOfEachCode() {
        String told = check(0, "--all", corpus.root().toString());
        assertEquals(1, told.split("docs/findings.md#shape.min-count", -1).length - 1, told);
    }

    @Test
    void writesTheReportToAFileAndNothingElsewhere() throws IOException {
        Path file = folder.resolve("findings.json");
        Files.writeString(file, "x".repeat(100_000));
        String told = check(0, "--format", "json", "--output", file.toString(), root());
        assertEquals("", told);
        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertEquals(2, report.at("/summary/warnings").asInt());
        assertEquals(3, report.at("/summary/asked").asInt());
        assertEquals(2, report.get("findings").size());
        assertTrue(report.get("shapes").asText().matches("[0-9a-f]{64}"), report::toString);
        assertTrue(report.at("/tool/version").asText().matches("[0-9]+[.][0-9]+[.].*"), report::toString);
    }

    @Test
    void tellsOfTheFilesThatWereAskedForOnly() throws IOException {
        String told = check(0, "--format", "json", file("commons/jeu.ttl").toString());
        JsonNode report = new ObjectMapper().readTree(told);
        assertEquals(1, report.at("/summary/asked").asInt());
        assertEquals(1, report.get("findings").size());
    }

    @Test
    void addsToThePageOfTheJobOnGithub() throws IOException {
        Path page = folder.resolve("summary.md");
        Files.writeString(page, "# Before\n");
        String told = check(
                0, Map.of("LANG", "en_GB.UTF-8", "GITHUB_STEP_SUMMARY", page.toString()), "--format", "github", root());
        assertTrue(told.startsWith("::stop-commands::"), told);
        assertEquals(2, told.split("::warning ", -1).length - 1, told);
        assertTrue(Files.readString(page).startsWith("# Before\n### Essaim: nothing to mend\n"), told);
        assertTrue(Files.readString(page).contains("<details>"), told);
    }

    @Test
    void aCleanFileIsACaseThatPasses() {
        String told = check(0, "--format", "junit", root());
        assertTrue(told.contains("tests=\"3\" failures=\"0\" errors=\"0\""), told);
        assertEquals(1, told.split("<testcase name=\"nothing to mend\"", -1).length - 1, told);
    }

    @Test
    void everyFormatHasTheSameExitCode() throws IOException {
        Path file = file("commons/jeu.ttl");
        Files.writeString(file, Files.readString(file).replace("rdfs:label", "rdfs:labl"));
        for (ReportFormat format : ReportFormat.values()) {
            String told = check(1, "--format", format.name(), root());
            assertTrue(told.contains("vocabulary.unknown-term"), told);
        }
    }

    @Test
    void refusesOneDocumentAboutTwoCorpora() throws IOException {
        SmallCorpus other = SmallCorpus.in(folder.resolve("other"));
        // 1 is picocli's own for an exception; the program's handler makes it 2, and says the sentence.
        String told = check(1, "--format", "sarif", root(), other.root().toString());
        assertTrue(told.contains("check.one-corpus"), told);
        check(0, root(), other.root().toString());
    }

    private String root() {
        return corpus.root().toString();
    }
}
