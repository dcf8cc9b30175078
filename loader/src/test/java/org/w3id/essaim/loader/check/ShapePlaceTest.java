package org.w3id.essaim.loader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;

/** Where the findings of rules stand that point at no value, or go along a path. */
class ShapePlaceTest {

    @TempDir
    private Path folder;

    private SmallCorpus corpus;

    @BeforeEach
    void makeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder)
                .file("commons/guide.ttl", """
                        commons:guide a es:Commons ;
                          rdfs:label "Guide"@fr , "Le guide"@FR ,
                            "Guide"@en , "The guide"@en ;
                          es:steward actor:asso , actor:club ,
                            actor:asso , actor:cercle ;
                          es:similarTo commons:carte .
                        """)
                .file("commons/carte.ttl", """
                        commons:carte a es:Resource ;
                          rdfs:label "Carte"@fr ;
                          es:similarTo commons:guide .
                        """)
                .file("commons/jeu.ttl", """
                        commons:jeu a es:Resource ;
                          es:similarTo commons:carte , commons:guide .
                        """)
                .file("actor/asso.ttl", """
                        actor:asso a es:Organization ;
                          rdfs:label "Asso"@fr .
                        """)
                .file("actor/club.ttl", "actor:club a es:Organization .\n")
                .file("actor/cercle.ttl", "actor:cercle a es:Organization .\n");
    }

    private Finding only(String rule) throws IOException {
        List<Finding> findings = OwnRules.check(corpus, rule).stream()
                .filter(finding -> finding.code().id().startsWith("shape."))
                .toList();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private void stands(String rule, String place, String... related) throws IOException {
        Finding finding = only(rule);
        assertEquals(place, OwnRules.place(finding.position()));
        assertEquals(List.of(related), OwnRules.related(finding));
    }

    @Test
    void ofTooManyValuesAtTheFirstTooManyAndTheOthersAreRelated() throws IOException {
        stands(
                "sh:property [ sh:path es:steward ; sh:maxCount 2 ] .",
                "commons/guide.ttl 5:18",
                "related.value commons/guide.ttl 4:14",
                "related.value commons/guide.ttl 4:27");
    }

    @Test
    void ofTwoTextsInOneLanguageAtTheSecondAndTheFirstIsRelated() throws IOException {
        String rule = "sh:property [ sh:path rdfs:label ; sh:uniqueLang true ] .";
        stands(rule, "commons/guide.ttl 2:27", "related.first commons/guide.ttl 2:14");
        assertEquals(
                "“name” (rdfs:label) is given twice in @en, @fr. Keep one text only.",
                OwnRules.sentence(only(rule), "en"));
    }

    @Test
    void ofAnInversePathWhereItIsWrittenInTheOtherFile() throws IOException {
        stands(
                "sh:property [ sh:path [ sh:inversePath es:similarTo ] ; sh:pattern \"jeu$\" ] .",
                "commons/carte.ttl 3:16");
    }

    @Test
    void ofTooManyLinksFromElsewhereAtTheFirstTooMany() throws IOException {
        String rule = "sh:property [ sh:path [ sh:inversePath es:similarTo ] ; sh:maxCount 1 ] .";
        stands(rule, "commons/jeu.ttl 2:32", "related.value commons/carte.ttl 3:16");
        assertEquals("^es:similarTo has 2 values, at most 1: keep the right one.", OwnRules.sentence(only(rule), "en"));
    }

    @Test
    void ofALongerPathAtItsEnd() throws IOException {
        stands("sh:property [ sh:path ( es:similarTo rdfs:label ) ; sh:maxLength 3 ] .", "commons/carte.ttl 2:14");
    }

    @Test
    void ofALongerPathThatIsNotThereWhereItBreaksOff() throws IOException {
        stands("sh:property [ sh:path ( es:similarTo es:steward ) ; sh:minCount 1 ] .", "commons/guide.ttl 6:16");
    }

    @Test
    void ofAPathThatGoesOnAndOnAtTheValue() throws IOException {
        stands(
                "sh:property [ sh:path ( [ sh:oneOrMorePath [ sh:alternativePath ( es:similarTo [ sh:inversePath ("
                        + " es:steward [ sh:zeroOrOnePath es:similarTo ] ) ] ) ] ] rdfs:label ) ; sh:pattern \"^[GL]|^The\" ] .",
                "commons/carte.ttl 2:14");
    }

    @Test
    void ofAPathOfWhichNothingIsWrittenAtTheThing() throws IOException {
        stands("sh:property [ sh:path ( es:community rdfs:label ) ; sh:minCount 1 ] .", "commons/guide.ttl 1:1");
    }
}
