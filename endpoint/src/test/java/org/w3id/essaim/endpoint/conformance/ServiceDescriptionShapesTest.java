package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.http.CannotListenException;

/** The suite's tests of the description pass on nearly any RDF; ours do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceDescriptionShapesTest {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private final WholeProduct product;

    ServiceDescriptionShapesTest() throws CannotListenException {
        JenaSystem.init();
        product = WholeProduct.start();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void theDescriptionKeepsTheRules() {
        DescriptionJudge.assertConforms(new DescriptionJudge(product.address()).description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "supportedLanguage", "resultFormat", "feature", "defaultDataset"})
    void aDescriptionWithoutWhatMustBeStatedBreaksThem(String property) {
        Graph description = new DescriptionJudge(product.address()).description();
        description.remove(Node.ANY, sd(property), Node.ANY);
        assertThrows(AssertionError.class, () -> DescriptionJudge.assertConforms(description));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service", "Dataset", "Graph"})
    void soDoesOneWhoseThingsAreNotWhatTheyAre(String type) {
        Graph description = new DescriptionJudge(product.address()).description();
        description.remove(Node.ANY, RDF.type.asNode(), sd(type));
        assertThrows(AssertionError.class, () -> DescriptionJudge.assertConforms(description));
    }

    @Test
    void soDoesOneThatOffersUpdates() {
        Graph description = new DescriptionJudge(product.address()).description();
        description.add(Triple.create(
                NodeFactory.createURI(product.address() + "#service"), sd("supportedLanguage"), sd("SPARQL11Update")));
        assertThrows(AssertionError.class, () -> DescriptionJudge.assertConforms(description));
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
