package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.finding.FindingCode;

class SharedTest {

    private static final int MORE_THAN_THERE_IS_ROOM_FOR = 50_000;

    private final Shared shared = new Shared();

    @Test
    void oneIriIsOneNode() {
        assertSame(
                shared.iri("https://w3id.org/essaim/ns#adopter"),
                shared.iri(new String("https://w3id.org/essaim/ns#adopter")));
    }

    @Test
    void oneValueOfOneTypeIsOneNode() {
        String date = XSD.DATE.stringValue();
        Node day = shared.value("2026-11-27", date);

        assertSame(day, shared.value(new String("2026-11-27"), new String(date)));
        assertEquals(date, day.getLiteralDatatypeURI());
        assertEquals(
                XSD.STRING.stringValue(),
                shared.value("2026-11-27", XSD.STRING.stringValue()).getLiteralDatatypeURI());
    }

    /** Some take the place of others, none is taken for another. */
    @Test
    void nothingIsTakenForAnother() {
        String integer = XSD.INTEGER.stringValue();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MORE_THAN_THERE_IS_ROOM_FOR; i++) {
                String label = Integer.toString(i);
                assertEquals("urn:" + i, shared.iri("urn:" + i).getURI());
                assertEquals(label, shared.value(label, integer).getLiteralLexicalForm());
                assertEquals(
                        label,
                        shared.good(label, integer).map(Literal::getLabel).orElse(label));
                shared.addGood(SimpleValueFactory.getInstance().createLiteral(label, XSD.INTEGER));
            }
        }
        assertEquals(Optional.empty(), shared.good(Integer.toString(MORE_THAN_THERE_IS_ROOM_FOR - 1), "urn:x"));
    }

    @Test
    void prefixesAreSharedWhereTheyAreDeclaredInOneOrder() {
        Map<String, String> one = new LinkedHashMap<>(Map.of("a", "urn:a:"));
        one.put("b", "urn:b:");
        Map<String, String> other = new LinkedHashMap<>(Map.of("b", "urn:b:"));
        other.put("a", "urn:a:");
        Map<String, String> kept = shared.prefixes(one);

        assertSame(kept, shared.prefixes(new LinkedHashMap<>(one)));
        assertNotSame(kept, shared.prefixes(other));
        assertEquals(List.of("b", "a"), List.copyOf(shared.prefixes(other).keySet()));
        one.clear();
        assertEquals(2, kept.size());
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

    /** What is no value of its type is told in each file, and again after one in which it is good. */
    @Test
    void aBadValueIsToldEachTime() {
        TurtleReader reader = new TurtleReader(Turtle.POLICY);
        String text = "<https://w3id.org/essaim/id/actor/x> <https://w3id.org/essaim/ns#checkedOn> \"2026-02-30\"^^"
                + "<http://www.w3.org/2001/XMLSchema#%s> .";
        for (int i = 0; i < 2; i++) {
            SourceFile good =
                    reader.read("actor/x.ttl", text.formatted("string").getBytes(StandardCharsets.UTF_8));
            SourceFile bad = reader.read("actor/x.ttl", text.formatted("date").getBytes(StandardCharsets.UTF_8));

            assertEquals(List.of(), good.findings());
            assertEquals(FindingCode.SYNTAX_LITERAL, bad.findings().get(0).code());
        }
    }
}
