package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

    private static final String PERSON = "ex:Person a sh:NodeShape ; sh:targetClass ex:P ; ";

    @Test
    void tellsFocusPathValueShapeParametersAndWords() {
        Shapes shapes = Shapes.of(Turtle.graph(PERSON + "sh:property ex:age . ex:age sh:path ex:age ; sh:in ( 1 2 ) ;"
                + " sh:severity sh:Warning ; sh:message \"Un ou deux.\"@fr , \"One or two.\"@en ."));

        Validation found = shapes.validate(Turtle.graph("ex:a a ex:P ; ex:age 3 ."));

        assertEquals(List.of(), found.failures());
        assertEquals(1, found.results().size());
        ShapeResult result = found.results().get(0);
        assertEquals("https://example.org/a", result.focus().getURI());
        assertEquals(Optional.of("https://example.org/age"), result.path());
        assertEquals("3", result.value().orElseThrow().getLiteralLexicalForm());
        assertEquals(Constraint.IN, result.constraint());
        assertEquals("shape.in", result.constraint().id());
        assertEquals(ShapeSeverity.WARNING, result.severity());
        assertEquals(Optional.of("https://example.org/age"), result.shape());
        assertEquals(2, result.parameters().get("in").size());
        assertEquals(Map.of("fr", "Un ou deux.", "en", "One or two."), result.messages());
    }

    @Test
    void hasNoWordsWhereTheRuleHasNone() {
        Shapes shapes = Shapes.of(
                Turtle.graph(PERSON + "sh:property [ sh:path [ sh:inversePath ex:knows ] ; sh:minCount 1 ] ."));

        ShapeResult result =
                shapes.validate(Turtle.graph("ex:a a ex:P .")).results().get(0);

        assertEquals(Map.of(), result.messages());
        assertEquals(Optional.empty(), result.shape());
        assertEquals(Optional.of("^<https://example.org/knows>"), result.path());
    }

    @Test
    void sortsResultsAndDropsDuplicates() {
        Shapes shapes =
                Shapes.of(Turtle.graph(PERSON + "sh:property ex:age . ex:Q a sh:NodeShape ; sh:targetClass ex:P ;"
                        + " sh:property ex:age . ex:age sh:path ex:age ; sh:minCount 1 ."));

        Validation found = shapes.validate(Turtle.graph("ex:c a ex:P . ex:a a ex:P . ex:b a ex:P ."));

        assertEquals(
                List.of("https://example.org/a", "https://example.org/b", "https://example.org/c"),
                found.results().stream().map(result -> result.focus().getURI()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:property [ sh:path ex:x ; sh:pattern \"(\" ]",
                "sh:not [ sh:property [ sh:path ex:x ; sh:pattern \"(\" ] ]",
                "sh:sparql [ sh:select \"SELECT nothing\" ]",
                "sh:not [ sh:sparql [ sh:select \"SELECT nothing\" ] ]",
                "sh:sparql [ sh:select \"SELECT ?x WHERE { ?x ?y ?z }\" ]",
            })
    void neverLooksGreenWhenARuleFails(String rule) {
        Shapes shapes = Shapes.of(Turtle.graph(PERSON + rule + " ."));

        Validation found = shapes.validate(Turtle.graph("ex:a a ex:P ; ex:x \"y\" , ex:a ."));

        assertFalse(found.failures().isEmpty(), found::toString);
    }

    @Test
    void stopsACatastrophicPattern() {
        Shapes shapes = Shapes.of(Turtle.graph(PERSON + "sh:property [ sh:path ex:x ; sh:pattern \"(.*a){20}b\" ] ."));
        Graph data = Turtle.graph("ex:a a ex:P ; ex:x \"" + "a".repeat(60) + "!\" .");

        Validation found = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> shapes.validate(data));

        assertEquals(1, found.failures().size());
    }

    @Test
    void stopsAtTheDeadlineAndSaysSo() {
        Graph rules = Turtle.graph(PERSON + "sh:property [ sh:path ex:x ; sh:minCount 1 ] .");
        Graph data = Turtle.graph("ex:a a ex:P .");

        Validation late = Shapes.of(rules, Duration.ZERO).validate(data);

        assertEquals(
                new Validation(List.of(), List.of(new ShapeFailure(ShapeFailure.Cause.LATE, Optional.empty(), "0"))),
                late);
        assertFalse(Thread.currentThread().isInterrupted(), "nobody has interrupted it");
        assertEquals(1, Shapes.of(rules).validate(data).results().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o }",
                "FILTER EXISTS { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
                "{ SELECT $this { { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } } } }",
            })
    void connectsToNobody(String service) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String query = "SELECT $this { $this ?x ?y " + service.replace("PORT", "" + socket.getLocalPort()) + " }";
            Shapes shapes = Shapes.of(Turtle.graph(PERSON + "sh:sparql [ sh:select \"" + query + "\" ] ."));

            Validation found = shapes.validate(Turtle.graph("ex:a a ex:P ."));

            assertEquals(
                    List.of(new ShapeFailure(
                            ShapeFailure.Cause.REFUSED, Optional.of("https://example.org/Person"), "SERVICE")),
                    found.failures());
            socket.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, socket::accept);
        }
    }

    @Test
    void givesEveryThreadTheSameAnswer() throws InterruptedException, ExecutionException {
        Shapes shapes =
                Shapes.of(Turtle.graph(PERSON + "sh:property ex:age , ex:name . ex:age sh:path ex:age ; sh:maxCount 1 ."
                        + " ex:name sh:path ex:name ; sh:pattern \"^a\" ; sh:not [ sh:pattern \"z$\" ] ."));
        Graph data = Turtle.graph("ex:a a ex:P ; ex:age 1 , 2 ; ex:name \"az\" , \"b\" .");
        Validation alone = shapes.validate(data);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Validation>> runs = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Validation>) () -> shapes.validate(data))
                    .toList());
            for (Future<Validation> run : runs) {
                assertEquals(alone, run.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(3, alone.results().size());
    }

    @Test
    void readsTheRulesOfAClassAndOfItsSuperclassesInOrder() {
        Shapes shapes = Shapes.of(Turtle.graph("""
                ex:Sub rdfs:subClassOf ex:P .
                ex:Base a sh:NodeShape ; sh:targetClass ex:P ; sh:property ex:second .
                ex:S a sh:NodeShape ; sh:targetClass ex:Sub ; sh:node ex:Other .
                ex:Other a sh:NodeShape ; sh:property ex:first .
                ex:second sh:path ex:b ; sh:order 2 ; sh:class ex:P ; sh:severity sh:Info .
                ex:first sh:path ex:a ; sh:order 1 ; sh:name "âge"@fr , "age"@en ; sh:description "…"@fr ; sh:minCount 1 ; sh:maxCount 2 ;
                    sh:datatype xsd:date ; sh:nodeKind sh:Literal ; sh:in ( 1 2 ) ; sh:node ex:InColours ; skos:example "\\"x\\"" .
                ex:InColours sh:property [ sh:path skos:inScheme ; sh:hasValue ex:colours ] .
                """));

        List<PropertyRule> rules = shapes.rules("https://example.org/Sub");

        assertEquals(
                List.of("https://example.org/a", "https://example.org/b"),
                rules.stream().map(PropertyRule::path).toList());
        PropertyRule first = rules.get(0);
        assertEquals(Optional.of(first), shapes.rule("https://example.org/first"));
        assertEquals(Map.of("fr", "âge", "en", "age"), first.name());
        assertEquals(OptionalInt.of(1), first.min());
        assertEquals(OptionalInt.of(2), first.max());
        assertEquals(Optional.of("https://example.org/colours"), first.scheme());
        assertEquals(Optional.of("http://www.w3.org/2001/XMLSchema#date"), first.datatype());
        assertEquals(Optional.of(Sh.NS + "Literal"), first.nodeKind());
        assertEquals(2, first.in().size());
        assertEquals(Optional.of("\"x\""), first.example());
        assertEquals(Optional.of("https://example.org/P"), rules.get(1).classIri());
        assertEquals(ShapeSeverity.INFO, rules.get(1).severity());
        assertEquals(List.of(), shapes.rules("https://example.org/Unknown"));
    }

    @Test
    void readsNoMoreThanItsGraph() {
        Graph shapesGraph = Turtle.graph(PERSON + "sh:property ex:age . ex:age sh:path ex:age ; sh:minCount 1 .");
        Shapes shapes = Shapes.of(shapesGraph);
        shapesGraph.remove(NodeFactory.createURI("https://example.org/age"), null, null);

        assertTrue(shapes.rule("https://example.org/age").isPresent());
        assertEquals(1, shapes.validate(Turtle.graph("ex:a a ex:P .")).results().size());
    }
}
