package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.Shapes;

/** A corpus that stands on another. */
class FoundationTest {

    private static final String ADOPTER = """
            actor:fictif-bande a es:Organization ;
              rdfs:label "Bande (exemple)"@fr ;
              dcterms:type type-organisation:collectif ;
              es:canAccompany commons:guide ;
              schema:areaServed territory:region-53 ;
              es:checkedOn "2026-11-23"^^xsd:date ;
              dcterms:source <urn:x-essaim:fictif> .
            """;

    @TempDir
    Path folder;

    private SmallCorpus upper;

    @BeforeEach
    void makeTwoCorporaOneBesideTheOther() throws IOException {
        SmallCorpus.in(folder.resolve("graph")).withGuide();
        upper = SmallCorpus.in(folder.resolve("demo")).file("actor/fictif-bande.ttl", ADOPTER);
        require("https://w3id.org/essaim/dataset");
    }

    private void require(String dataset) throws IOException {
        String manifest = Files.readString(folder.resolve("graph/corpus.ttl"));
        Files.writeString(
                folder.resolve("demo/corpus.ttl"),
                manifest.replace(
                        "<https://w3id.org/essaim/dataset> a dcat:Dataset ;",
                        "<https://w3id.org/essaim/demo/dataset> a dcat:Dataset ; dcterms:source <urn:x-essaim:fictif> ; "
                                + "dcterms:requires <" + dataset + "> ;"));
    }

    private List<Finding> check() throws IOException {
        return new Checker(WordGraphs.read(), Shapes.standard(), Clock.systemUTC())
                .check(upper.read()).findings().stream()
                        .filter(Finding::isError)
                        .toList();
    }

    @Test
    void isReadWithIt() throws IOException {
        Corpus corpus = upper.read();
        assertEquals(
                List.of("../graph/actor/asso.ttl", "../graph/commons/guide.ttl", "actor/fictif-bande.ttl"),
                corpus.files().stream().map(SourceFile::path).toList());
        assertEquals(
                List.of(false, false, true),
                corpus.files().stream().map(corpus::isOwn).toList());
        assertTrue(corpus.manifest().fictional());
        assertFalse(corpus.manifest(corpus.files().get(0)).fictional());
        assertEquals(2, corpus.folders().size());
    }

    @Test
    void itsThingsMayBeLinkedTo() throws IOException {
        assertEquals(List.of(), check());
    }

    @Test
    void itsThingsMayNotBeDescribedAgain() throws IOException {
        Files.createDirectories(folder.resolve("demo/commons"));
        Files.copy(folder.resolve("graph/commons/guide.ttl"), folder.resolve("demo/commons/guide.ttl"));
        assertTrue(check().stream()
                .anyMatch(f -> f.code() == FindingCode.LINK_DUPLICATE
                        && f.position().file().equals("commons/guide.ttl")));
    }

    @Test
    void itsStatementsStandInItsOwnGraphs() throws IOException {
        Snapshot snapshot = Snapshot.build(upper.read(), WordGraphs.read());
        String graph = snapshot.things().graph(Kind.COMMONS, "guide");
        assertEquals("commons/guide.ttl", snapshot.fileOf(graph).orElseThrow().path());
        assertFalse(snapshot.fileOf(graph).orElseThrow().manifest().fictional());
    }

    @Test
    void isLookedForByItsDatasetAndNotByTheNameOfItsFolder() throws IOException {
        Files.move(folder.resolve("graph"), folder.resolve("ailleurs"));
        assertEquals(List.of(), check());
    }

    @Test
    void mustBeBesideIt() throws IOException {
        require("https://reseau.example/dataset");
        NotACorpus refusal = assertThrows(NotACorpus.class, () -> new CorpusReader().read(upper.root()));
        assertEquals(NotACorpus.Reason.NO_FOUNDATION, refusal.reason());
        assertEquals("https://reseau.example/dataset", refusal.detail());
    }

    @Test
    void twoCorporaThatStandOnEachOtherAreReadOnce() throws IOException {
        Path graph = folder.resolve("graph/corpus.ttl");
        Files.writeString(
                graph,
                Files.readString(graph)
                        .replace(
                                "a dcat:Dataset ;",
                                "a dcat:Dataset ; dcterms:requires <https://w3id.org/essaim/demo/dataset> ;"));
        assertEquals(3, upper.read().files().size());
    }
}
