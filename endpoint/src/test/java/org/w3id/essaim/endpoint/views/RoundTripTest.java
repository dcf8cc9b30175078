package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RoundTripTest {

    private static final Fixture FIXTURE = Fixture.read();

    @TestFactory
    Stream<DynamicTest> jsonLdSaysAllThatTheFileSays() {
        return FIXTURE.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertEquals(
                                Set.of(),
                                triples(
                                        file.getValue(),
                                        t -> !linked(file.getKey()).contains(t)))));
    }

    @TestFactory
    Stream<DynamicTest> jsonLdSaysNothingThatNoFileSays() {
        return FIXTURE.files().keySet().stream()
                .map(iri -> DynamicTest.dynamicTest(
                        iri,
                        () -> assertEquals(
                                Set.of(),
                                triples(linked(iri), t -> !FIXTURE.union().contains(t)))));
    }

    private static Set<String> triples(Graph graph, Predicate<Triple> wanted) {
        Set<String> found = new TreeSet<>();
        graph.find().filterKeep(wanted).forEachRemaining(t -> found.add(t.toString()));
        return found;
    }

    private static Graph linked(String iri) {
        ObjectNode body = new ThingJson(FIXTURE.context(org.w3id.essaim.endpoint.http.Lang.EN))
                .jsonLd(FIXTURE.catalogue().thing(iri).orElseThrow());
        body.set("@context", context());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(ThingJson.bytes(body)), Lang.JSONLD11);
        return graph;
    }

    private static JsonNode context() {
        try {
            return new ObjectMapper().readTree(JsonLdContext.SHIPPED.bytes()).get("@context");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
