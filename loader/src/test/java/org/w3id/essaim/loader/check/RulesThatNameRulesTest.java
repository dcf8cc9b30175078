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
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.Corpus;

/** What is said where a rule asks for one of several others, for none, or for another one’s fulfilment. */
class RulesThatNameRulesTest {

    private static final String HOMEPAGE = "<http://xmlns.com/foaf/0.1/homepage>";

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    private SmallCorpus corpus;

    @BeforeEach
    void makeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder).withGuide();
    }

    private Finding only(String rule) throws IOException {
        List<Finding> findings = OwnRules.check(corpus, rule).stream()
                .filter(finding -> finding.code().id().startsWith("shape."))
                .toList();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private void says(String rule, String place, String french, String english) throws IOException {
        Finding finding = only(rule);
        assertEquals(place, OwnRules.place(finding.position()));
        assertEquals(french.replace('~', '\u00A0'), OwnRules.sentence(finding, "fr"));
        assertEquals(english, OwnRules.sentence(finding, "en"));
    }

    @Test
    void saysOfAThingWhatItLacksOfTheNearestWayOut() throws IOException {
        says(
                "sh:or ( [ sh:property [ sh:path es:community ; sh:minCount 1 ] , [ sh:path es:steward ; sh:minCount 1 ] ]"
                        + " [ sh:property [ sh:path es:steward ; sh:maxCount 0 ] ] ) .",
                "commons/guide.ttl 1:1",
                "commons:guide n’est pas complet~: il manque «~communauté~» (es:community). Il faut la condition n°~1 ou"
                        + " la condition n°~2.",
                "commons:guide is incomplete: “community” (es:community) is missing. It takes condition no. 1 or"
                        + " condition no. 2.");
    }

    @Test
    void saysOfAValueWhichOnesItMayBe() throws IOException {
        says(
                "sh:property [ sh:path es:checkedOn ; sh:or ( [ sh:datatype xsd:gYear ] [ sh:class es:Need ]"
                        + " [ sh:name \"une saison\"@fr , \"a season\"@en ; sh:in ( 1 2 3 4 ) ] ) ] .",
                "commons/guide.ttl 8:16",
                "«~2026-11-23~» ne convient pas à «~vérifié le~» (es:checkedOn). Il faut une année (xsd:gYear), une fiche"
                        + " de la sorte «~Besoin~» (es:Need) ou une saison.",
                "“2026-11-23” does not fit “checked on” (es:checkedOn). It takes a year (xsd:gYear), a record of the sort"
                        + " “Need” (es:Need) or a season.");
    }

    @Test
    void saysWhichTwoAreThereOfWhichOneIsWanted() throws IOException {
        says(
                "sh:xone ( [ sh:path es:steward ; sh:minCount 1 ] [ sh:path es:community ; sh:minCount 1 ]"
                        + " [ sh:path dcterms:license ; sh:minCount 1 ] ) .",
                "commons/guide.ttl 1:1",
                "commons:guide~: «~porté par~» (es:steward) et «~licence~» (dcterms:license) à la fois, là où il faut l’un"
                        + " ou l’autre.",
                "commons:guide: “stewarded by” (es:steward) and “licence” (dcterms:license) at once, where one or the other is"
                        + " wanted.");
    }

    @Test
    void saysWhatIsMissingWhereNoneIsThereOfWhichOneIsWanted() throws IOException {
        says(
                "sh:xone ( [ sh:path es:community ; sh:minCount 1 ] [ sh:path es:steward ; sh:maxCount 0 ] ) .",
                "commons/guide.ttl 1:1",
                "commons:guide n’est pas complet~: il manque «~communauté~» (es:community). Il faut «~communauté~»"
                        + " (es:community) ou «~porté par~» (es:steward), et rien qu’un seul.",
                "commons:guide is incomplete: “community” (es:community) is missing. It takes “community” (es:community)"
                        + " or “stewarded by” (es:steward), and only one of them.");
    }

    @Test
    void saysWhatAValueMustNotBe() throws IOException {
        says(
                "sh:property [ sh:path es:steward ; sh:not [ sh:class es:Organization ] ] .",
                "commons/guide.ttl 6:14",
                "actor:asso ne convient pas à «~porté par~» (es:steward)~: c’est une fiche de la sorte «~Organisation~»"
                        + " (es:Organization).",
                "actor:asso does not fit “stewarded by” (es:steward): it is a record of the sort “Organization”"
                        + " (es:Organization).");
    }

    @Test
    void saysAllThatIsMissingWhereAllIsWanted() throws IOException {
        says(
                "sh:and ( [ sh:property [ sh:path es:community ; sh:minCount 1 ] ]"
                        + " [ sh:property [ sh:path es:steward ; sh:nodeKind sh:Literal ] ] ) .",
                "commons/guide.ttl 1:1",
                "commons:guide n’est pas complet~: il manque «~communauté~» (es:community) et «~porté par~» (es:steward)"
                        + " attend un texte entre guillemets.",
                "commons:guide is incomplete: “community” (es:community) is missing and “stewarded by” (es:steward) takes a text"
                        + " between quotes.");
    }

    @Test
    void countsTheValuesThatFitAndSaysWhichWould() throws IOException {
        corpus.file("commons/guide.ttl", """
                commons:guide a es:Commons ;
                  rdfs:label "Guide"@fr , "Führer"@de , "Guida"@it .
                """);
        says(
                "sh:property [ sh:path rdfs:label ; sh:qualifiedMaxCount 1 ; sh:qualifiedValueShape"
                        + " [ sh:name \"un texte étranger\"@fr , \"a foreign text\"@en ; sh:languageIn ( \"de\" \"it\" ) ] ] .",
                "commons/guide.ttl 2:14",
                "«~nom~» (rdfs:label)~: 2 valeurs de cette sorte, au plus 1~: un texte étranger.",
                "“name” (rdfs:label): 2 values of this sort, at most 1: a foreign text.");
    }

    private List<Finding> sinceThen(Corpus base) throws IOException {
        return OwnRules.checker(LISTED_STEWARD).compare(base, corpus.read()).findings().stream()
                .filter(finding -> finding.code() == FindingCode.SHAPE_NODE)
                .toList();
    }

    private static final String LISTED_STEWARD = "sh:property [ sh:path es:steward ; sh:node x:Reachable ] .\n"
            + "x:Reachable a sh:NodeShape ; sh:name \"un acteur joignable\"@fr , \"an actor within reach\"@en ;"
            + " sh:node [ sh:property [ sh:path " + HOMEPAGE + " ; sh:minCount 1 ] ] .";

    @Test
    void goesToTheFaultOfTheThingAtTheEndOfALink() throws IOException {
        says(
                LISTED_STEWARD,
                "commons/guide.ttl 6:14",
                "actor:asso ne convient pas à «~porté par~» (es:steward)~: il faut un acteur joignable. Ce qui ne va pas~:"
                        + " il manque «~site~» (foaf:homepage).",
                "actor:asso does not fit “stewarded by” (es:steward): it takes an actor within reach. What is wrong: “website”"
                        + " (foaf:homepage) is missing.");
        assertEquals(List.of("related.fault actor/asso.ttl 1:1"), OwnRules.related(only(LISTED_STEWARD)));
    }

    @Test
    void standsAtTheFaultWhereTheLinkHasNotChanged() throws IOException {
        String organization = """
                actor:asso a es:Organization ;
                  rdfs:label "Asso"@fr ;
                """;
        corpus.file("actor/asso.ttl", organization + "  " + HOMEPAGE + " <https://exemple.example/> .\n");
        Corpus base = corpus.read();
        corpus.file(
                "actor/asso.ttl",
                organization + "  es:checkedOn \"2026-11-23\"^^<http://www.w3.org/2001/XMLSchema#date> .\n");

        List<Finding> findings = sinceThen(base);

        assertEquals(1, findings.size(), findings::toString);
        assertEquals("actor/asso.ttl 1:1", OwnRules.place(findings.get(0).position()));
        assertEquals(List.of("related.link commons/guide.ttl 6:14"), OwnRules.related(findings.get(0)));
    }

    @Test
    void standsAtTheLinkWhereThatHasChanged() throws IOException {
        Corpus base = SmallCorpus.in(other).read();

        List<Finding> findings = sinceThen(base);

        assertEquals(1, findings.size(), findings::toString);
        assertEquals("commons/guide.ttl 6:14", OwnRules.place(findings.get(0).position()));
    }
}
