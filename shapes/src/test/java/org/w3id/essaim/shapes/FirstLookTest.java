package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first look spares the engine the things that are as they should be, and changes nothing that it finds. */
class FirstLookTest {

    private static final int CHANGED_GRAPHS = 60;

    private static final String RULE = "ex:S a sh:NodeShape ; sh:targetClass ex:T ; ";

    private static Set<String> doubtful(Graph rules, Graph data) {
        Set<String> names = new TreeSet<>();
        new FirstLook(new EngineAlone(rules).shapes())
                .doubtful(DatasetFactory.create(ModelFactory.createModelForGraph(data)), node -> true, () -> false)
                .forEach((constraint, nodes) -> nodes.forEach(
                        node -> names.add(constraint.getShapeResource().getLocalName())));
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sh:property [ sh:path ex:p ; sh:minCount 1 ] | ex:p 1 | ex:q 1",
                "sh:property [ sh:path ex:p ; sh:maxCount 1 ] | ex:p 1 | ex:p 1 , 2",
                "sh:property [ sh:path ex:p ; sh:datatype xsd:date ] | ex:p '2026-01-31'^^xsd:date | ex:p '2026-02-30'^^xsd:date",
                "sh:property [ sh:path ex:p ; sh:datatype xsd:integer ] | ex:p 1 | ex:p 1.0",
                "sh:property [ sh:path ex:p ; sh:datatype rdf:langString ] | ex:p 'a'@fr | ex:p 'a'",
                "sh:property [ sh:path ex:p ; sh:class ex:U ] | ex:p ex:u , ex:below | ex:p ex:t",
                "sh:property [ sh:path ex:p ; sh:nodeKind sh:IRI ] | ex:p ex:u | ex:p 'u'",
                "sh:property [ sh:path ex:p ; sh:nodeKind sh:Literal ] | ex:p 'u' | ex:p ex:u",
                "sh:property [ sh:path ex:p ; sh:hasValue ex:u ] | ex:p ex:u , ex:v | ex:p ex:v",
                "sh:property [ sh:path ex:p ; sh:in ( ex:u 1 ) ] | ex:p ex:u , 1 | ex:p ex:u , 2",
                "sh:property [ sh:path ex:p ; sh:pattern '^a' ; sh:flags 'i' ] | ex:p 'Ab' | ex:p 'ba'",
                "sh:property [ sh:path ex:p ; sh:uniqueLang true ] | ex:p 'a'@fr , 'a'@en , 'a' | ex:p 'a'@fr , 'b'@fr",
                "sh:property [ sh:path ex:p ; sh:languageIn ( 'fr' ) ] | ex:p 'a'@fr | ex:p 'a'@en",
                "sh:property [ sh:path ex:p ; sh:minInclusive 1 ; sh:maxInclusive 2 ] | ex:p 1 , 2.0 | ex:p 3",
                "sh:property [ sh:path ex:p ; sh:minExclusive 1 ; sh:maxExclusive 2 ] | ex:p 1.5 | ex:p 1",
                "sh:property [ sh:path ex:p ; sh:node [ sh:class ex:U ] ] | ex:p ex:u | ex:p ex:t",
                "sh:property [ sh:path ex:p ; sh:or ( [ sh:class ex:U ] [ sh:nodeKind sh:Literal ] ) ] | ex:p ex:u , 1 | ex:p ex:t",
                "sh:or ( [ sh:path ex:p ; sh:minCount 1 ] [ sh:path ex:q ; sh:minCount 1 ] ) | ex:q 1 | ex:r 1",
                "sh:property [ sh:path ex:p ; sh:qualifiedValueShape [ sh:class ex:U ] ; sh:qualifiedMinCount 1 ] | ex:p ex:u , ex:t | ex:p ex:t",
                "sh:property [ sh:path ex:p ; sh:not [ sh:class ex:U ] ] | ex:q ex:u | ex:p ex:u",
                "sh:property [ sh:path ex:p ; sh:minLength 2 ] | ex:q 'a' | ex:p 'a'",
                "sh:property [ sh:path ex:p ; sh:sparql [ sh:select 'SELECT $this ?value { $this $PATH ?value }' ] ] | ex:q 1 | ex:p 1",
                "sh:sparql [ sh:select 'SELECT $this { $this <https://example.org/p> ?v OPTIONAL { $this <https://example.org/q> ?w } }' ] | ex:r 1 | ex:p 1",
            })
    void seesWhatIsGoodAndLeavesTheRestToTheEngine(String rule, String good, String bad) {
        Graph rules = Turtle.graph(RULE + rule + " .");
        String others = " . ex:u a ex:U . ex:below a ex:V . ex:V rdfs:subClassOf ex:U .";

        assertEquals(Set.of(), doubtful(rules, Turtle.graph("ex:t a ex:T ; " + good + others)));
        assertEquals(Set.of("S"), doubtful(rules, Turtle.graph("ex:t a ex:T ; " + bad + others)));
    }

    /** Rules that it cannot see through, and rules that are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:closed true",
                "sh:deactivated true ; sh:closed true",
                "sh:not [ sh:property [ sh:path ex:p ; sh:minCount 1 ] ]",
                "sh:xone ( [ sh:class ex:T ] [ sh:class ex:U ] )",
                "sh:node ex:S",
                "sh:property [ sh:path ex:p ; sh:node ex:S ]",
                "sh:property [ sh:path ex:p ; sh:equals ex:q ]",
                "sh:property [ sh:path ex:p ; sh:lessThan ex:q ]",
                "sh:property [ sh:path [ sh:inversePath ex:p ] ; sh:minCount 1 ]",
                "sh:property [ sh:path ( ex:p ex:p ) ; sh:minCount 1 ]",
                "sh:property [ sh:path ex:p ; sh:deactivated true ; sh:minCount 9 ]",
                "sh:property [ sh:path ex:p ; sh:minCount 1.0 ]",
                "sh:property [ sh:path ex:p ; sh:languageIn ( 'fr' 'en-GB' ) ]",
                "sh:property [ sh:path ex:p ; sh:qualifiedValueShape [ sh:class ex:U ] ; sh:qualifiedMaxCount 0 ]",
                "sh:property [ sh:path ex:p ; sh:sparql [ sh:select 'SELECT $this (COUNT(?v) AS ?value) { $this $PATH ?v } GROUP BY $this' ] ]",
                "sh:property [ sh:path ex:q ; sh:sparql [ sh:select 'SELECT $this { $this <https://example.org/p> ?v OPTIONAL { $this $PATH ?w } }' ] ]",
                "sh:sparql [ sh:select 'SELECT $this { { $this <urn:none> ?v } UNION { $this <https://example.org/p> ?v } }' ]",
                "sh:targetNode ex:b ; sh:class ex:T",
                "sh:targetSubjectsOf ex:p ; sh:property [ sh:path ex:p ; sh:maxCount 1 ]",
                "a rdfs:Class ; sh:property [ sh:path ex:p ; sh:minCount 3 ]",
            })
    void findsWhatTheEngineAloneFinds(String rule) {
        Graph rules = Turtle.graph(RULE + rule + " .");
        Graph data = Turtle.graph(
                "ex:a a ex:T ; ex:p 1 , 'x'@fr , 'y'@FR , 'z'@en-GB , ex:b ; ex:q 2 . ex:b a ex:U ; ex:p ex:a ."
                        + " ex:c a ex:T . ex:d a ex:T , ex:V ; ex:p 2 . ex:e a ex:S . ex:f a ex:W ; ex:p ex:b . ex:W rdfs:subClassOf ex:T .");

        List<ShapeResult> alone = new EngineAlone(rules).results(data);

        Validation found = Shapes.of(rules).validate(data);
        assertEquals(new Validation(alone, List.of()), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:or ( 5 )",
                "sh:node 5",
                "sh:property 5",
                "sh:or 5",
                "sh:property [ sh:path ex:p ; sh:or ( [ sh:nodeKind sh:IRI ] 5 ) ]",
                "sh:property [ sh:path ex:p ; sh:qualifiedValueShape 5 ; sh:qualifiedMinCount 1 ]"
            })
    void leavesWhatIsNoRuleToTheEngine(String rule) {
        Validation found =
                Shapes.of(Turtle.graph(RULE + rule + " .")).validate(Turtle.graph("ex:t a ex:T ; ex:p ex:t ."));

        assertFalse(found.failures().isEmpty());
    }

    /**
     * Not seen through are: what closes a shape (persons, tombstones), what denies another (needs, products), and queries whose statements
     * are all there (a start and an end, a commons that is like another). Whatever else came here would cost a whole corpus its time.
     */
    @Test
    void seesThatTheRightExamplesAreRight() {
        assertEquals(
                Set.of(
                        "Commons",
                        "CourseSession",
                        "Intervention",
                        "NeedAnswered",
                        "Person",
                        "Product",
                        "ProductSource",
                        "Tombstone"),
                doubtful(StandardRules.graph(), FaultsTest.right()));
    }

    @Test
    void findsWhatTheEngineAloneFindsInChangedGraphs() {
        Shapes shapes = Shapes.standard();
        EngineAlone alone = new EngineAlone(Shapes.statements());
        List<Triple> right = FaultsTest.right().find().toList();
        Random random = new Random(2026);
        int results = 0;
        for (int i = 0; i < CHANGED_GRAPHS; i++) {
            Graph data = GraphFactory.createDefaultGraph();
            changed(right, random).forEach(data::add);

            Validation found = shapes.validate(data);

            assertEquals(new Validation(alone.results(data), List.of()), found, "graph " + i);
            results += found.results().size();
        }
        assertTrue(results > CHANGED_GRAPHS, "the changes break rules: " + results);
    }

    /** A dozen statements less, and as many that say of one thing what another says, or the same with another value. */
    private static List<Triple> changed(List<Triple> right, Random random) {
        List<Triple> changed = new ArrayList<>(right);
        for (int i = 0; i < 12; i++) {
            Triple one = changed.get(random.nextInt(changed.size()));
            if (one.getPredicate().equals(RDFS.subClassOf.asNode())) {
                continue; // the words stay as they are
            }
            Triple other = right.get(random.nextInt(right.size()));
            switch (random.nextInt(4)) {
                case 0 -> changed.remove(one);
                case 1 -> changed.add(Triple.create(one.getSubject(), other.getPredicate(), other.getObject()));
                case 2 -> changed.add(Triple.create(one.getSubject(), one.getPredicate(), other.getObject()));
                default -> {
                    changed.remove(one);
                    changed.add(
                            Triple.create(one.getSubject(), one.getPredicate(), otherwise(one.getObject(), random)));
                }
            }
        }
        return changed;
    }

    private static Node otherwise(Node node, Random random) {
        if (!node.isLiteral()) {
            return random.nextBoolean() ? OWL.Thing.asNode() : NodeFactory.createLiteralString(node.toString());
        }
        String text = node.getLiteralLexicalForm();
        return switch (random.nextInt(3)) {
            case 0 -> NodeFactory.createLiteralLang(text, "en");
            case 1 -> NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger);
            default -> NodeFactory.createLiteralString(text);
        };
    }
}
