package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many links lie between a thing and the last statement that decides whether it is as it should be. */
class ReachTest {

    private static OptionalInt reach(String rule) {
        return Shapes.of(Turtle.graph("ex:S a sh:NodeShape ; sh:targetClass ex:P ; " + rule))
                .reach();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | sh:class ex:K .",
                "0 | sh:closed true .",
                "0 | sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:datatype ex:d ; sh:equals ex:q ] .",
                "0 | sh:property [ sh:path ex:p ; sh:sparql [ sh:select 'SELECT $this ?value { $this <urn:p> ?value ; <urn:q> ?q }' ] ] .",
                "0 | sh:sparql [ sh:select 'SELECT $this { $this <urn:p> ?v OPTIONAL { $this <urn:q> ?q } FILTER (!BOUND(?q)) }' ] .",
                "0 | sh:property [ sh:path ex:p ; sh:sparql [ sh:select 'SELECT $this ?value { $this $PATH ?value }' ] ] .",
                "1 | sh:property [ sh:path ex:p ; sh:class ex:K ] .",
                "1 | sh:property [ sh:path ex:p ; sh:node ex:C ] . ex:C a sh:NodeShape ; sh:class ex:K .",
                "1 | sh:property [ sh:path ex:p ; sh:or ( ex:C ex:D ) ] . ex:C sh:class ex:K . ex:D sh:nodeKind sh:IRI .",
                "1 | sh:property [ sh:path ex:p ; sh:qualifiedValueShape [ sh:class ex:K ] ; sh:qualifiedMinCount 1 ] .",
                "1 | sh:property [ sh:path ex:p ; sh:property [ sh:path ex:q ; sh:minCount 1 ] ] .",
                "1 | sh:property [ sh:path ( ex:p ex:q ) ; sh:minCount 1 ] .",
                "2 | sh:property [ sh:path ( ex:p ex:q ) ; sh:class ex:K ] .",
                "2 | sh:property [ sh:path ex:p ; sh:node ex:C ] . ex:C sh:property [ sh:path ex:q ; sh:class ex:K ] .",
                "2 | sh:not [ sh:property [ sh:path ex:p ; sh:xone ( [ sh:property [ sh:path ex:q ; sh:class ex:K ] ] ) ] ] ."
            })
    void isThatOfTheFarthestRule(int links, String rule) {
        assertEquals(OptionalInt.of(links), reach(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:property [ sh:path [ sh:inversePath ex:p ] ; sh:minCount 1 ] .",
                "sh:property [ sh:path [ sh:zeroOrMorePath ex:p ] ; sh:minCount 1 ] .",
                "sh:property [ sh:path ( ex:p [ sh:oneOrMorePath ex:q ] ) ; sh:minCount 1 ] .",
                "sh:property [ sh:path [ sh:alternativePath ( ex:p ex:q ) ] ; sh:minCount 1 ] .",
                "sh:property [ sh:path ex:p ; sh:node ex:S ] .",
                "sh:targetObjectsOf ex:p ; sh:closed true .",
                "sh:sparql [ sh:select 'SELECT $this { ?other <urn:p> $this }' ] .",
                "sh:sparql [ sh:select 'SELECT $this { $this <urn:p> ?v . ?v <urn:q> ?w }' ] .",
                "sh:sparql [ sh:select 'SELECT $this { $this <urn:p>+ ?v }' ] .",
                "sh:sparql [ sh:select 'SELECT $this { $this ?p ?v }' ] .",
                "sh:sparql [ sh:select 'SELECT $this { $this <urn:p> ?v FILTER NOT EXISTS { ?v <urn:q> ?w } }' ] .",
                "sh:sparql [ sh:select 'SELECT $this { GRAPH ?g { $this <urn:p> ?v } }' ] .",
                "sh:sparql [ sh:select 'SELECT $this { $this <urn:p>' ] ."
            })
    void hasNoBoundThatIsKnown(String rule) {
        assertEquals(OptionalInt.empty(), reach(rule));
    }

    @Test
    void ofOurRulesIsOneLink() {
        assertEquals(OptionalInt.of(1), Shapes.standard().reach());
    }
}
