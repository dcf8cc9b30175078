package org.w3id.essaim.loader.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/** How a file is laid out, and where its comments go. */
class FormatterTest {

    private static final TurtleReader READER = new TurtleReader(ReadPolicy.contributions(Things.COMMON));
    private static final Formatter FORMATTER = new Formatter(READER, PropertyOrder.ofRules(Shapes.standard()));

    private static final String PREFIXES = """
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix place: <https://w3id.org/essaim/id/place/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            """;

    private static SourceFile read(String text) {
        return READER.read("place/x.ttl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String format(String text) {
        Formatted formatted = FORMATTER.format(read(text));
        String result = assertInstanceOf(Formatted.Text.class, formatted, text).text();
        assertEquals(new Formatted.Text(result), FORMATTER.format(read(result)), "not the same the second time");
        return result;
    }

    @Test
    void sortsPrefixesPropertiesAndValues() {
        assertEquals(PREFIXES + """

                place:x a es:Place ;
                  rdfs:label "Lieu"@fr ,
                    "Place"@EN ,
                    "Lec’h"@br ,
                    "X" ;
                  dcterms:subject <https://w3id.org/essaim/voc/theme/a> ;
                  es:missing dcterms:license ;
                  dcterms:source <https://b.example/> ;
                  es:checkedOn "2026" ;
                  rdfs:comment '''c''' ;
                  rdfs:seeAlso 01 .
                """, format("""
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                @prefix place:<https://w3id.org/essaim/id/place/>. @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix es: <https://w3id.org/essaim/ns#> .@prefix dcterms: <http://purl.org/dc/terms/> .
                place:x rdfs:label "X","Lec’h" @br, "Place"@EN , "Lieu"@fr;
                 rdfs:seeAlso 01; rdfs:comment '''c''';; es:missing dcterms:license;
                dcterms:source <https://b.example/>; es:checkedOn "2026"
                ;dcterms:subject <https://w3id.org/essaim/voc/theme/a>
                ; a es:Place;.
                """));
    }

    @Test
    void givesEachCommentToItsTerm() {
        assertEquals("""
                # tête
                # inutile
                """ + PREFIXES.replace("ns#> .", "ns#> . # les nôtres") + """

                # le lieu
                place:x a es:Place ; # sa classe
                  # son nom
                  rdfs:label # dans deux langues
                    # d’abord
                    "Lieu"@fr ,
                    "Place"@en ; # ensuite
                  dcterms:source <https://b.example/> ; # d’où
                  # es:checkedOn "…" ;
                  .

                # fin
                """, format("""
                # tête

                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix es: <https://w3id.org/essaim/ns#> . # les nôtres
                @prefix place: <https://w3id.org/essaim/id/place/> .
                # inutile
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                # le lieu
                place:x dcterms:source <https://b.example/> ; # d’où
                    # son nom
                    rdfs:label # dans deux langues
                      "Place"@en , # ensuite
                      # d’abord
                      "Lieu"@fr ;
                    a es:Place ; # sa classe
                    # es:checkedOn "…" ;
                    .
                # fin"""));
    }

    @Test
    void bringsTogetherWhatIsSaidOfOneSubject() {
        assertEquals(PREFIXES.replaceFirst("@prefix dcterms.*\n", "") + """

                # un
                place:x a es:Place ;
                  # trois
                  # quatre
                  rdfs:label # six
                    "Lieu"@fr ,
                    # cinq
                    "Place"@en .

                # deux
                <https://w3id.org/essaim/id/place/x#f> rdfs:label "Point"@fr .
                """, format(PREFIXES + """
                # un
                place:x a es:Place.
                # deux
                <https://w3id.org/essaim/id/place/x#f> rdfs:label "Point"@fr .
                # trois
                <https://w3id.org/essaim/id/place/x> # quatre
                  rdfs:label # six
                  "Lieu"@fr .
                place:x <http://www.w3.org/2000/01/rdf-schema#label> # cinq
                  "Place"@en .
                """));
    }

    @Test
    void keepsWhatStandsInsideValues() {
        String value = "\"\"\"Deux\r\nlignes ; # pas un commentaire \\u00e9 \uD83D\uDC1D e\u0301\"\"\"@fr-FR";
        String text = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n<https://a.example/b.c> rdfs:label "
                + value + " .\n";
        assertEquals(text, format("\uFEFF" + text.replace("> rdfs", ">\r\trdfs").replace("\n\n", "\r\n\r\n\r\n")));
    }

    @Test
    void carriesCommentsOutOfALiteral() {
        assertEquals("""
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <https://a.example/> <https://b.example/> "1"^^xsd:integer ; # un
                  # deux
                  # trois
                  .
                """, format("""
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://a.example/> <https://b.example/> "1" # un
                  ^^ # deux
                  xsd:integer # trois
                  .
                """));
    }

    @Test
    void laysBracketsOutAsTheyAre() {
        assertEquals("""
                <https://a.example/> <https://b.example/> [
                      <https://c.example/> ( 1 2 ) # dedans
                    ] . # dehors
                """, format("""
                <https://a.example/> <https://b.example/> [\r
                      <https://c.example/> ( 1 2 ) # dedans\r
                    ] # dehors\r
                .
                """));
    }

    @Test
    void aFileOfCommentsStaysOne() {
        assertEquals("# a\n# b\n", format("# a\r\n\r\n  # b"));
        assertEquals("", format("\n\n"));
        assertEquals("# a\n# b\n", format("# a\n@prefix es: <https://w3id.org/essaim/ns#> .\n# b"));
    }

    @Test
    void withoutPrefixesTheFirstCommentIsTheHead() {
        String text = "# a\n# b\n\n<https://a.example/> <https://b.example/> 1 .\n";
        assertEquals(
                text,
                format("# a\n@prefix es: <https://w3id.org/essaim/ns#> .\n# b\n"
                        + "<https://a.example/> <https://b.example/> 1 ."));
    }

    @Test
    void doesNotTurnAFileIntoAnImported() {
        String text = format(" # essaim import sill\n<https://a.example/> <https://b.example/> 1 .");
        assertEquals("\n# essaim import sill\n\n<https://a.example/> <https://b.example/> 1 .\n", text);
    }

    @Test
    void keepsAnImportedFileInTheOrderOfItsImport() {
        String text = "# essaim import sill\n" + PREFIXES + """

                place:x a es:Place ;
                  rdfs:label "X"@fr ;
                  dcterms:source <https://b.example/> ;
                  es:missing dcterms:license .
                """;
        assertEquals(text, format(text));
        String kept = format(text.substring(text.indexOf('\n') + 1));
        assertTrue(kept.indexOf("es:missing") < kept.indexOf("dcterms:source"), kept);
    }

    @Test
    void refusesAFileThatCannotBeReadWhole() {
        for (String fault : List.of("place:x a es:Place", "place:x a zz:Place .", "place:x a \"x\"@f_r .")) {
            SourceFile file = read(PREFIXES + fault);
            List<Finding> findings = assertInstanceOf(Formatted.Faulty.class, FORMATTER.format(file), fault)
                    .findings();
            assertEquals(file.findings(), findings);
        }
    }

    @Test
    void refusesAFileWhoseLinesDependOnTheirOrder() {
        for (String head : List.of(
                "@base <https://a.example/> .",
                "BASE <https://a.example/>",
                "@prefix a: <https://a.example/> .\n@prefix a: <https://b.example/> .")) {
            assertEquals(new Formatted.Ordered(), FORMATTER.format(read(head)), head);
        }
    }
}
