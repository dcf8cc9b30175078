package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class IriNodesTest {

    @Test
    void oneIriIsOneNode() {
        IriNodes nodes = new IriNodes();
        assertSame(
                nodes.of("https://w3id.org/essaim/ns#adopter"),
                nodes.of(new String("https://w3id.org/essaim/ns#adopter")));
    }

    /** More than there is room for: some take the place of others, none is taken for another. */
    @Test
    void noIriIsTakenForAnother() {
        IriNodes nodes = new IriNodes();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 50_000; i++) {
                assertEquals(
                        "https://example.org/" + i,
                        nodes.of("https://example.org/" + i).getURI());
            }
        }
    }

    @Test
    void filesOfOneReaderShareTheirNodes() {
        TurtleReader reader = new TurtleReader(Turtle.POLICY);
        List<Node> predicates = List.of("ti-lab", "framasoft").stream()
                .map(slug -> "<https://w3id.org/essaim/id/actor/" + slug + "> <https://w3id.org/essaim/ns#status> 1 .")
                .map(text -> reader.read("actor/x.ttl", text.getBytes(StandardCharsets.UTF_8)))
                .map(file -> file.triples().get(0).triple().getPredicate())
                .toList();
        assertSame(predicates.get(0), predicates.get(1));
    }
}
