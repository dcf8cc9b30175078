package org.w3id.essaim.loader.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Shapes;

/** What comes of a filled form: a record, or what to mend; whatever stands in it. */
class ProposerTest {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private static Proposer proposer;

    @TempDir
    Path folder;

    private Corpus corpus;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        WordGraphs words = WordGraphs.read();
        Shapes shapes = Shapes.standard();
        proposer = new Proposer(words, shapes, new Checker(words, shapes, DAY), new Random(1), DAY);
    }

    @BeforeEach
    void makeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder).withGuide().read();
    }

    /** As GitHub writes it, by web page. */
    private static String body(String name, String description, String steward) {
        return """
                ### Fiche / Record

                Commun / Commons

                ### Nom / Name

                %s

                ### Description

                %s

                ### Type

                Méthode / Method, Logiciel / Free software

                ### Porté par / Stewarded by

                %s

                ### Licence

                CC-BY-SA-4.0

                ### Source

                https://exemple.example/kit

                ### Site / Website

                _No response_

                ### Langue de la réponse / Language of the answer

                English

                ### Accord / Agreement

                - [X] %s
                - [x] %s
                """.formatted(
                        name,
                        description,
                        steward,
                        Consent.boxes().get(0),
                        Consent.boxes().get(1));
    }

    private static String sample() {
        return body("Kit d’accueil", "Un kit pour accueillir.", "Asso");
    }

    private Proposal propose(String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> proposer.propose(corpus, text).orElseThrow());
    }

    private Proposal.Accepted accepted(String text) {
        Proposal proposal = propose(text);
        return assertInstanceOf(
                Proposal.Accepted.class, proposal, () -> ProposalAnswer.of(proposal, Optional.empty()) + proposal);
    }

    private List<String> problems(String text) {
        return assertInstanceOf(Proposal.Unclear.class, propose(text)).problems().stream()
                .map(problem -> problem.heading() + " " + problem.key())
                .toList();
    }

    @Test
    void makesARecordInItsFormOfAFilledForm() {
        Proposal.Accepted proposal = accepted(sample());
        assertEquals("commons/kit-d-accueil.ttl", proposal.path());
        assertEquals("""
                @prefix actor: <https://w3id.org/essaim/id/actor/> .
                @prefix commons: <https://w3id.org/essaim/id/commons/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix nature-commun: <https://w3id.org/essaim/voc/nature-commun/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix spdx: <http://spdx.org/licenses/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                commons:kit-d-accueil a es:Commons ;
                  rdfs:label "Kit d’accueil"@fr ;
                  dcterms:description "Un kit pour accueillir."@fr ;
                  dcterms:type nature-commun:logiciel ,
                    nature-commun:methode ;
                  es:steward actor:asso ;
                  dcterms:license spdx:CC-BY-SA-4.0 ;
                  dcterms:source <https://exemple.example/kit> ;
                  es:checkedOn "2026-11-27"^^xsd:date .
                """, proposal.text());
    }

    @Test
    void readsWhatABrowserSends() {
        assertEquals(
                accepted(sample()).text(),
                accepted(sample().replace("\n", "\r\n")).text());
    }

    @Test
    void anUnknownFormIsNone() {
        assertEquals(Optional.empty(), proposer.propose(corpus, "Bonjour\n" + sample()));
        assertEquals(Optional.empty(), proposer.propose(corpus, ""));
        assertEquals(Optional.empty(), proposer.propose(corpus, sample().replace("Commun / Commons", "../x")));
    }

    @Test
    void whatIsTypedIsAValueAndNothingElse() {
        String evil = "\"\"\" . <https://evil.example/> a <https://evil.example/#> . # \\u0022 \" ' ``` ~~~ <!-- -->";
        Proposal.Accepted proposal = accepted(body("Kit", evil, "Asso"));
        Corpus with = proposal.corpus();
        List<String> subjects = with.files().stream()
                .filter(file -> file.path().equals(proposal.path()))
                .flatMap(file -> file.triples().stream())
                .map(triple -> triple.triple().getSubject().toString())
                .distinct()
                .toList();
        assertEquals(List.of("https://w3id.org/essaim/id/commons/kit"), subjects);
        assertTrue(with.files().stream()
                .flatMap(file -> file.triples().stream())
                .anyMatch(triple -> triple.triple().getObject().isLiteral()
                        && triple.triple().getObject().getLiteralLexicalForm().equals(evil)));
    }

    @Test
    void headingsInAnAnswerArePartOfItAndOursMayNotStandTwice() {
        assertTrue(accepted(body("Kit", "Un kit.\n\n### Sommaire\n\nA", "Asso"))
                .text()
                .contains("### Sommaire"));
        assertEquals(
                List.of("Licence twice"),
                problems(body("Kit", "Un kit.\n\n### Licence\n\nMIT", "Asso")).stream()
                        .filter(problem -> problem.endsWith("twice"))
                        .toList());
    }

    @Test
    void theAddressComesFromOurCode() {
        assertEquals(
                "commons/etc-passwd.ttl",
                accepted(body("../../etc/passwd", "Un kit.", "Asso")).path());
        assertEquals(List.of(" address"), problems(body("…", "Un kit.", "Asso")));
        assertEquals(List.of(" taken"), problems(body("Guide", "Un guide.", "Asso")));
    }

    @Test
    void namesWhatMayBeTheSame() {
        Proposal proposal = propose(body("Guides", "Un guide.", "Asso"));
        String answer = ProposalAnswer.of(proposal, Optional.empty());
        assertTrue(answer.contains("- Guide `commons/guide.ttl`"), answer);
        assertTrue(answer.contains("This may be described already."), answer);
    }

    @Test
    void tellsAllThatCannotBeAValue() {
        String text = body("Kit", "Un kit.", "Personne de ce nom @everyone <b>")
                .replace("Méthode / Method, Logiciel / Free software", "Méthode / Method, autre")
                .replace("[x]", "[ ]");
        assertEquals(
                List.of("Accord / Agreement consent", "Porté par / Stewarded by thing", "Type list"),
                problems(text).stream().sorted().toList());
        String answer = ProposalAnswer.of(propose(text), Optional.empty());
        assertTrue(answer.contains("`@everyone`") && !answer.contains("<b>"), answer);
        assertTrue(answer.startsWith("**Thank you.**"), answer);
    }

    @Test
    void answersInFrenchUnlessEnglishIsChosen() {
        String answer = ProposalAnswer.of(
                propose(sample().replace("English", "Français").replace("[x]", "[ ]")), Optional.empty());
        assertTrue(answer.startsWith("**Merci.**"), answer);
        assertTrue(
                answer.contains("**Accord \\/ Agreement** Les deux cases doivent être cochées."),
                answer.replace("\\", ""));
    }

    @Test
    void theCheckRefusesWhatItAlwaysRefuses() {
        for (String evil : List.of("Un \u202Ekit", "Écrire à camille@exemple.example", "Un \u0000kit")) {
            Proposal.Faulty faulty = assertInstanceOf(Proposal.Faulty.class, propose(body("Kit", evil, "Asso")), evil);
            assertTrue(faulty.findings().stream().anyMatch(Finding::isError));
        }
    }

    @Test
    void whatIsNotFilledIsNotSaid() {
        String text = sample().replace("https://exemple.example/kit", "_No response_");
        Proposal proposal = propose(text);
        assertFalse(proposal.toString().contains("_No response_"));
    }

    @Test
    void refusesWhatIsTooLongOrNoText() {
        assertEquals(List.of(" text"), problems(body("Kit", "x".repeat(65_536), "Asso")));
        assertEquals(List.of(" text"), problems(body("Kit", "\uD800", "Asso")));
        Proposal long64 = propose(body("Kit", "x".repeat(64_000), "Asso"));
        assertTrue(long64 instanceof Proposal.Accepted || long64 instanceof Proposal.Faulty);
    }
}
