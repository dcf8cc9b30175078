package org.w3id.essaim.loader.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A question with what its reader chose. */
class QuestionTest {

    private static final String FILE = """
            @prefix commons: <https://w3id.org/essaim/id/commons/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix geo: <http://www.opengis.net/ont/geosparql#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            <https://w3id.org/essaim/query/adoptions> a sh:SPARQLSelectExecutable ;
              sh:order 7 ;
              rdfs:comment "Qui a adopté ?"@fr , "Who adopted?"@en ;
              sh:parameter [
                sh:name "since" ; sh:datatype xsd:date ; sh:defaultValue "2025-01-01"^^xsd:date ;
                sh:description "Le premier jour."@fr , "The first day."@en ] ;
              sh:parameter [
                sh:name "commons" ; sh:class es:Commons ; sh:defaultValue commons:utilo ;
                sh:description "Le commun."@fr , "The commons."@en ] ;
              sh:parameter [
                sh:name "code" ; sh:datatype xsd:string ; sh:pattern "^[a-z]{2}" ; sh:defaultValue "fr" ;
                sh:description "Le code."@fr ] ;
              sh:parameter [
                sh:name "area" ; sh:datatype geo:wktLiteral ;
                sh:defaultValue "POLYGON((-5.2 47.2, -1 47.2, -1 48.9, -5.2 48.9, -5.2 47.2))"^^geo:wktLiteral ;
                sh:description "La zone."@fr ] ;
              sh:parameter [
                sh:name "tongue" ; sh:datatype xsd:language ; sh:defaultValue "fr"^^xsd:language ;
                sh:description "La langue."@fr ] ;
              sh:select \"""
            PREFIX commons: <https://w3id.org/essaim/id/commons/>
            PREFIX es: <https://w3id.org/essaim/ns#>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX schema: <https://schema.org/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?adoption
            WHERE {
              VALUES (?commons ?since ?code ?area ?tongue) {
                (commons:utilo "2025-01-01"^^xsd:date "fr"
                 "POLYGON((-5.2 47.2, -1 47.2, -1 48.9, -5.2 48.9, -5.2 47.2))"^^geo:wktLiteral "fr"^^xsd:language)
              }
              ?adoption es:adopted ?commons ; schema:startDate ?day ; schema:keywords ?code .
              FILTER (?day >= ?since)
            }
            ORDER BY ?adoption
            \""" .
            """;

    private static final String DATA = """
            @prefix adoption: <https://w3id.org/essaim/id/adoption/> .
            @prefix commons: <https://w3id.org/essaim/id/commons/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix schema: <https://schema.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            adoption:a es:adopted commons:utilo ; schema:startDate "2024-06-01"^^xsd:date ; schema:keywords "fr" .
            adoption:b es:adopted commons:utilo ; schema:startDate "2025-06-01"^^xsd:date ; schema:keywords "fr" .
            adoption:c es:adopted commons:movilab ; schema:startDate "2025-06-01"^^xsd:date ; schema:keywords "fr" .
            adoption:d es:adopted commons:utilo ; schema:startDate "2025-06-01"^^xsd:date ; schema:keywords "fr\\") } #" .
            """;

    @TempDir
    private Path folder;

    private Question question;

