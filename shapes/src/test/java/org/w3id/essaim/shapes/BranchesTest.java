package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/** What the engine does not tell of a rule that names other rules. */
class BranchesTest {

    private static final String THING = "ex:Thing a sh:NodeShape ; sh:targetClass ex:T ; ";
    private static final String NAMED = """
            ex:Both a sh:NodeShape ; sh:name "both"@en , "les deux"@fr ; sh:property ex:a , ex:b .
            ex:a sh:path ex:p ; sh:minCount 1 .
            ex:b sh:path ex:q ; sh:minCount 1 .
            ex:Neither a sh:NodeShape ; sh:name "neither"@en ; sh:property [ sh:path ex:p ; sh:maxCount 0 ] , [ sh:path ex:q ; sh:maxCount 0 ] .
            """;

    private static List<Branch> branches(String rules, String data) {
        Shapes shapes = Shapes.of(Turtle.graph(rules));
        Graph graph = Turtle.graph(data);
        Validation found = shapes.validate(graph);
        assertEquals(List.of(), found.failures());
        assertEquals(1, found.results().size(), found::toString);
        return shapes.branches(graph).of(found.results().get(0));
    }

    private static List<String> gaps(Branch branch) {
        return branch.gaps().stream()
                .map(gap -> gap.constraint().id() + " " + gap.path().orElse("-").replaceAll(".*/", ""))
                .toList();
    }

    @Test
    void tellsOfEachWayOutWhatIsMissingAndWhichIsNearest() {
        List<Branch> branches = branches(THING + "sh:or ( ex:Both ex:Neither ) .\n" + NAMED, "ex:x a ex:T ; ex:p 1 .");

        assertEquals(
                List.of("both", "neither"),
                branches.stream().map(branch -> branch.name().get("en")).toList());
        assertEquals(List.of("shape.min-count q"), gaps(branches.get(0)));
        assertEquals(List.of("shape.max-count p"), gaps(branches.get(1)));
        assertEquals(Optional.of(branches.get(0)), Branch.nearest(branches), "to add is easier than to take away");
    }

    @Test
    void callsNoneNearestOfSeveralThatAreAsNear() {
        List<Branch> branches = branches(
                THING + "sh:or ( [ sh:path ex:p ; sh:minCount 1 ] [ sh:path ex:q ; sh:minCount 1 ] ) .",
                "ex:x a ex:T .");

        assertEquals(
                List.of(Optional.of("https://example.org/p"), Optional.of("https://example.org/q")),
                branches.stream().map(Branch::path).toList());
        assertEquals(Optional.empty(), Branch.nearest(branches));
    }

    @Test
    void callsTheTypeNearestOfWhichTheTextHasTheForm() {
        List<Branch> branches = branches(
                THING + "sh:property [ sh:path ex:p ; sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] ) ] .",
                "ex:x a ex:T ; ex:p \"2023\" .");

        Branch nearest = Branch.nearest(branches).orElseThrow();
        assertEquals(branches.get(1), nearest);
        assertEquals(
                Optional.of("http://www.w3.org/2001/XMLSchema#gYear"),
                Branch.typeToWrite(nearest.gaps().get(0)));
    }

    @Test
    void tellsTheListThatIsNotFulfilledWhereThereAreTwo() {
        List<Branch> branches = branches(
                THING + "sh:or ( [ sh:path ex:p ; sh:minCount 1 ] ) , ( [ sh:path ex:q ; sh:minCount 1 ] ) .",
                "ex:x a ex:T ; ex:p 1 .");

        assertEquals(
                List.of(Optional.of("https://example.org/q")),
                branches.stream().map(Branch::path).toList());
    }

    @Test
    void tellsWhichOfTheExclusiveOnesAreFulfilledAtOnce() {
        List<Branch> branches = branches(
                THING + "sh:xone ( [ sh:path ex:p ; sh:minCount 1 ] [ sh:path ex:q ; sh:minCount 1 ] [ sh:path ex:r ;"
                        + " sh:minCount 1 ] ) .",
                "ex:x a ex:T ; ex:p 1 ; ex:r 2 .");

        assertEquals(
                List.of(true, false, true),
                branches.stream().map(Branch::isFulfilled).toList());
    }

    @Test
    void tellsWhatIsForbidden() {
        List<Branch> branches = branches(
                THING + "sh:property [ sh:path ex:p ; sh:not ex:Old , ex:Far ] .\n"
                        + "ex:Old a sh:NodeShape ; sh:name \"an old one\"@en ; sh:class ex:O ."
                        + "ex:Far a sh:NodeShape ; sh:class ex:F .",
                "ex:x a ex:T ; ex:p ex:y . ex:y a ex:O .");

        assertEquals(
                List.of(Map.of("en", "an old one")),
                branches.stream().map(Branch::name).toList());
    }

    @Test
    void goesDownToTheFaultItselfThroughShapesThatNameShapes() {
        List<Branch> branches = branches(
                THING + "sh:property [ sh:path ex:p ; sh:node ex:Outer ] .\n"
                        + "ex:Outer a sh:NodeShape ; sh:name \"an outer one\"@en ; sh:node ex:Inner ."
                        + "ex:Inner a sh:NodeShape ; sh:and ( ex:Both ) .\n" + NAMED,
                "ex:x a ex:T ; ex:p ex:y . ex:y ex:q 1 .");

        assertEquals(1, branches.size());
        assertEquals(Map.of("en", "an outer one"), branches.get(0).name());
        assertEquals(List.of("shape.min-count p"), gaps(branches.get(0)));
        assertEquals(
                "https://example.org/y", branches.get(0).gaps().get(0).focus().getURI());
    }

    @Test
    void tellsWhichValuesCountInAQualifiedCount() {
        Shapes shapes = Shapes.of(Turtle.graph(THING + "sh:property [ sh:path ex:p ; sh:qualifiedMinCount 2 ;"
                + " sh:qualifiedValueShape [ sh:name \"in French\"@en ; sh:languageIn ( \"fr\" ) ] ] ."));
        Graph data = Turtle.graph("ex:x a ex:T ; ex:p \"a\"@fr , \"b\"@en .");
        ShapeResult result = shapes.validate(data).results().get(0);
        List<Node> values = data.find()
                .mapWith(t -> t.getObject())
                .filterKeep(Node::isLiteral)
                .toList();

        Branches branches = shapes.branches(data);

        assertEquals(
                List.of("a"),
                branches.qualified(result, values).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList());
        assertEquals(Map.of("en", "in French"), branches.of(result).get(0).name());
    }

    @Test
    void hasNothingToAddToARuleThatNamesNoOther() {
        assertEquals(List.of(), branches(THING + "sh:property [ sh:path ex:p ; sh:minCount 1 ] .", "ex:x a ex:T ."));
    }

    @Test
    void asksTheDataForClasses() {
        String rules = THING + "sh:property [ sh:path ex:p ; sh:or ( [ sh:class ex:A ] [ sh:class ex:B ] ) ] .";
        List<Branch> branches = branches(rules, "ex:x a ex:T ; ex:p ex:y . ex:y a ex:C .");

        assertFalse(branches.get(0).isFulfilled());
        assertTrue(Shapes.of(Turtle.graph(rules))
                .validate(Turtle.graph("ex:x a ex:T ; ex:p ex:y . ex:y a ex:C . ex:C rdfs:subClassOf ex:B ."))
                .results()
                .isEmpty());
    }
}
