package org.w3id.essaim.loader.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.diff.Difference.BrokenLink;
import org.w3id.essaim.loader.diff.ThingChange.Sort;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Es;

/** Two small corpora compared. */
class DifferenceTest {

    private static final String ID = "https://w3id.org/essaim/id/";
    private static final String GUIDE = ID + "commons/guide";
    private static final String ASSO = ID + "actor/asso";

    private static WordGraphs words;

    @TempDir
    Path folder;

    private SmallCorpus before;
    private SmallCorpus after;

    @BeforeAll
    static void readTheWords() {
        words = WordGraphs.read();
    }

    @BeforeEach
    void writeTheSameTwice() throws IOException {
        before = SmallCorpus.in(folder.resolve("a")).withGuide();
        after = SmallCorpus.in(folder.resolve("b")).withGuide();
    }

    private Difference difference() throws IOException {
        return Difference.between(Version.of(before.read()), Version.of(after.read()));
    }

    private void edit(String path, String old, String text) throws IOException {
        Path file = after.root().resolve(path);
        String now = Files.readString(file);
        assertTrue(now.contains(old), now);
        Files.writeString(file, now.replace(old, text));
    }

    private String told(Difference difference, String language) {
        return DiffText.text(difference, new Naming(words, difference.after().things()), Messages.in(language));
    }

    @Test
    void theSameIsNoDifference() throws IOException {
        assertTrue(difference().isEmpty());
        assertEquals("Aucune différence.\n", told(difference(), "fr"));
    }

    @Test
    void anotherOrderOrPlaceOfTheSameStatementsIsNoDifference() throws IOException {
        Files.createDirectories(after.root().resolve("commons/bretagne"));
        Files.move(after.root().resolve("commons/guide.ttl"), after.root().resolve("commons/bretagne/guide.ttl"));
        edit("actor/asso.ttl", "rdfs:label \"Asso\"@fr ;\n", "");
        edit(
                "actor/asso.ttl",
                "<https://exemple.example/asso> .",
                "<https://exemple.example/asso> ; rdfs:label \"Asso\"@fr .");
        assertTrue(difference().isEmpty());
    }

    @Test
    void theRealGraphDoesNotDifferFromItself() throws IOException {
        SmallCorpus graph = SmallCorpus.at(SharedFolder.project("examples/graph"));
        Version version = Version.of(graph.read());
        assertTrue(version.statements().size() > 1_500);
        assertTrue(Difference.between(version, Version.of(graph.read())).isEmpty());
    }

    @Test
    void aSnapshotDoesNotDifferFromTheFolderItWasBuiltFrom() throws IOException {
        Snapshot snapshot = Snapshot.build(before.read(), words);
        Version built = Version.of(snapshot.dataset(), snapshot.things());
        assertEquals(Set.of(), built.unread());
        assertEquals(Version.of(before.read()).statements(), built.statements());
    }

    @Test
    void tellsOldAndNewByTheirLabels() throws IOException {
        edit("commons/guide.ttl", "nature-commun:methode", "nature-commun:contenu");
        edit("commons/guide.ttl", "spdx:CC-BY-SA-4.0", "spdx:MIT , spdx:CC-BY-4.0");
        assertEquals("""
                1 fiche modifiée.

                Modifiée\u00a0: «\u00a0Guide\u00a0» (commons:guide)
                  «\u00a0licence\u00a0» (dcterms:license)
                    − «\u00a0Creative Commons Attribution – Partage dans les mêmes conditions 4.0 International\u00a0» (spdx:CC-BY-SA-4.0)
                    + «\u00a0Creative Commons Attribution 4.0 International\u00a0» (spdx:CC-BY-4.0)
                    + «\u00a0Licence MIT\u00a0» (spdx:MIT)
                  «\u00a0type\u00a0» (dcterms:type)\u00a0: «\u00a0Méthode\u00a0» (nature-commun:methode) → «\u00a0Contenu\u00a0» (nature-commun:contenu)
                """, told(difference(), "fr"));
    }

