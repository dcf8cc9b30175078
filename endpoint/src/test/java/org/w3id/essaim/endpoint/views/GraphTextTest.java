package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Things;

class GraphTextTest {

    private static final Fixture FIXTURE = Fixture.read();

    @TestFactory
    Stream<DynamicTest> turtleSaysWhatTheFileSaysAndNothingElse() {
        return FIXTURE.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertTrue(file.getValue()
                                .isIsomorphicWith(
                                        read(GraphText.turtle(file.getValue(), Things.COMMON), Lang.TURTLE)))));
    }

    @TestFactory
    Stream<DynamicTest> nTriplesSayTheSame() {
        return FIXTURE.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertTrue(file.getValue()
                                .isIsomorphicWith(read(GraphText.nTriples(file.getValue()), Lang.NTRIPLES)))));
    }

    @Test
    void theSameStatementsGiveTheSameBytes() {
        Fixture again = Fixture.read();
        FIXTURE.files()
                .forEach((iri, graph) -> assertArrayEquals(
                        GraphText.turtle(graph, Things.COMMON),
                        GraphText.turtle(again.files().get(iri), Things.COMMON)));
    }

    @Test
    void declaresOnlyThePrefixesItUses() {
        Graph file = FIXTURE.files().get("https://w3id.org/essaim/id/place/l-atelier-69266");
        String turtle = new String(GraphText.turtle(file, Things.COMMON), StandardCharsets.UTF_8);
        assertTrue(turtle.contains("place:l-atelier-69266"), turtle);
        assertTrue(turtle.contains("type-tiers-lieu:coworking"), turtle);
        assertFalse(turtle.contains("funding:"), turtle);
        assertEquals(
                6,
                turtle.lines()
                        .filter(l -> l.toLowerCase(java.util.Locale.ROOT).contains("prefix"))
                        .count(),
                turtle);
    }

    private static Graph read(byte[] text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(text), lang);
        return graph;
    }
}
