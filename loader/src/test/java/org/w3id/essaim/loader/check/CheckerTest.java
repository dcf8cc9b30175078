package org.w3id.essaim.loader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Shapes;

class CheckerTest {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private static Checker checker;

    @TempDir
    private Path folder;

    private SmallCorpus corpus;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        checker = new Checker(WordGraphs.read(), Shapes.standard(), DAY);
    }

    @BeforeEach
    void makeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder).withGuide();
    }

    private CheckResult check() throws IOException {
        return checker.check(corpus.read());
    }

    /** {@code code line:column}, the line counted from the first after the prefixes. */
    private List<String> errors() throws IOException {
        return check().findings().stream()
                .filter(Finding::isError)
                .map(f -> f.code().id() + " " + (f.position().line() - SmallCorpus.FIRST_LINE + 1) + ":"
                        + f.position().column())
                .toList();
    }

    @Test
    void findsNothingInASoundCorpus() throws IOException {
        assertEquals(List.of(), check().findings());
        assertInstanceOf(CheckResult.Clean.class, check());
    }

    @Test
    void tellsALinkThatLeadsNowhereAndWhatIsNear() throws IOException {
        corpus.file("actor/bande.ttl", """
                actor:bande a es:Organization ;
                  rdfs:label "Bande"@fr ;
                  dcterms:type type-organisation:collectif ;
                  es:listedIn actor:aso ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        Finding dangling =
                check().findings().stream().filter(Finding::isError).findFirst().orElseThrow();
        assertEquals(FindingCode.LINK_DANGLING, dangling.code());
        assertEquals(
                "https://w3id.org/essaim/id/actor/asso", dangling.arguments().get("near"));
        assertEquals(List.of("link.dangling 4:15"), errors());
    }

    @Test
    void readsANameThatIsAnAddressWhereALinkLeadsNowhere() throws IOException {
        corpus.file("commons/jeu.ttl", """
                commons:jeu a es:Commons ;
                  rdfs:label <https://exemple.example/jeu> ;
                  es:similarTo commons:inconnu .
                """);
        assertTrue(errors().contains("link.dangling 3:16"));
    }

    @Test
    void tellsAMisspeltPropertyOnceAndNotThatItsValueIsMissing() throws IOException {
        corpus.file("commons/jeu.ttl", """
                commons:jeu a es:Commons ;
                  rdfs:lable "Jeu"@fr ;
                  dcterms:description "Un jeu."@fr ;
                  dcterms:type nature-commun:contenu ;
                  es:steward actor:asso ;
                  dcterms:license spdx:CC0-1.0 ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        assertEquals(List.of("vocabulary.unknown-term 2:3"), errors());
    }

    @Test
    void pointsAtTheThingWhenAValueIsMissing() throws IOException {
        corpus.file("actor/muet.ttl", """
                actor:muet a es:Organization ;
                  dcterms:type type-organisation:collectif ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        assertEquals(List.of("shape.min-count 1:1"), errors());
    }

    @Test
    void checksARecordOfUnknownAgeAsAnyOther() throws IOException {
        corpus.file("actor/muet.ttl", "actor:muet a es:Organization .\n");
        List<String> errors = errors();
        assertTrue(errors.contains("shape.min-count 1:1"), errors.toString());
        assertTrue(
                check().findings().stream().anyMatch(f -> f.code() == FindingCode.POLICY_STALE),
                check().findings().toString());
    }

    @Test
    void refusesAMailAddressAndATelephoneInAnyText() throws IOException {
        corpus.file("actor/bavard.ttl", """
                actor:bavard a es:Organization ;
                  rdfs:label "Bavard, 02 99 00 00 00"@fr ;
                  dcterms:description "Écrire à quelqu.un@exemple.example"@fr ;
                  dcterms:type type-organisation:collectif ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        assertEquals(List.of("policy.personal-data 2:14", "policy.personal-data 3:23"), errors());
    }

    @Test
    void doesNotTakeADateOrAnIdentifierForATelephone() throws IOException {
        corpus.file("actor/sobre.ttl", """
                actor:sobre a es:Organization ;
                  rdfs:label "Sobre, 2019-06-13, SIRET 130 025 265 00013, 35000 Rennes"@fr ;
                  dcterms:type type-organisation:collectif ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        assertEquals(List.of(), errors());
    }

    @Test
    void tellsAConceptOfAnotherSchemeAndWhichToChoose() throws IOException {
        corpus.file("commons/lab.ttl", """
                commons:lab a es:Commons ;
                  rdfs:label "Lab"@fr ;
                  dcterms:description "Un lab."@fr ;
                  dcterms:type type-tiers-lieu:fablab ;
                  es:steward actor:asso ;
                  dcterms:license spdx:CC0-1.0 ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        Finding misplaced =
                check().findings().stream().filter(Finding::isError).findFirst().orElseThrow();
        assertEquals(FindingCode.VOCABULARY_MISPLACED, misplaced.code());
        assertTrue(misplaced.arguments().get("allowed").contains("nature-commun/methode"));
        assertEquals(List.of("vocabulary.misplaced 4:16"), errors());
    }

    @Test
    void doesNotRunRulesOnAFileThatCouldNotBeRead() throws IOException {
        corpus.file("actor/casse.ttl", "actor:casse a es:Organization ;\n  rdfs:label \"Cassé@fr ;\n");
        assertEquals(List.of("syntax.unclosed 2:14"), errors());
    }

    /** The warnings of a corpus whose only thing was checked on a day, as the clock stands at noon of another. */
    private List<String> agedOn(String checked, String today) throws IOException {
        SmallCorpus old = SmallCorpus.in(folder.resolve("old")).file("actor/bande.ttl", """
                actor:bande a es:Organization ;
                  rdfs:label "Bande"@fr ;
                  dcterms:type type-organisation:collectif ;
                  es:checkedOn "%s"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """.formatted(checked));
        Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        return new Checker(WordGraphs.read(), Shapes.standard(), clock)
                .check(old.read()).findings().stream()
                        .map(f -> f.code().id() + " " + (f.position().line() - SmallCorpus.FIRST_LINE + 1))
                        .toList();
    }

    @Test
    void aRecordAgesOnTheDayAfterItsSecondBirthday() throws IOException {
        assertEquals(List.of(), agedOn("2024-11-27", "2026-11-27"));
        assertEquals(List.of("policy.stale 4"), agedOn("2024-11-27", "2026-11-28"));
    }

    @Test
    void whatIsKnownOfACorpusIsKnownForADay() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2028-11-23T23:00:00Z"));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        Rechecker rechecker = new Checker(WordGraphs.read(), Shapes.standard(), clock).rechecker();
        assertEquals(List.of(), rechecker.check(corpus.read()).findings());
        now.set(Instant.parse("2028-11-24T00:00:00Z"));
        assertEquals(
                List.of("policy.stale"),
                rechecker.check(corpus.read()).findings().stream()
                        .map(f -> f.code().id())
                        .distinct()
                        .toList());
    }

    @Test
    void whatAnImportWroteDoesNotAge() throws IOException {
        Files.writeString(
                folder.resolve("actor/bande.ttl"),
                SourceFile.GENERATED + "essai\n"
                        + Files.readString(folder.resolve("actor/asso.ttl"))
                                .replace("actor:asso", "actor:bande")
                                .replace("Asso", "Bande")
                                .replace("  es:checkedOn \"2026-11-23\"^^xsd:date ;\n", ""));
        assertEquals(List.of(), check().findings());
    }

    @Test
    void aNameOfTheFediverseIsNoMailAddress() throws IOException {
        corpus.file("actor/bande.ttl", """
                actor:bande a es:Organization ;
                  rdfs:label "Bande"@fr ;
                  dcterms:type type-organisation:collectif ;
                  schema:sameAs <https://social.example/@bande> , <https://social.example/@bande@autre.example> ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/article/0298000000> .
                """);
        assertEquals(List.of(), errors());
    }

    @Test
    void aNameInThePlaceOfALinkIsAnsweredAnewWhenAnotherRecordBearsIt() throws IOException {
        String guide = Files.readString(folder.resolve("commons/guide.ttl"));
        Files.writeString(
                folder.resolve("commons/guide.ttl"), guide.replace("es:steward actor:asso", "es:steward \"Bande\""));
        Rechecker rechecker = checker.rechecker();
        assertEquals("", near(rechecker.check(corpus.read())));
        Path asso = folder.resolve("actor/asso.ttl");
        Files.writeString(asso, Files.readString(asso).replace("\"Asso\"@fr", "\"Bande\"@fr"));
        CheckResult again = rechecker.check(corpus.read());
        assertEquals("https://w3id.org/essaim/id/actor/asso", near(again));
        assertEquals(checker.check(again.corpus()).findings(), again.findings());
    }

    private static String near(CheckResult result) {
        return result.findings().stream()
                .filter(finding -> finding.code() == FindingCode.SHAPE_CLASS)
                .map(finding -> finding.arguments().get("near"))
                .collect(Collectors.joining());
    }

    /** Each is told, and only for the first is it asked what is near. */
    @Test
    void tenThousandLinksThatLeadNowhereAreToldInTime() throws IOException {
        String links = IntStream.range(0, 10_000)
                .mapToObj(i -> String.format("territory:x%05d", i))
                .collect(Collectors.joining(" , "));
        corpus.file("actor/bande.ttl", "actor:bande a es:Organization ; dcterms:spatial " + links + " .\n");
        Corpus read = corpus.read();
        CheckResult result = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> checker.check(read));
        assertEquals(
                10_000,
                result.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.LINK_DANGLING)
                        .count());
    }

    @Test
    void aLanguageThatTheCorpusDoesNotSpeakIsAskedAbout() throws IOException {
        corpus.file("actor/bande.ttl", """
                actor:bande a es:Organization ;
                  rdfs:label "Bande"@fr , "The band"@een , "Strollad"@br-FR ;
                  dcterms:type type-organisation:collectif ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/> .
                """);
        assertEquals(
                List.of("een", "br-FR"),
                check().findings().stream()
                        .filter(finding -> finding.code() == FindingCode.SHAPE_LANGUAGE_IN)
                        .map(finding -> finding.arguments().get("tag"))
                        .toList());
    }
}