    @Test
    void tellsWhatIsAddedAndWhoLeadsThere() throws IOException {
        after.file("actor/cercle.ttl", """
                actor:cercle a es:Organization ;
                  rdfs:label "Cercle"@fr .
                """);
        edit("commons/guide.ttl", "es:steward actor:asso", "es:steward actor:asso , actor:cercle");
        ThingChange added = difference().changes(Sort.ADDED).get(0);
        assertEquals(ID + "actor/cercle", added.thing());
        assertEquals(List.of(GUIDE), added.pointing());
        assertEquals(2, added.properties().size());
        assertTrue(
                told(difference(), "en").contains("1 record leads here: “Guide” (commons:guide)"),
                told(difference(), "en"));
    }

    @Test
    void tellsTheLinksThatBreakWhenAThingVanishes() throws IOException {
        Files.delete(after.root().resolve("actor/asso.ttl"));
        Difference found = difference();
        assertEquals(Sort.VANISHED, found.changes().get(0).sort());
        assertEquals(List.of(new BrokenLink(GUIDE, Es.STEWARD, ASSO)), found.broken());
    }

    @Test
    void aTombstoneSaysWhatTakesItsPlace() throws IOException {
        after.file("actor/cercle.ttl", """
                actor:cercle a es:Organization ;
                  rdfs:label "Asso"@fr .
                """).file("actor/asso.ttl", """
                actor:asso a es:Tombstone ;
                  dcterms:modified "2026-11-24"^^xsd:date ;
                  dcterms:isReplacedBy actor:cercle .
                """);
        Difference found = difference();
        ThingChange withdrawn = found.changes(Sort.WITHDRAWN).get(0);
        assertEquals(Optional.of(ID + "actor/cercle"), withdrawn.replacedBy());
        assertEquals(List.of(new BrokenLink(GUIDE, Es.STEWARD, ASSO)), found.broken());
        assertEquals(List.of(), found.renames());
    }

    @Test
    void aThingOfTheSameNameUnderAnotherAddressIsSuspected() throws IOException {
        Files.delete(after.root().resolve("actor/asso.ttl"));
        after.file("actor/l-asso.ttl", """
                actor:l-asso a es:Organization ;
                  rdfs:label "Asso"@fr .
                """);
        assertEquals(
                List.of(new Rename(ASSO, ID + "actor/l-asso", Rename.Why.NAME)),
                difference().renames());
    }

    @Test
    void oneOfAnotherNameThatSaysMostlyTheSameIsSuspectedToo() throws IOException {
        String text = Files.readString(after.root().resolve("actor/asso.ttl"));
        Files.delete(after.root().resolve("actor/asso.ttl"));
        Files.writeString(
                after.root().resolve("actor/union.ttl"),
                text.replace("actor:asso", "actor:union").replace("\"Asso\"", "\"Union\""));
        assertEquals(
                List.of(new Rename(ASSO, ID + "actor/union", Rename.Why.STATEMENTS)),
                difference().renames());
    }

    @Test
    void whatCannotBeReadIsNotComparedAndToldSo() throws IOException {
        edit("actor/asso.ttl", "a es:Organization ;", "a es:Organization");
        Difference found = difference();
        assertTrue(found.isEmpty());
        assertEquals(Set.of("actor/asso.ttl"), found.unread());
        assertTrue(told(found, "fr").contains("actor/asso.ttl"));
    }

    @Test
    void jsonHoldsTheSameAsData() throws IOException {
        edit("commons/guide.ttl", "\"Guide\"@fr", "\"Guide neuf\"@fr");
        JsonNode json = new ObjectMapper().readTree(DiffJson.json(difference()));
        assertEquals(1, json.at("/summary/changed").asInt());
        assertEquals(GUIDE, json.at("/changes/0/thing").asText());
        assertEquals("Guide neuf", json.at("/changes/0/label/fr").asText());
        assertEquals("Guide", json.at("/changes/0/properties/0/removed/0/value").asText());
        assertEquals("fr", json.at("/changes/0/properties/0/added/0/xml:lang").asText());
    }

    @Test
    void markdownMakesNothingOfWhatTheDataSays() throws IOException {
        edit("commons/guide.ttl", "\"Guide\"@fr", "\"<img src=x> @equipe #12 [lien](https://exemple.example) `x`\"@fr");
        Difference found = difference();
        String told = DiffText.markdown(found, new Naming(words, found.after().things()), Messages.in("fr"));
        for (String markup : List.of("<img", "@equipe", "#12", "[lien](", "https://")) {
            assertFalse(told.contains(markup), markup + " in " + told);
        }
        assertTrue(told.startsWith("**1 fiche modifiée.**\n"), told);
    }
}
