package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every number that graph and demonstration tell of themselves in VoID is counted again by SPARQL, through the endpoint. */
@ExtendWith(SharedDemonstration.class)
class RecountedNumbersTest {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String VOID_EXT = "http://ldf.fi/void-ext#";
    private static final String ABOUT = "https://w3id.org/essaim/graph/.about";

    private static ServedDemonstration served;
    private static Graph statistics;

    @BeforeAll
    static void serve(ServedDemonstration shared) throws Exception {
        served = shared;
        statistics = served.graph(".well-known/void");
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static long number(Node subject, String property) {
        return ((Number) statistics
                        .find(subject, iri(property), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
    }

    private static List<Node> values(Node subject, String property) {
        return statistics
                .find(subject, iri(property), Node.ANY)
                .mapWith(t -> t.getObject())
                .toList();
    }

    /** Every number of the document by what it counts: the class, the property, the part of its values; then which number. */
    private static Map<String, Long> told() {
        Map<String, Long> told = new TreeMap<>();
        Node dataset = iri("https://w3id.org/essaim/demo/dataset");
        for (String total : List.of(
                "triples", "entities", "distinctSubjects", "distinctObjects", "classes", "properties", "documents")) {
            told.put(total, number(dataset, VOID + total));
        }
        for (Node partition : values(dataset, VOID + "classPartition")) {
            String type = values(partition, VOID + "class").get(0) + " ";
            told.put(type + "entities", number(partition, VOID + "entities"));
            told.put(type + "triples", number(partition, VOID + "triples"));
            told.put(type + "properties", number(partition, VOID + "properties"));
            values(partition, VOID + "propertyPartition").forEach(p -> property(type, p, told));
        }
        values(dataset, VOID + "propertyPartition").forEach(p -> property("", p, told));
        for (Node linkset : values(dataset, VOID + "subset")) {
            Node space = values(values(linkset, VOID + "objectsTarget").get(0), VOID + "uriSpace")
                    .get(0);
            told.put(
                    "links " + values(linkset, VOID + "linkPredicate").get(0) + " " + space.getLiteralLexicalForm(),
                    number(linkset, VOID + "triples"));
        }
        return told;
    }

    private static void property(String type, Node partition, Map<String, Long> told) {
        String name = type + values(partition, VOID + "property").get(0) + " ";
        told.put(name + "triples", number(partition, VOID + "triples"));
        told.put(name + "subjects", number(partition, VOID + "distinctSubjects"));
        told.put(name + "objects", number(partition, VOID + "distinctObjects"));
        told.put(name + "iris", number(partition, VOID_EXT + "distinctIRIReferenceObjects"));
        values(partition, VOID_EXT + "datatypePartition")
                .forEach(part -> told.put(
                        name + "datatype " + values(part, VOID_EXT + "datatype").get(0),
                        number(part, VOID + "triples")));
        values(partition, VOID + "classPartition")
                .forEach(part -> told.put(
                        name + "class " + values(part, VOID + "class").get(0), number(part, VOID + "triples")));
    }

    /** The same by SPARQL, through the endpoint. */
    private static Map<String, Long> counted() throws Exception {
        Map<String, Long> counted = new TreeMap<>();
        totals(counted);
        for (List<Node> row : served.select("SELECT ?c (COUNT(DISTINCT ?s) AS ?e) (COUNT(*) AS ?t)"
                + " (COUNT(DISTINCT ?p) AS ?n) { ?s a ?c ; ?p ?o } GROUP BY ?c")) {
            put(row, 0, "entities", 1, counted);
            put(row, 0, "triples", 2, counted);
            put(row, 0, "properties", 3, counted);
        }
        properties("", "", counted);
        properties("?c", "?s a ?c .", counted);
        for (Node linkset : values(iri("https://w3id.org/essaim/demo/dataset"), VOID + "subset")) {
            String property = values(linkset, VOID + "linkPredicate").get(0).getURI();
            String space = values(values(linkset, VOID + "objectsTarget").get(0), VOID + "uriSpace")
                    .get(0)
                    .getLiteralLexicalForm();
            counted.put(
                    "links " + property + " " + space,
                    one("SELECT (COUNT(*) AS ?n) { ?s <" + property + "> ?o FILTER(ISIRI(?o) && STRSTARTS(STR(?o), \""
                            + space + "\")) }"));
        }
        return counted;
    }

    private static void totals(Map<String, Long> counted) throws Exception {
        counted.put("triples", one("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        counted.put("entities", one("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER(ISIRI(?s)) }"));
        counted.put("distinctSubjects", one("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"));
        counted.put("distinctObjects", one("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"));
        counted.put("classes", one("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"));
        counted.put("properties", one("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"));
        counted.put(
                "documents",
                one("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(?g != <" + ABOUT + ">) }"));
    }

    /** Grouped by the class of the subject, or by nothing before the property. */
    private static void properties(String by, String where, Map<String, Long> counted) throws Exception {
        int p = by.isEmpty() ? 0 : 1;
        String group = by + " ?p";
        for (List<Node> row : served.select("SELECT " + group + " (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ss)"
                + " (COUNT(DISTINCT ?o) AS ?os) (COUNT(DISTINCT ?i) AS ?is) { " + where
                + " ?s ?p ?o . BIND(IF(ISIRI(?o), ?o, ?none) AS ?i) } GROUP BY " + group)) {
            put(row, p, "triples", p + 1, counted);
            put(row, p, "subjects", p + 2, counted);
            put(row, p, "objects", p + 3, counted);
            put(row, p, "iris", p + 4, counted);
        }
        for (List<Node> row : served.select("SELECT " + group + " ?d (COUNT(*) AS ?t) { " + where
                + " ?s ?p ?o FILTER(ISLITERAL(?o)) BIND(DATATYPE(?o) AS ?d) } GROUP BY " + group + " ?d")) {
            put(row, p, "datatype " + row.get(p + 1), p + 2, counted);
        }
        for (List<Node> row : served.select("SELECT " + group + " ?k (COUNT(*) AS ?t) { " + where
                + " ?s ?p ?o . ?o a ?k } GROUP BY " + group + " ?k")) {
            put(row, p, "class " + row.get(p + 1), p + 2, counted);
        }
    }

    private static void put(List<Node> row, int last, String what, int value, Map<String, Long> counted) {
        StringBuilder name = new StringBuilder();
        for (Node node : row.subList(0, last + 1)) {
            name.append(node).append(' ');
        }
        counted.put(name + what, ((Number) row.get(value).getLiteralValue()).longValue());
    }

    private static long one(String query) throws Exception {
        return ((Number) served.select(query).get(0).get(0).getLiteralValue()).longValue();
    }

    @Test
    void everyNumberIsThatOfTheGraph() throws Exception {
        Map<String, Long> told = told();
        Map<String, Long> counted = counted();
        Map<String, String> differing = new TreeMap<>();
        Stream.concat(told.keySet().stream(), counted.keySet().stream())
                .filter(name -> !Objects.equals(told.get(name), counted.get(name)))
                .forEach(name -> differing.put(name, told.get(name) + " told, counted " + counted.get(name)));
        assertEquals(Map.of(), differing);
        long written = statistics.stream()
                .filter(t -> t.getObject().isLiteral())
                .filter(RecountedNumbersTest::isNumber)
                .count();
        assertEquals(written, told.size(), "numbers that nobody recounted");
        assertTrue(told.size() > 1_000, () -> "only " + told.size());
    }

    private static boolean isNumber(org.apache.jena.graph.Triple triple) {
        return triple.getObject().getLiteralValue() instanceof Number;
    }
}
