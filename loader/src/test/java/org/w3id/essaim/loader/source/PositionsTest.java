package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;

/** Where terms stand, whatever the ends of lines and the characters. */
class PositionsTest {

    private static final String TEXT = Turtle.withPrefixes("""
            # un commentaire : é 🐝 "x" <y>
            actor:x a es:Organization ; # ici
              rdfs:label "L’Essaim 🐝🐝"@fr , 'The "swarm"' @en-GB ,
                \"""deux
              lignes ; avec . des , points \""" ;
              dcterms:subject theme:a,theme:b , <https://w3id.org/essaim/voc/theme/c\\u00e9> ;
              schema:latitude 48.5 , -1 , .5 , 1e3 , true ;
              es:checkedOn "2024-11-30"^^xsd:date , "2024"^^ # plus loin
                <http://www.w3.org/2001/XMLSchema#gYear> ;;
              rdfs:comment "fin\\u00e9\\n\\\\"@fr .
            <https://w3id.org/essaim/id/actor/x#geometry> rdf:type geo:a\\~b.c, actor:a.b;a geo:A.
            """);

    private static List<String> variants() {
        return List.of(
                TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r"), "\ufeff" + TEXT, TEXT.replace(" ;", "\t;"));
    }

    @TestFactory
    Stream<DynamicTest> eachSliceAloneGivesTheSameTerm() {
        return variants().stream()
                .map(text -> DynamicTest.dynamicTest("variant", () -> {
                    SourceFile file = Turtle.read(text);
                    assertEquals(List.of(), file.findings());
                    assertEquals(18, file.triples().size());
                    for (LocatedTriple triple : file.triples()) {
                        String subject = file.slice(file.subjectPosition(triple));
                        String predicate = file.slice(file.predicatePosition(triple));
                        String object = file.slice(file.objectPosition(triple));
                        assertEquals(triple.triple(), alone(subject, predicate, object));
                    }
                }));
    }

    /** Reads the three slices as one statement, with the file's prefixes. */
    private static Triple alone(String subject, String predicate, String object) {
        SourceFile file = Turtle.read(Turtle.withPrefixes(subject + " " + predicate + " " + object + " ."));
        assertEquals(1, file.triples().size(), file.text());
        return file.triples().get(0).triple();
    }

    @Test
    void placesTermsByLineAndColumnInCodePoints() {
        SourceFile file = Turtle.read(Turtle.withPrefixes("actor:x rdfs:label '🐝🐝'@fr , 'b'@fr ;\n\ta es:Actor ."));
        LocatedTriple second = file.triples().get(1);
        assertEquals(new Position("actor/x.ttl", 2, 1, 7), file.subjectPosition(second));
        assertEquals(new Position("actor/x.ttl", 2, 9, 10), file.predicatePosition(second));
        assertEquals(new Position("actor/x.ttl", 2, 30, 6), file.objectPosition(second));
        LocatedTriple third = file.triples().get(2);
        assertEquals(new Position("actor/x.ttl", 3, 2, 1), file.predicatePosition(third));
        assertEquals("\ta es:Actor .", file.line(3));
    }

    @Test
    void findsTriplesByPattern() {
        SourceFile file = Turtle.read(TEXT);
        assertEquals(4, file.find(Node.ANY, RDF.type.asNode(), Node.ANY).size());
        assertEquals(18, file.find(Node.ANY, Node.ANY, Node.ANY).size());
        Node label = NodeFactory.createLiteralLang("The \"swarm\"", "en-GB");
        assertEquals(1, file.find(Node.ANY, Node.ANY, label).size());
    }

    @Test
    void keepsThePrefixesInTheirOrder() {
        SourceFile file = Turtle.read("@prefix b: <https://b/> .\nPREFIX a: <https://a/>\n@prefix b: <https://c/> .");
        assertEquals("{b=https://c/, a=https://a/}", file.prefixes().toString());
    }

    /** Random damage to a good file: the reader ends, places every finding in the file, and what it finds good, RIOT reads alike. */
    @Test
    void agreesWithRiotOnWhateverItAccepts() {
        Random random = new Random(20261124);
        int accepted = 0;
        for (int i = 0; i < 1_000; i++) {
            String text = damaged(random);
            SourceFile file = Turtle.read(text);
            for (Finding finding : file.findings()) {
                Position place = finding.position();
                assertTrue(place.line() <= file.lines(), () -> finding + "\n" + text);
                assertFalse(finding.code().isEngine(), () -> finding + "\n" + text);
                assertEquals(
                        place,
                        file.position(
                                file.offset(place),
                                file.offset(place) + file.slice(place).length()));
            }
            if (file.findings().isEmpty()) {
                accepted++;
                Graph ours = GraphFactory.createDefaultGraph();
                file.triples().forEach(t -> ours.add(t.triple()));
                assertTrue(ours.isIsomorphicWith(riot(file.text())), () -> text);
            }
        }
        assertTrue(accepted > 50, accepted + " accepted");
    }

    private static Graph riot(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(text, Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (JenaException e) {
            throw new AssertionError("RIOT refuses: " + e.getMessage() + "\n" + text, e);
        }
        return graph;
    }

    private static final String PIECES = ";.,\"'<>[]()@^:#\\\n a1_-%{}|";

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder(TEXT);
        int from = TEXT.indexOf('\n');
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = from + random.nextInt(text.length() - from);
            String piece = String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.deleteCharAt(at);
                default -> text.replace(at, at + 1, piece);
            }
        }
        return text.toString();
    }
}
