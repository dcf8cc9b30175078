package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;

/** What an engine would pass over in silence is told by each run. */
class LintTest {

    private static final Graph DATA = Turtle.graph("ex:a a ex:P .");
    private static final Graph WORDS = Turtle.graph("ex:P a rdfs:Class . ex:p a rdf:Property . ex:q a rdf:Property .");

    private static ShapeFailure unknown(String shape, String term) {
        return new ShapeFailure(ShapeFailure.Cause.UNKNOWN_TERM, Optional.of("https://example.org/" + shape), term);
    }

    @Test
    void tellsAMisspeltTermOfShaclAndTheShapeThatHasIt() {
        Shapes shapes = Shapes.of(Turtle.graph("ex:S a sh:NodeShape ; sh:targetClas ex:P ;"
                + " sh:property [ sh:path ex:p ; sh:minCont 1 ; sh:nodeKind sh:Iri ] ."));

        assertEquals(
                List.of(
                        unknown("S", Sh.NS + "Iri"),
                        unknown("S", Sh.NS + "minCont"),
                        unknown("S", Sh.NS + "targetClas")),
                shapes.validate(DATA).failures());
    }

    @Test
    void tellsAClassOrAPropertyThatNobodyHasDeclared() {
        Shapes shapes = Shapes.of(
                Turtle.graph("ex:S a sh:NodeShape ; sh:targetClass ex:Q ; sh:property ex:one , ex:two ."
                        + "ex:one sh:path ( ex:p [ sh:inversePath ex:r ] ) ; sh:class ex:P ."
                        + "ex:two sh:path ex:p ; sh:lessThan ex:s ; sh:equals ex:q ."),
                WORDS);

        assertEquals(
                List.of(
                        unknown("S", "https://example.org/Q"),
                        unknown("one", "https://example.org/r"),
                        unknown("two", "https://example.org/s")),
                shapes.validate(DATA).failures());
    }

    @Test
    void findsNothingInRulesThatNameWhatThereIs() {
        Shapes shapes = Shapes.of(
                Turtle.graph("ex:S a sh:NodeShape ; sh:targetClass ex:P ;"
                        + " sh:property [ sh:path [ sh:alternativePath ( ex:p ex:q ) ] ; sh:maxCount 1 ] ."),
                WORDS);

        assertEquals(new Validation(List.of(), List.of()), shapes.validate(DATA));
    }

    /** Else the list of terms would lack some. One test holds, beside its shapes, a term that SHACL does not have. */
    @Test
    void findsNoUnknownTermInTheSuiteOfTheW3c() {
        Optional<Path> root = ShaclSuite.root();
        assertTrue(root.isPresent() || !"true".equals(System.getenv("CI")), "the W3C suites must be there");
        assumeTrue(root.isPresent(), "the W3C suites are not there: -Dconformance.dir");

        Set<String> unknown = ShaclSuite.entries(root.get()).stream()
                .flatMap(entry -> new Lint(entry.shapes().getGraph()).failures().stream())
                .map(ShapeFailure::reason)
                .collect(Collectors.toSet());

        assertEquals(Set.of(Sh.NS + "nodeShape"), unknown);
    }
}
