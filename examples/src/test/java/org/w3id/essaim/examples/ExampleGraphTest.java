package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** What the example graph promises whatever the rules say: it tells the truth, and names nobody. */
class ExampleGraphTest {

    private static Graph graph;

    @BeforeAll
    static void readTheExampleGraph() throws IOException {
        graph = ExampleGraph.read().graph();
    }

    @Test
    void namesNoPerson() {
        assertEquals(List.of(), subjects(RDF.type.asNode(), NodeFactory.createURI(Es.PERSON)));
    }

    @Test
    void holds1443ThirdPlaces() {
        assertEquals(
                1443,
                subjects(RDF.type.asNode(), NodeFactory.createURI(Es.THIRD_PLACE))
                        .size());
    }

    @Test
    void everyLinkLeadsToAThing() {
        List<String> dangling = graph.find()
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .filterKeep(iri -> Things.COMMON.name(iri).isPresent())
                .filterKeep(iri -> !graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY))
                .toList();
        assertEquals(List.of(), dangling);
    }

    @Test
    void saysNotFoundOnlyWhatItDoesNotGive() {
        List<String> contradictions = graph.find(Node.ANY, NodeFactory.createURI(Es.MISSING), Node.ANY)
                .filterKeep(missing -> graph.contains(missing.getSubject(), missing.getObject(), Node.ANY))
                .mapWith(Object::toString)
                .toList();
        assertEquals(List.of(), contradictions);
    }

    @Test
    void everyThingSaysHowItIsKnownOrThatItsSourceWasNotFound() {
        Node source = NodeFactory.createURI("http://purl.org/dc/terms/source");
        Node missing = NodeFactory.createURI(Es.MISSING);
        List<String> unsourced = graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(thing -> Things.COMMON
                        .name(thing.getURI())
                        .filter(name -> name.kind() != Kind.TERRITORY)
                        .isPresent())
                .filterDrop(thing -> graph.contains(thing, source, Node.ANY) || graph.contains(thing, missing, source))
                .mapWith(Node::getURI)
                .toList();
        assertEquals(List.of(), unsourced);
    }

    @Test
    void isReadWithoutAFinding() throws IOException {
        TurtleReader reader = new TurtleReader(ReadPolicy.contributions(Things.COMMON));
        Path root = Checkout.examples().resolve("graph");
        List<Finding> findings = new ArrayList<>();
        for (Path file : Checkout.turtle(root)) {
            findings.addAll(reader.read(root.relativize(file).toString(), Files.readAllBytes(file))
                    .findings());
        }
        assertEquals(List.of(), findings);
    }

    private static List<Node> subjects(Node predicate, Node object) {
        return graph.find(Node.ANY, predicate, object)
                .mapWith(triple -> triple.getSubject())
                .toList();
    }
}
