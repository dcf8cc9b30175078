package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each constraint of each shape finds its fault, and finds nothing in what is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final String SHAPES = "https://w3id.org/essaim/shapes#";

    private final Shapes shapes = Shapes.standard();
    private final Graph right = right();

    /** A line of {@code faults.txt}. */
    private record Fault(String name, String shape, String constraint, String turtle) {
        static Fault of(String line) {
            String[] parts = line.split(" \\| ", 3);
            String[] found = parts[1].split(" ", 2);
            return new Fault(parts[0], found[0], found[1], parts[2]);
        }

        String pair() {
            return shape + " " + constraint;
        }
    }

    @Test
    void findsNothingInWhatIsRight() {
        assertEquals(new Validation(List.of(), List.of()), shapes.validate(right));
    }

    @Test
    void findsNothingInTheWords() {
        assertEquals(new Validation(List.of(), List.of()), shapes.validate(StandardWords.graph()));
    }

    @Test
    void hasARightExampleOfEachTarget() {
        Graph rules = StandardRules.graph();
        Set<String> without = new TreeSet<>();
        rules.find(Node.ANY, Sh.term("targetClass"), Node.ANY)
                .mapWith(Triple::getObject)
                .filterDrop(target -> right.contains(Node.ANY, RDF.type.asNode(), target))
                .forEach(target -> without.add(target.getURI()));
        rules.find(Node.ANY, Sh.term("targetSubjectsOf"), Node.ANY)
                .mapWith(Triple::getObject)
                .filterDrop(target -> right.contains(Node.ANY, target, Node.ANY))
                .forEach(target -> without.add(target.getURI()));

        assertEquals(Set.of("https://w3id.org/essaim/ns#Resource", "https://w3id.org/essaim/ns#Actor"), without);
    }

    @TestFactory
    Stream<DynamicTest> findsEachFault() {
        return faults().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.pair() + ": " + fault.name(), () -> provoke(fault)));
    }

    @Test
    void knowsEachConstraintOfEachShape() {
        assertEquals(
                StandardRules.constraints(),
                faults().stream().map(Fault::pair).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void provoke(Fault fault) {
        Graph data = GraphFactory.createDefaultGraph();
        right.find().forEach(data::add);
        Turtle.graph(fault.turtle()).find().forEach(data::add);

        Validation found = shapes.validate(data);

        assertEquals(List.of(), found.failures());
        List<ShapeResult> expected = found.results().stream()
                .filter(result -> result.shape().equals(Optional.of(SHAPES + fault.shape())))
                .filter(result -> result.constraint().id().equals("shape." + fault.constraint()))
                .toList();
        assertTrue(!expected.isEmpty(), found.results()::toString);
        shapes.rule(SHAPES + fault.shape()).ifPresent(rule -> {
            assertEquals(Optional.of(rule.path()), expected.get(0).path());
            assertEquals(rule.severity(), expected.get(0).severity());
        });
        assertTrue(expected.get(0).parameters().size() >= 1, "the parameters of the shape are told");
    }

    private static List<Fault> faults() {
        return text("faults.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Fault::of)
                .toList();
    }

    /** The right examples, with as much of the words as the rules ask for: superclasses, and the schemes of concepts. */
    static Graph right() {
        Graph graph = Turtle.graph(text("valid.ttl"));
        Graph words = StandardWords.graph();
        for (Node predicate : List.of(RDFS.subClassOf.asNode(), SKOS.inScheme.asNode())) {
            words.find(Node.ANY, predicate, Node.ANY).forEach(graph::add);
        }
        return graph;
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(FaultsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
