package org.w3id.essaim.loader.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

class ThingWriterTest {

    private static final String IRI = "https://w3id.org/essaim/id/place/x";
    private static final Property CHECKED_ON = ResourceFactory.createProperty(Es.CHECKED_ON);
    private static final Property MISSING = ResourceFactory.createProperty(Es.MISSING);

    private final ThingWriter writer = new ThingWriter(Things.COMMON);

    @Test
    void writesAThingInItsOneForm() {
        Description place = Description.of(IRI, Es.THIRD_PLACE)
                .typed(SchemaDO.longitude, "4.88", XSDDatatype.XSDdecimal)
                .typed(CHECKED_ON, "2019-06-13", XSDDatatype.XSDdate)
                .link(DCTerms.spatial, "https://w3id.org/essaim/id/territory/commune-69266")
                .link(DCTerms.type, "https://w3id.org/essaim/voc/type-tiers-lieu/fablab")
                .link(MISSING, FOAF.homepage.getURI())
                .link(MISSING, DCTerms.license.getURI())
                .text(RDFS.label, "Ti labour", "br")
                .text(RDFS.label, "Workplace", "en")
                .text(RDFS.label, "Lieu \"de travail\"", "fr")
                .link(DCTerms.source, "https://example.org/a,b?c=d#e");
        assertEquals("""
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix place: <https://w3id.org/essaim/id/place/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix schema: <https://schema.org/> .
                @prefix territory: <https://w3id.org/essaim/id/territory/> .
                @prefix type-tiers-lieu: <https://w3id.org/essaim/voc/type-tiers-lieu/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                place:x a es:ThirdPlace ;
                  rdfs:label "Lieu \\"de travail\\""@fr ,
                    "Workplace"@en ,
                    "Ti labour"@br ;
                  dcterms:type type-tiers-lieu:fablab ;
                  dcterms:spatial territory:commune-69266 ;
                  dcterms:source <https://example.org/a,b?c=d#e> ;
                  es:checkedOn "2019-06-13"^^xsd:date ;
                  es:missing dcterms:license ,
                    foaf:homepage ;
                  schema:longitude 4.88 .
                """, writer.write(place));
    }

    @Test
    void keepsALexicalFormThatTurtleCannotAbbreviate() {
        String text =
                writer.write(Description.of(IRI, Es.PLACE).typed(SchemaDO.latitude, "48", XSDDatatype.XSDdecimal));
        assertTrue(text.contains("schema:latitude \"48\"^^xsd:decimal ."), text);
    }

    @Test
    void usesTheBaseOfTheCorpus() {
        String text = new ThingWriter(new Things("https://reseau.example/"))
                .write(Description.of("https://reseau.example/id/place/x", Es.PLACE));
        assertEquals("""
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix place: <https://reseau.example/id/place/> .

                place:x a es:Place .
                """, text);
    }

    @Test
    void theOrderOfStatementsDoesNotMatter() {
        Description one =
                Description.of(IRI, Es.PLACE).text(RDFS.label, "a", "fr").text(RDFS.label, "b", "fr");
        Description other =
                Description.of(IRI, Es.PLACE).text(RDFS.label, "b", "fr").text(RDFS.label, "a", "fr");
        assertEquals(writer.write(one), writer.write(other));
    }

    @Test
    void refusesWhatIsNoIri() {
        for (String bad : List.of("", "x", "/id/x", "https://a b", "https://a\"b", "https://a>b", "https://a\\b")) {
            Description place = Description.of(IRI, Es.PLACE);
            assertThrows(IllegalArgumentException.class, () -> place.link(FOAF.homepage, bad), bad);
        }
    }

    @Test
    void refusesTextThatUtf8CannotHold() {
        Description place = Description.of(IRI, Es.PLACE);
        assertThrows(IllegalArgumentException.class, () -> place.text(RDFS.label, "half \ud83d", "fr"));
    }

    @Test
    void naughtyStringsComeBackAsTheyWere() throws IOException {
        Path file = SharedFolder.path("data/naughty-strings.json");
        String[] strings = new ObjectMapper().readValue(file.toFile(), String[].class);
        assertEquals(515, strings.length);
        assertComeBack(List.of(strings));
    }

    @Test
    void randomStringsComeBackAsTheyWere() {
        long seed = 20190613;
        Random random = new Random(seed);
        String awkward = "\"'\\\n\r\t\b\f<>{}|^`@#.,;:-_~%/&()[]?!$*+= \u00a0\u2028\ufeff\u0085éœ漢\ud83d\udc1d";
        int[] codePoints = awkward.codePoints().toArray();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, codePoints.length).forEach(at -> text.appendCodePoint(codePoints[at]));
            strings.add(text.toString());
        }
        assertComeBack(strings);
    }

    @Test
    void awkwardIrisComeBackAsTheyWere() {
        List<String> ends = List.of(
                "a.", ".a", "a..b", "-a", "a-", "%20", "a%zz", "a/b", "a#b", "a?b=c&d", "é", "a:b", "a(b)", "a'b",
                "a~b", "_a", "1", "a,b", "a;b", "@a", "a*", "a=b", "$a", "!", "漢", "");
        for (String end : ends) {
            Description thing = Description.of(IRI, Es.PLACE);
            for (String base :
                    List.of(IRI, "https://w3id.org/essaim/id/place/", "http://purl.org/dc/terms/", "urn:x:")) {
                thing = thing.link(FOAF.homepage, base + end);
            }
            assertComesBack(thing);
        }
    }

    /** A few dozen at a time, for a parser costs more to make than to use. */
    private void assertComeBack(List<String> strings) {
        int several = 40;
        for (int from = 0; from < strings.size(); from += several) {
            Description thing = Description.of(IRI, Es.PLACE);
            for (String text : strings.subList(from, Math.min(strings.size(), from + several))) {
                thing = thing.text(RDFS.label, text, "fr")
                        .text(RDFS.label, text, "en-GB")
                        .plain(DCTerms.identifier, text)
                        .typed(CHECKED_ON, text, XSDDatatype.XSDdate);
            }
            assertComesBack(thing);
        }
    }

    /** Read by Jena, and by the parser under the loader's reader. */
    private void assertComesBack(Description thing) {
        String text = writer.write(thing);
        Graph read = RDFParser.fromString(text, Lang.TTL)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .toGraph();
        assertTrue(read.isIsomorphicWith(thing.toGraph()), text);
        assertEquals(terms(thing), rio(text), text);
    }

    private static List<String> terms(Description thing) {
        List<String> terms = new ArrayList<>();
        thing.values()
                .values()
                .forEach(nodes -> nodes.forEach(node -> terms.add(
                        node.isURI()
                                ? node.getURI()
                                : node.getLiteralLexicalForm() + "@" + node.getLiteralLanguage())));
        return terms.stream().sorted().toList();
    }

    private static List<String> rio(String text) {
        TurtleParser parser = new TurtleParser();
        parser.getParserConfig().set(org.eclipse.rdf4j.rio.helpers.BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.getParserConfig().set(org.eclipse.rdf4j.rio.helpers.BasicParserSettings.VERIFY_URI_SYNTAX, false);
        StatementCollector statements = new StatementCollector();
        parser.setRDFHandler(statements);
        try {
            parser.parse(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
        return statements.getStatements().stream()
                .filter(statement -> !statement.getPredicate().getLocalName().equals("type"))
                .map(Statement::getObject)
                .map(object -> object instanceof Literal literal
                        ? literal.getLabel() + "@" + literal.getLanguage().orElse("")
                        : object.stringValue())
                .sorted()
                .toList();
    }
}
