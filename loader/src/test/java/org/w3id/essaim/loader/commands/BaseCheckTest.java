package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.git.SmallRepository;
import picocli.CommandLine;

/** What is told of a change, against the commit before it. */
class BaseCheckTest {

    private static final String GUIDE = "commons/guide.ttl";
    private static final String ASSO = "actor/asso.ttl";

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

    private String check(String language, int exit, String base) {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), false, Map.of());
        CommandLine command = new CommandLine(new CheckCommand(terminal, () -> workbench));
        assertEquals(
                exit,
                command.execute(
                        "--lang", language, "--base", base, corpus.root().toString()),
                out::toString);
        return out.toString();
    }

    private String check(int exit) {
        return check("en", exit, "HEAD");
    }

    private Path file(String name) {
        return corpus.root().resolve(name);
    }

    private void edit(String name, String before, String after) throws IOException {
        String text = Files.readString(file(name));
        assertTrue(text.contains(before), text);
        Files.writeString(file(name), text.replace(before, after));
    }

    /** The findings and the last line; the line that counts holds a time. */
    private void assertTold(String told, String... lines) {
        List<String> kept = told.lines()
                .map(line -> line.replace(corpus.root() + "/", ""))
                .filter(line -> !line.isBlank() && !line.startsWith("\u2192") && !line.matches("\\d+ (erreur|error).*"))
                .toList();
        assertEquals(String.join("\n", lines), String.join("\n", kept));
    }

    @Test
    void saysNothingWhereNothingChanged() {
        assertTold(
                check(0),
                "Compared with HEAD, records added: 0, changed: 0, deleted: 0, renamed: 0. Findings that it had already, in these records and those that link to them: 0.");
    }

    @Test
    void tellsAFileThatIsDeletedAndTheLinksThatLedToItInFrench() throws IOException {
        Files.delete(file(ASSO));
        assertTold(
                check("fr", 1, "HEAD"),
                "actor/asso.ttl:1:1  erreur  link.deleted",
                "  actor:asso disparaît, un lien y mène\u00A0: remettez actor/asso.ttl, avec seulement une pierre tombale\u00A0:"
                        + " actor:asso a es:Tombstone ; dcterms:modified \"2026-11-27\"^^xsd:date .",
                "commons/guide.ttl:" + (SmallCorpus.FIRST_LINE + 5) + ":14  erreur  link.dangling",
                "  " + (SmallCorpus.FIRST_LINE + 5) + " │   es:steward actor:asso ;",
                "     │              ^^^^^^^^^^",
                "  Aucun fichier ne décrit actor:asso.",
                "Par rapport à HEAD, fiches ajoutées\u00A0: 0, changées\u00A0: 0, supprimées\u00A0: 1, renommées\u00A0: 0."
                        + " Constats qui y étaient déjà, dans ces fiches et celles qui y mènent\u00A0: 0.");
    }

    @Test
    void tellsAFileThatIsDeletedAndTheLinksThatLedToItInEnglish() throws IOException {
        edit(GUIDE, "es:steward actor:asso", "es:community actor:asso ; es:steward actor:asso");
        Files.delete(file(ASSO));
        String told = check(1);
        assertTrue(
                told.contains(
                        "  actor:asso vanishes, 2 links lead to it: put actor/asso.ttl back, with nothing but a tombstone:"
                                + " actor:asso a es:Tombstone ; dcterms:modified \"2026-11-27\"^^xsd:date .\n"),
                told);
        assertTrue(told.contains("changed: 1, deleted: 1, renamed: 0"), told);
    }

    @Test
    void tellsAFileThatIsDeletedThoughNoLinkLedToIt() throws IOException {
        Files.delete(file(GUIDE));
        assertTold(
                check(1),
                "commons/guide.ttl:1:1  error  link.deleted",
                "  commons:guide vanishes, and its address may have been noted elsewhere: put commons/guide.ttl back, with nothing but"
                        + " a tombstone: commons:guide a es:Tombstone ; dcterms:modified \"2026-11-27\"^^xsd:date .",
                "Compared with HEAD, records added: 0, changed: 0, deleted: 1, renamed: 0. Findings that it had already, in these records and those that link to them: 0.");
        assertTrue(check("fr", 1, "HEAD")
                .contains(
                        "  commons:guide disparaît, et son adresse a pu être notée ailleurs\u00A0: remettez commons/guide.ttl,"
                                + " avec seulement une pierre tombale\u00A0: commons:guide a es:Tombstone ;"));
    }

    @Test
    void theTombstoneThatItAsksForIsWellMade() throws IOException {
        Files.delete(file(GUIDE));
        corpus.file(GUIDE, "commons:guide a es:Tombstone ; dcterms:modified \"2026-11-27\"^^xsd:date .\n");
        assertTrue(check(0).contains("changed: 1, deleted: 0"));
    }

    @Test
    void tellsAThingThatIsGivenAnotherAddress() throws IOException {
        Files.move(file(GUIDE), file("commons/guide-des-communs.ttl"));
        edit("commons/guide-des-communs.ttl", "commons:guide a", "commons:guide-des-communs a");
        assertTold(
                check(1),
                "commons/guide-des-communs.ttl:" + SmallCorpus.FIRST_LINE + ":1  error  link.renamed",
                "  " + SmallCorpus.FIRST_LINE + " │ commons:guide-des-communs a es:Commons ;",
                "     │ ^^^^^^^^^^^^^^^^^^^^^^^^^",
                "  commons:guide becomes commons:guide-des-communs: an IRI never changes. Put commons/guide.ttl and its IRI back;"
                        + " the name (rdfs:label) may change. If this is another thing, leave a tombstone in commons/guide.ttl.",
                "Compared with HEAD, records added: 0, changed: 0, deleted: 0, renamed: 1. Findings that it had already, in these records and those that link to them: 0.");
        assertTrue(check("fr", 1, "HEAD")
                .contains(
                        "  commons:guide devient commons:guide-des-communs\u00A0: une adresse ne change jamais. Remettez"
                                + " commons/guide.ttl et son adresse\u00A0; le nom (rdfs:label) peut changer. Si c’est une autre"
                                + " chose, laissez dans commons/guide.ttl une pierre tombale.\n"));
    }

    @Test
    void knowsARenamedThingByItsNameAndClassThoughTheRestChanged() throws IOException {
        Files.move(file(GUIDE), file("commons/utilo.ttl"));
        edit("commons/utilo.ttl", "commons:guide a", "commons:utilo a");
        edit("commons/utilo.ttl", "Un guide d’essai.", "Un tout autre guide.");
        assertTrue(check(1).contains("commons:guide becomes commons:utilo"));
    }

    @Test
    void knowsAFileThatWasMovedAsItIs() throws IOException {
        Files.move(file(GUIDE), file("commons/utilo.ttl"));
        String told = check(1);
        assertTrue(told.contains("commons:guide becomes commons:utilo"), told);
        assertFalse(told.contains("link.deleted"), told);
    }

    @Test
    void aFileMayMoveBelowTheFolderOfItsKind() throws IOException {
        Files.createDirectories(file("commons/methodes"));
        Files.move(file(GUIDE), file("commons/methodes/guide.ttl"));
        assertTold(
                check(0),
                "Compared with HEAD, records added: 0, changed: 0, deleted: 0, renamed: 0. Findings that it had already, in these records and those that link to them: 0.");
    }

    @Test
    void leavesOutWhatStoodAlreadyThoughItsLineMoved() throws IOException {
        edit(ASSO, "  dcterms:type type-organisation:association ;\n", "");
        repository.commit();
        edit(ASSO, "actor:asso a", "# Une ligne de plus.\nactor:asso a");
        assertTold(
                check(0),
                "Compared with HEAD, records added: 0, changed: 1, deleted: 0, renamed: 0. Findings that it had already, in these records and those that link to them: 1.");
    }

    @Test
    void tellsASecondFaultOfTheSameSort() throws IOException {
        edit(GUIDE, "es:steward actor:asso", "es:steward actor:aso");
        repository.commit();
        edit(GUIDE, "es:steward actor:aso", "es:steward actor:aso , actor:osso");
        String told = check(1);
        assertTrue(told.contains("No file describes actor:osso."), told);
        assertFalse(told.contains("describes actor:aso."), told);
        assertTrue(told.contains("link to them: 1."), told);
    }

    @Test
    void comparesWithACommitThatIsNotTheLast() throws IOException {
        Files.delete(file(GUIDE));
        repository.commit();
        assertTrue(check(0).contains("deleted: 0"));
        assertTrue(check("en", 1, "HEAD~1").contains("deleted: 1"));
    }

    @Test
    void tellsAllThatIsWrongWithANewFile() throws IOException {
        corpus.file("commons/autre.ttl", "commons:autre a es:Commons .\n");
        String told = check(1);
        assertTrue(told.contains("commons/autre.ttl:" + SmallCorpus.FIRST_LINE + ":1  error  shape.min-count"), told);
        assertTrue(told.contains("added: 1, changed: 0"), told);
    }

    @Test
    void saysWhyItCannotCompare() throws IOException {
        assertCannot(
                "fr",
                "Essaim\u00A0: le dépôt de %s ne connaît pas de commit «\u00A0nulle-part\u00A0». Voyez le nom, ou allez le chercher\u00A0: git fetch",
                "nulle-part");
        assertCannot(
                "en",
                "Essaim: the repository of %s knows no commit “nulle-part”. Check the name, or fetch it: git fetch",
                "nulle-part");
        assertCannot(
                "en",
                "Essaim: the repository of %s knows no commit “..”. Check the name, or fetch it: git fetch",
                "..");
        corpus = SmallCorpus.in(folder.resolve("autre"));
        assertCannot(
                "en",
                "Essaim: the commit HEAD has no corpus in %s (a file corpus.ttl that states its base and licence), so there is nothing to compare with. Leave out --base.",
                "HEAD");
        assertCannot(
                "fr",
                "Essaim\u00A0: le commit HEAD n’a pas de corpus dans %s (un fichier corpus.ttl qui dise sa base et sa licence), il n’y a donc rien à quoi comparer. Ôtez --base.",
                "HEAD");
    }

    @Test
    void needsARepository(@TempDir Path elsewhere) throws IOException {
        corpus = SmallCorpus.in(elsewhere.resolve("graph"));
        assertCannot(
                "fr",
                "Essaim\u00A0: %s n’est dans aucun dépôt git, il n’y a donc rien à quoi comparer. Ôtez --base.",
                "HEAD");
        assertCannot(
                "en",
                "Essaim: %s is in no git repository, so there is nothing to compare with. Leave out --base.",
                "HEAD");
    }

    private void assertCannot(String language, String words, String base) {
        CannotRun why = assertThrows(CannotRun.class, () -> BaseCheck.compare(workbench, corpus.root(), base));
        assertEquals(words.formatted(corpus.root()), why.in(new Sayings(Locale.forLanguageTag(language))));
    }
}