    @BeforeEach
    void readTheQuestion() throws IOException, NotAQuestion {
        question = Question.read(file(FILE));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("adoptions.ttl"), text);
    }

    private List<String> answer(Map<String, String> values) throws RefusedValue {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(DATA, Lang.TURTLE).parse(graph);
        Query query = question.query(values);
        try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
            return exec.select().stream()
                    .map(row -> row.get("adoption").getLocalName())
                    .toList();
        }
    }

    @Test
    void isReadWithItsWordsAndItsNumber() {
        assertEquals("adoptions", question.name());
        assertEquals(OptionalInt.of(7), question.number());
        assertEquals(Optional.of("Who adopted?"), question.text(Locale.ENGLISH));
        assertEquals(Optional.of("Qui a adopté ?"), question.text(Locale.GERMAN));
    }

    @Test
    void namesItsChoicesInTheOrderOfTheQuery() {
        assertEquals(
                List.of("commons", "since", "code", "area", "tongue"),
                question.parameters().stream().map(Parameter::name).toList());
        Parameter commons = question.parameter("commons").orElseThrow();
        assertEquals(Optional.of("The commons."), commons.description(Locale.UK));
        assertEquals("commons:utilo", commons.example());
        assertEquals(new Parameter.Accepts.Thing("https://w3id.org/essaim/ns#Commons"), commons.accepts());
    }

    @Test
    void keepsItsDefaultsWhereNothingIsChosen() throws RefusedValue {
        assertEquals(List.of("b"), answer(Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> takesAThingByItsNameOrItsAddress() {
        return Stream.of(
                        "commons:movilab",
                        "movilab",
                        "commons/movilab",
                        "<https://w3id.org/essaim/id/commons/movilab>",
                        "https://w3id.org/essaim/id/commons/movilab")
                .map(given -> dynamicTest(
                        "«" + given + "»", () -> assertEquals(List.of("c"), answer(Map.of("commons", given)))));
    }

    @Test
    void aNameMeansWhatTheQuestionMeansByIt() throws IOException, NotAQuestion, RefusedValue {
        String ours = "https://w3id.org/essaim/id/commons/";
        Question other = Question.read(file(FILE.replace(ours, "https://reseau.example/id/commons/")));
        Map<String, Node> choices = other.choices(Map.of("commons", "commons:movilab"));
        assertEquals(
                "https://reseau.example/id/commons/movilab",
                choices.get("commons").getURI());
    }

    @TestFactory
    Stream<DynamicTest> takesATextAsItIsOrInTurtle() {
        return Stream.of("2024-01-01", "\"2024-01-01\"^^xsd:date")
                .map(given -> dynamicTest(
                        "«" + given + "»", () -> assertEquals(List.of("a", "b"), answer(Map.of("since", given)))));
    }

    @Test
    void aTextCannotBecomeAPartOfTheQuery() throws RefusedValue {
        assertEquals(List.of("d"), answer(Map.of("code", "fr\") } #")));
    }

    @Test
    void aChoiceLeavesTheQuestionAsItWas() throws RefusedValue {
        answer(Map.of("commons", "commons:movilab"));
        assertEquals(List.of("b"), answer(Map.of()));
    }

    @Test
    void tellsWhatItTakesForEachParameter() throws RefusedValue {
        Map<String, Node> choices = question.choices(Map.of("since", "2026-01-01"));
        assertEquals("2026-01-01", choices.get("since").getLiteralLexicalForm());
        assertEquals(
                "https://w3id.org/essaim/id/commons/utilo",
                choices.get("commons").getURI());
    }

    private static void refuses(RefusedValue.Reason reason, String accepted, RefusedValue refused) {
        assertEquals(reason, refused.reason());
        assertEquals(accepted, refused.accepted());
    }

    private RefusedValue refused(String name, String given) {
        RefusedValue refused = assertThrows(RefusedValue.class, () -> question.query(Map.of(name, given)));
        assertEquals(name, refused.parameter());
        assertEquals(given, refused.given());
        return refused;
    }

    @Test
    void refusesAChoiceThatItDoesNotOffer() {
        refuses(RefusedValue.Reason.UNKNOWN, "commons, since, code, area, tongue", refused("comons", "commons:utilo"));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatNamesNoThing() {
        return Stream.of("<utilo>", "", "commun:utilo", "\"utilo\"", "?x", "_:b", "commons:utilo x", "https://a b")
                .map(given -> dynamicTest(
                        "«" + given + "»",
                        () -> refuses(RefusedValue.Reason.NOT_AN_IRI, "", refused("commons", given))));
    }

    @Test
    void refusesAThingOfAnotherKind() {
        refuses(RefusedValue.Reason.NOT_OF_THE_CLASS, "commons", refused("commons", "actor:ti-lab"));
    }

    @TestFactory
    Stream<DynamicTest> refusesATextThatIsNotOfItsDatatype() {
        return Stream.of("2025-02-30", "hier", "\"2025\"^^xsd:gYear", "")
                .map(given -> dynamicTest(
                        "«" + given + "»",
                        () -> refuses(RefusedValue.Reason.NOT_OF_THE_DATATYPE, "xsd:date", refused("since", given))));
    }

    @Test
    void refusesATextThatIsNotOfItsForm() {
        refuses(RefusedValue.Reason.NOT_OF_THE_FORM, "^[a-z]{2}", refused("code", "F"));
    }

    @Test
    void takesABoxAsItsFourSides() throws RefusedValue {
        assertEquals(
                "-5.2,47.2,-1,48.9", question.parameter("area").orElseThrow().example());
        Node box = question.choices(Map.of("area", "2, 48.5,2.75,49")).get("area");
        assertEquals("POLYGON((2 48.5, 2.75 48.5, 2.75 49, 2 49, 2 48.5))", box.getLiteralLexicalForm());
        assertEquals("http://www.opengis.net/ont/geosparql#wktLiteral", box.getLiteralDatatypeURI());
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoBox() {
        return Stream.of(
                        "", "1,2,3", "1,2,3,4,5", "3,2,1,4", "1,4,3,2", "1,2,181,4", "1,2,3,91", "a,b,c,d", "1e0,2,3,4")
                .map(given -> dynamicTest(
                        "«" + given + "»",
                        () -> refuses(RefusedValue.Reason.NOT_A_BOX, "west,south,east,north", refused("area", given))));
    }

    @Test
    void takesALanguageByItsTag() throws RefusedValue {
        assertEquals(
                "en-GB",
                question.choices(Map.of("tongue", "en-GB")).get("tongue").getLiteralLexicalForm());
        refuses(RefusedValue.Reason.NOT_OF_THE_DATATYPE, "xsd:language", refused("tongue", "en_GB"));
    }

    @Test
    void mayAskForAGraph() throws IOException, NotAQuestion {
        Question construct = Question.read(file(FILE.replace("sh:select", "sh:construct")
                .replace("SELECT ?adoption", "CONSTRUCT { ?adoption a es:Adoption }")));
        assertEquals("commons", construct.parameters().get(0).name());
    }

    private NotAQuestion.Reason notAQuestion(String before, String after) throws IOException {
        Path file = file(FILE.replace(before, after));
        return assertThrows(NotAQuestion.class, () -> Question.read(file)).reason();
    }

    @Test
    void aFileThatHoldsNoQuestionSaysWhy() throws IOException {
        assertEquals(NotAQuestion.Reason.NOT_TURTLE, notAQuestion("sh:order 7 ;", "sh:order 7"));
        assertEquals(NotAQuestion.Reason.NO_SELECT, notAQuestion("sh:select", "sh:ask"));
        assertEquals(NotAQuestion.Reason.NOT_SPARQL, notAQuestion("WHERE", "WERE"));
        assertEquals(NotAQuestion.Reason.PARAMETER, notAQuestion("sh:defaultValue commons:utilo", "sh:order 1"));
        assertEquals(
                NotAQuestion.Reason.PARAMETER,
                notAQuestion("sh:defaultValue commons:utilo", "sh:defaultValue commons:movilab"));
        assertEquals(NotAQuestion.Reason.PARAMETER, notAQuestion("sh:name \"commons\"", "sh:name \"commun\""));
        assertEquals(NotAQuestion.Reason.PARAMETER, notAQuestion("^[a-z]{2}", "["));
        assertEquals(
                NotAQuestion.Reason.UNREADABLE,
                assertThrows(NotAQuestion.class, () -> Question.read(folder.resolve("none.ttl")))
                        .reason());
    }

    @Test
    void aFolderIsReadByNumberAndSaysWhatIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("zwei.ttl"), FILE.replace("sh:order 7", "sh:order 2"));
        Files.writeString(folder.resolve("aucun.ttl"), FILE.replace("sh:order 7 ;", ""));
        Files.writeString(folder.resolve("broken.ttl"), "@");
        Files.writeString(folder.resolve("README.md"), "# ?");
        Questions questions = Questions.in(folder);
        assertEquals(
                List.of("zwei", "adoptions", "aucun"),
                questions.read().stream().map(Question::name).toList());
        assertEquals(
                List.of(folder.resolve("broken.ttl")),
                questions.refused().stream().map(NotAQuestion::path).toList());
        assertEquals(List.of(), Questions.in(folder.resolve("absent")).read());
    }

    @Test
    void plainSparqlIsAQuestionWithoutWordsOrChoices() throws IOException, NotAQuestion {
        Question plain = Question.read(Files.writeString(folder.resolve("all.rq"), "SELECT * { ?s ?p ?o }"));
        assertEquals("all", plain.name());
        assertEquals(List.of(), plain.parameters());
        assertEquals(Optional.empty(), plain.text(Locale.FRENCH));
    }
}
