package org.w3id.essaim.loader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.source.SourceFile;

class SecondReadingTest {

    @TempDir
    private Path folder;

    private SourceFile guide() throws IOException {
        return SmallCorpus.in(folder).withGuide().read().files().stream()
                .filter(file -> file.path().equals("commons/guide.ttl"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Triple> triples(SourceFile file) {
        return file.triples().stream().map(located -> located.triple()).collect(Collectors.toSet());
    }

    @Test
    void agreesOnTheFilesOfTheRealGraph() throws IOException, NotACorpus {
        Corpus corpus = new CorpusReader().read(SharedFolder.project("examples/graph"));
        assertTrue(corpus.files().size() > 1_800);
        assertEquals(List.of(), SecondReading.disagreements(corpus));
    }

    /** What the second parser only warns of, or would put otherwise, is read alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rdfs:label \"Asso\"@fr-ca",
                "es:checkedOn \"2026-02-30\"^^xsd:date",
                "dcterms:source <https://EXEMPLE.example:443/>",
                "dcterms:source <https://exemple.example/a/../b>",
                "dcterms:source <https://exemple.example/%7e>",
                "dcterms:source <https://exemple.example/pêche>",
                "dcterms:source <https://exemple.example>"
            })
    void agreesOnWhatIsOnlyAdvisedAgainst(String statement) throws IOException {
        SourceFile file = SmallCorpus.in(folder)
                .file("actor/asso.ttl", "actor:asso " + statement + " .\n")
                .read()
                .files()
                .get(0);
        assertEquals(1, triples(file).size());
        assertTrue(SecondReading.agrees(triples(file), file.text()));
    }

    @Test
    void agreesOnWhatTheFileSays() throws IOException {
        assertTrue(SecondReading.agrees(triples(guide()), guide().text()));
    }

    @Test
    void disagreesOnAValueMoreOrLessOrOther() throws IOException {
        String text = guide().text();
        assertFalse(
                SecondReading.agrees(triples(guide()), text.replace("\"Guide\"@fr", "\"Guide\"@fr , \"Guide\"@en")));
        assertFalse(SecondReading.agrees(triples(guide()), text.replace("  es:steward actor:asso ;\n", "")));
        assertFalse(SecondReading.agrees(triples(guide()), text.replace("\"Guide\"@fr", "\"guide\"@fr")));
    }

    @Test
    void disagreesOnATextThatOnlyOneOfTheTwoCanRead() throws IOException {
        assertFalse(SecondReading.agrees(triples(guide()), guide().text().replace("\"Guide\"@fr", "\"Guide@fr")));
    }
}
