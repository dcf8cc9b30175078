package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.shapes.Shapes;
import org.w3id.essaim.shapes.Validation;

/** The documents in which graph and demonstration tell of themselves: each fits its shape, says the same in each format, can be queried too. */
@ExtendWith(SharedDemonstration.class)
class SelfDescriptionTest {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String ABOUT = "https://w3id.org/essaim/graph/.about";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentFitsItsShape() {
        Map<String, String> about = Map.of(
                "sparql",
                "http://www.w3.org/ns/sparql-service-description#Service",
                ".well-known/void",
                VOID + "DatasetDescription",
                ".well-known/void/graphs",
                "http://www.w3.org/ns/hydra/core#Collection",
                "catalog",
                "http://www.w3.org/ns/dcat#Catalog",
                ".well-known/sparql-examples",
                QuestionFile.SH + "SPARQLExecutable",
                "sparql/prefixes",
                QuestionFile.SH + "PrefixDeclaration");
        return about.keySet().stream()
                .map(path -> dynamicTest(path, () -> {
                    Graph shapes = GraphFactory.createDefaultGraph();
                    RDFParser.source(SelfDescriptionTest.class.getResourceAsStream("self-description.ttl"))
                            .lang(Lang.TURTLE)
                            .parse(shapes);
                    Graph document = served.graph(path);
                    assertTrue(document.contains(Node.ANY, RDF.type.asNode(), iri(about.get(path))));
                    Validation validation = Shapes.of(shapes).validate(document);
                    assertEquals(List.of(), validation.failures());
                    assertEquals(List.of(), validation.results());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentSaysTheSameInEachFormat() {
        Map<String, Lang> formats = Map.of(
                "application/n-triples",
                Lang.NTRIPLES,
                "application/ld+json",
                Lang.JSONLD,
                "application/rdf+xml",
                Lang.RDFXML);
        return Stream.of(
                        "sparql",
                        ".well-known/void",
                        ".well-known/void/graphs?page=2",
                        "catalog",
                        ".well-known/sparql-examples",
                        "ns",
                        "voc/theme",
                        "service",
                        "graph/commons/utilo")
                .map(path -> dynamicTest(path, () -> {
                    Graph turtle = served.graph(path);
                    for (Map.Entry<String, Lang> format : formats.entrySet()) {
                        Graph other = ServedDemonstration.parse(served.body(path, format.getKey()), format.getValue());
                        assertTrue(turtle.isIsomorphicWith(other), () -> path + " as " + format.getKey());
                    }
                }));
    }

    @Test
    void aDocumentIsSentOnceAndABrowserCanShowIt() throws Exception {
        for (String path : List.of("sparql", ".well-known/void", "catalog", ".well-known/sparql-examples")) {
            String tag = served.get(path, "Accept", "text/turtle")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertFalse(tag.startsWith("W/"), tag);
            assertEquals(
                    304,
                    served.get(path, "Accept", "text/turtle", "If-None-Match", tag)
                            .statusCode());
        }
        HttpResponse<String> shown = served.get("catalog", "Accept", "text/html,*/*;q=0.8");
        assertEquals(
                "text/plain;charset=utf-8",
                shown.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(shown.body().contains("dcat:Catalog"));
    }

    @Test
    void allOfItCanBeQueriedBesideTheSnapshotAndIsNotInIt() throws Exception {
        String partition = "<https://w3id.org/essaim/demo/dataset> <" + VOID + "classPartition> ?p . ?p <" + VOID
                + "class> <https://w3id.org/essaim/ns#ThirdPlace>";
        assertEquals(
                1,
                served.select("SELECT ?p { GRAPH <" + ABOUT + "> { " + partition + " } }")
                        .size());
        assertEquals(0, served.select("SELECT ?p { " + partition + " }").size());
        for (String path : List.of("sparql", ".well-known/void", ".well-known/sparql-examples")) {
            long stated = served.graph(path).size();
            Graph about = served.graph("graph/.about");
            assertEquals(
                    stated, served.graph(path).stream().filter(about::contains).count(), path);
        }
    }

    @Test
    void theListOfGraphsIsWalkedByItsLinksAndHoldsEachOfThem() throws Exception {
        long found = 0;
        String next = ".well-known/void/graphs";
        while (!next.isEmpty()) {
            HttpResponse<String> page = served.get(next, "Accept", "text/turtle");
            Graph graph = ServedDemonstration.parse(page.body(), Lang.TURTLE);
            found += graph.find(Node.ANY, iri("http://www.w3.org/ns/sparql-service-description#namedGraph"), Node.ANY)
                    .toList()
                    .size();
            next = page.headers().allValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>'))
                            .substring(served.server().baseUrl().length()))
                    .findFirst()
                    .orElse("");
        }
        assertEquals(documents(), found);
        assertEquals(404, served.get(".well-known/void/graphs?page=99").statusCode());
    }

    private static long documents() throws Exception {
        Node told = served.graph(".well-known/void")
                .find(iri("https://w3id.org/essaim/demo/dataset"), iri(VOID + "documents"), Node.ANY)
                .next()
                .getObject();
        return ((Number) told.getLiteralValue()).longValue();
    }

    @Test
    void theExamplesAreTheQuestionsAndAskTheEndpoint() throws Exception {
        Graph examples = served.graph(".well-known/sparql-examples");
        assertFalse(examples.stream()
                .anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
        for (QuestionFile question : QuestionFile.all()) {
            Node select = examples.find(question.node(), iri(QuestionFile.SH + "select"), Node.ANY)
                    .next()
                    .getObject();
            assertEquals(question.select(), select.getLiteralLexicalForm());
            assertTrue(examples.contains(
                    question.node(),
                    iri("https://schema.org/target"),
                    iri(served.server().baseUrl() + "sparql")));
        }
    }

    @Test
    void thePrefixesAreTheSameInEachFormat() throws Exception {
        JsonNode plain = JSON.readTree(served.body("sparql/prefixes", "application/json"));
        JsonNode context = JSON.readTree(served.body("sparql/prefixes", "application/ld+json"));
        assertEquals(plain, context.get("@context"));
        assertEquals("https://w3id.org/essaim/ns#", plain.get("es").asText());
        String text = served.body("sparql/prefixes", "text/plain");
        assertEquals(plain.size(), text.lines().count());
        assertEquals(
                3,
                served.select(text + "SELECT * { ?s a es:ThirdPlace } LIMIT 3").size());
        Graph declared = served.graph("sparql/prefixes");
        assertEquals(
                plain.size(),
                declared.find(Node.ANY, iri(QuestionFile.SH + "declare"), Node.ANY)
                        .toList()
                        .size());
    }

    @Test
    void theCatalogueNamesTheSnapshotAsItsVersion() throws Exception {
        Graph catalogue = served.graph("catalog");
        String id = served.edition().snapshot().id().hex();
        assertTrue(catalogue.contains(
                iri("https://w3id.org/essaim/demo/dataset"),
                iri("http://www.w3.org/ns/dcat#version"),
                NodeFactory.createLiteralString(id)));
    }
}
