package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.examples.recount.Recounts;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** The two questions that answer nothing where all is well, asked of the real graph with faults planted in it; the answers are stated by hand. */
class PlantedFaultsTest {

    /** 29092 is Kernével, a former commune, now in Rosporden. */
    private static final String FAULTS = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix commons: <https://w3id.org/essaim/id/commons/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix place: <https://w3id.org/essaim/id/place/> .
            @prefix territory: <https://w3id.org/essaim/id/territory/> .

            place:nulle-part a es:ThirdPlace .
            place:commune-disparue a es:Place ; dcterms:spatial territory:commune-29092 .
            place:commune-inconnue a es:ThirdPlace ; dcterms:spatial territory:commune-99999 .
            place:deux-communes a es:ThirdPlace ; dcterms:spatial territory:commune-29019 , territory:commune-29092 .
            place:bien-placee a es:ThirdPlace ; dcterms:spatial territory:commune-29019 ; es:operatedBy actor:framasoft .

            commons:sans-porteur a es:Commons ; es:steward actor:personne-ici ; foaf:homepage <https://example.org/> .
            commons:porteur-retire a es:Commons ; es:steward actor:retire , actor:framasoft .
            actor:retire a es:Tombstone .
            actor:remplace a es:Tombstone ; dcterms:isReplacedBy actor:remplacant-oublie .
            actor:bien-remplace a es:Tombstone ; dcterms:isReplacedBy actor:framasoft .
            """;

    private static ExampleGraph faulty;

    @BeforeAll
    static void plantTheFaults() throws IOException {
        faulty = ExampleGraph.read().and("actor/fautes", FAULTS);
    }

    @Test
    void findsPlacesWithoutATerritoryOrInAFormerCommune() {
        finds(
                "places-without-territory",
                "place:commune-disparue territory:commune-29092",
                "place:commune-inconnue territory:commune-99999",
                "place:deux-communes territory:commune-29092",
                "place:nulle-part -");
    }

    @Test
    void findsLinksThatAreBrokenOrLeadToARemovedRecord() {
        finds(
                "broken-links",
                "graph:actor/fautes actor:remplace dcterms:isReplacedBy actor:remplacant-oublie",
                "graph:actor/fautes commons:porteur-retire es:steward actor:retire",
                "graph:actor/fautes commons:sans-porteur es:steward actor:personne-ici",
                "graph:actor/fautes place:commune-inconnue dcterms:spatial territory:commune-99999");
    }

    private static void finds(String name, String... rows) {
        QuestionFile question = QuestionFile.named(name);
        List<String> answered = question.ask(faulty.dataset()).lines();
        List<String> stated = Arrays.stream(rows).map(PlantedFaultsTest::cells).toList();
        assertEquals(stated, answered.subList(1, answered.size()));
        assertEquals(Recounts.count(name, faulty.dataset(), question.defaults()).lines(), answered);
    }

    private static String cells(String row) {
        return Arrays.stream(row.split(" ")).map(PlantedFaultsTest::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(String name) {
        if (name.equals("-")) {
            return "";
        }
        String[] parts = name.split(":");
        String graphs = Things.COMMON.base() + "graph/";
        return "<" + Prefixes.of(Things.COMMON).getOrDefault(parts[0], graphs) + parts[1] + ">";
    }
}
