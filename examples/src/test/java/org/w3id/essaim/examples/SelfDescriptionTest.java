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
import java.util.Objects;
import java.util.TreeMap;
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

/** What graph and demonstration say of themselves: every number is recounted by SPARQL, every document is held to a shape. */
@ExtendWith(SharedDemonstration.class)
class SelfDescriptionTest {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String VOID_EXT = "http://ldf.fi/void-ext#";
    private static final String ABOUT = "https://w3id.org/essaim/graph/.about";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedDemonstration served;
    private static Graph statistics;

    @BeforeAll
    static void serve(ServedDemonstration shared) throws Exception {
        served = shared;
        statistics = served.graph(".well-known/void");
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static long number(Node subject, String property) {
        return ((Number) statistics
                        .find(subject, iri(property), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
    }

    private static List<Node> values(Node subject, String property) {
        return statistics
                .find(subject, iri(property), Node.ANY)
                .mapWith(t -> t.getObject())
                .toList();
    }

    /** Every number of the document by what it counts: the class, the property, the part of its values; then which number. */
    private static Map<String, Long> told() {
        Map<String, Long> told = new TreeMap<>();
        Node dataset = iri("https://w3id.org/essaim/demo/dataset");
        for (String total : List.of(
                "triples", "entities", "distinctSubjects", "distinctObjects", "classes", "properties", "documents")) {
            told.put(total, number(dataset, VOID + total));
        }
        for (Node partition : values(dataset, VOID + "classPartition")) {
            String type = values(partition, VOID + "class").get(0) + " ";
            told.put(type + "entities", number(partition, VOID + "entities"));
            told.put(type + "triples", number(partition, VOID + "triples"));
            told.put(type + "properties", number(partition, VOID + "properties"));
            values(partition, VOID + "propertyPartition").forEach(p -> property(type, p, told));
        }
        values(dataset, VOID + "propertyPartition").forEach(p -> property("", p, told));
        for (Node linkset : values(dataset, VOID + "subset")) {
            Node space = values(values(linkset, VOID + "objectsTarget").get(0), VOID + "uriSpace")
                    .get(0);
            told.put(
                    "links " + values(linkset, VOID + "linkPredicate").get(0) + " " + space.getLiteralLexicalForm(),
                    number(linkset, VOID + "triples"));
        }
        return told;
    }

    private static void property(String type, Node partition, Map<String, Long> told) {
        String name = type + values(partition, VOID + "property").get(0) + " ";
        told.put(name + "triples", number(partition, VOID + "triples"));
        told.put(name + "subjects", number(partition, VOID + "distinctSubjects"));
        told.put(name + "objects", number(partition, VOID + "distinctObjects"));
        told.put(name + "iris", number(partition, VOID_EXT + "distinctIRIReferenceObjects"));
        values(partition, VOID_EXT + "datatypePartition")
                .forEach(part -> told.put(
                        name + "datatype " + values(part, VOID_EXT + "datatype").get(0),
                        number(part, VOID + "triples")));
        values(partition, VOID + "classPartition")
                .forEach(part -> told.put(
                        name + "class " + values(part, VOID + "class").get(0), number(part, VOID + "triples")));
    }

    /** The same by SPARQL, through the endpoint. */
    private static Map<String, Long> counted() throws Exception {
        Map<String, Long> counted = new TreeMap<>();
        totals(counted);
        for (List<Node> row : served.select("SELECT ?c (COUNT(DISTINCT ?s) AS ?e) (COUNT(*) AS ?t)"
                + " (COUNT(DISTINCT ?p) AS ?n) { ?s a ?c ; ?p ?o } GROUP BY ?c")) {
            put(row, 0, "entities", 1, counted);
            put(row, 0, "triples", 2, counted);
            put(row, 0, "properties", 3, counted);
        }
        properties("", "", counted);
        properties("?c", "?s a ?c .", counted);
        for (Node linkset : values(iri("https://w3id.org/essaim/demo/dataset"), VOID + "subset")) {
            String property = values(linkset, VOID + "linkPredicate").get(0).getURI();
            String space = values(values(linkset, VOID + "objectsTarget").get(0), VOID + "uriSpace")
                    .get(0)
                    .getLiteralLexicalForm();
            counted.put(
                    "links " + property + " " + space,
                    one("SELECT (COUNT(*) AS ?n) { ?s <" + property + "> ?o FILTER(ISIRI(?o) && STRSTARTS(STR(?o), \""
                            + space + "\")) }"));
        }
        return counted;
    }

    private static void totals(Map<String, Long> counted) throws Exception {
        counted.put("triples", one("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        counted.put("entities", one("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER(ISIRI(?s)) }"));
        counted.put("distinctSubjects", one("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"));
        counted.put("distinctObjects", one("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"));
        counted.put("classes", one("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"));
        counted.put("properties", one("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"));
        counted.put(
                "documents",
                one("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(?g != <" + ABOUT + ">) }"));
    }

    /** Grouped by the class of the subject, or by nothing before the property. */
    private static void properties(String by, String where, Map<String, Long> counted) throws Exception {
        int p = by.isEmpty() ? 0 : 1;
        String group = by + " ?p";
        for (List<Node> row : served.select("SELECT " + group + " (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ss)"
                + " (COUNT(DISTINCT ?o) AS ?os) (COUNT(DISTINCT ?i) AS ?is) { " + where
                + " ?s ?p ?o . BIND(IF(ISIRI(?o), ?o, ?none) AS ?i) } GROUP BY " + group)) {
            put(row, p, "triples", p + 1, counted);
            put(row, p, "subjects", p + 2, counted);
            put(row, p, "objects", p + 3, counted);
            put(row, p, "iris", p + 4, counted);
        }
        for (List<Node> row : served.select("SELECT " + group + " ?d (COUNT(*) AS ?t) { " + where
                + " ?s ?p ?o FILTER(ISLITERAL(?o)) BIND(DATATYPE(?o) AS ?d) } GROUP BY " + group + " ?d")) {
            put(row, p, "datatype " + row.get(p + 1), p + 2, counted);
        }
        for (List<Node> row : served.select("SELECT " + group + " ?k (COUNT(*) AS ?t) { " + where
                + " ?s ?p ?o . ?o a ?k } GROUP BY " + group + " ?k")) {
            put(row, p, "class " + row.get(p + 1), p + 2, counted);
        }
    }

    private static void put(List<Node> row, int last, String what, int value, Map<String, Long> counted) {
        StringBuilder name = new StringBuilder();
        for (Node node : row.subList(0, last + 1)) {
            name.append(node).append(' ');
        }
        counted.put(name + what, ((Number) row.get(value).getLiteralValue()).longValue());
    }

    private static long one(String query) throws Exception {
        return ((Number) served.select(query).get(0).get(0).getLiteralValue()).longValue();
    }

    @Test
    void everyNumberIsThatOfTheGraph() throws Exception {
        Map<String, Long> told = told();
        Map<String, Long> counted = counted();
        Map<String, String> differing = new TreeMap<>();
        Stream.concat(told.keySet().stream(), counted.keySet().stream())
                .filter(name -> !Objects.equals(told.get(name), counted.get(name)))
                .forEach(name -> differing.put(name, told.get(name) + " told, counted " + counted.get(name)));
        assertEquals(Map.of(), differing);
        long written = statistics.stream()
                .filter(t -> t.getObject().isLiteral())
                .filter(SelfDescriptionTest::isNumber)
                .count();
        assertEquals(written, told.size(), "numbers that nobody recounted");
        assertTrue(told.size() > 1_000, () -> "only " + told.size());
    }

    private static boolean isNumber(org.apache.jena.graph.Triple triple) {
        return triple.getObject().getLiteralValue() instanceof Number;
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
        assertEquals(number(iri("https://w3id.org/essaim/demo/dataset"), VOID + "documents"), found);
        assertEquals(404, served.get(".well-known/void/graphs?page=99").statusCode());
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

    /** Tokens are counted as characters by 3.2, which is more than the tokenizers of today need for English and SPARQL. */
    @Test
    void theCardIsShortAndNamesEveryClassInUse() throws Exception {
        String card = served.body("schema.md", "*/*");
        long tokens = (long) Math.ceil(card.length() / 3.2);
        assertTrue(tokens <= 8_000, () -> tokens + " tokens");
        for (List<Node> row : served.select("SELECT ?c (COUNT(*) AS ?n) { ?s a ?c"
                + " FILTER(STRSTARTS(STR(?c), \"https://w3id.org/essaim/ns#\")) } GROUP BY ?c")) {
            String name = row.get(0).getURI().replaceFirst(".*#", "es:");
            String line = card.lines()
                    .filter(l -> l.startsWith("- `" + name + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not told of"));
            assertTrue(line.endsWith(": " + row.get(1).getLiteralLexicalForm()), line);
        }
        assertFalse(card.matches("(?s).*\\{[a-z]+}.*"), "a hole was not filled");
    }

    @TestFactory
    Stream<DynamicTest> eachQueryOfTheCardHasAnAnswer() throws Exception {
        String card = served.body("schema.md", "*/*");
        String prefixes = card.split("```\n")[1];
        List<String> queries = Stream.of(card.split("```sparql\n"))
                .skip(1)
                .map(part -> part.split("```")[0])
                .toList();
        assertEquals(10, queries.size());
        return queries.stream()
                .map(query -> dynamicTest(
                        query.lines().findFirst().orElseThrow(),
                        () -> assertFalse(served.select(prefixes + query).isEmpty(), query)));
    }

    @Test
    void everythingThatTheIndexForModelsNamesIsThere() throws Exception {
        String index = served.body("llms.txt", "*/*");
        assertTrue(index.startsWith("# "), index);
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("]\\(([^)]+)\\)").matcher(index);
        int found = 0;
        while (link.find()) {
            found++;
            String path = link.group(1).substring(served.server().baseUrl().length());
            assertEquals(200, served.get(path, "Accept", "*/*").statusCode(), path);
        }
        assertTrue(found >= 10, index);
    }
}
