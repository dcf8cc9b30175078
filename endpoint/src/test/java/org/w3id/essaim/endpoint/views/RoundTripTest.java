package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
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
import org.w3id.essaim.endpoint.things.JsonLdContext;

class RoundTripTest {

    private static final Fixture FIXTURE = Fixture.read();

    @TestFactory
    Stream<DynamicTest> jsonLdSaysAllThatTheFileSaysAndNothingThatNoFileSays() {
        return FIXTURE.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Graph linked = linked(FIXTURE, List.of(file.getKey()));
                    assertEquals(Set.of(), triples(file.getValue(), t -> !linked.contains(t)), "lost");
                    assertEquals(Set.of(), triples(linked, t -> !FIXTURE.union().contains(t)), "invented");
                }));
    }

    static Set<String> triples(Graph graph, Predicate<Triple> wanted) {
        Set<String> found = new TreeSet<>();
        graph.find().filterKeep(wanted).forEachRemaining(t -> found.add(t.toString()));
        return found;
    }

    /** What a JSON-LD reader understands of the views of these things. */
    static Graph linked(Fixture fixture, Collection<String> iris) {
        ThingJson json = new ThingJson(fixture.context(org.w3id.essaim.endpoint.http.Lang.EN));
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.set("@context", context());
        ArrayNode bodies = document.putArray("@graph");
        for (String iri : iris) {
            bodies.add(json.jsonLd(fixture.catalogue().thing(iri).orElseThrow()).without("@context"));
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(ThingJson.bytes(document)), Lang.JSONLD11);
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
