package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Words;

/** A question that names a term which is in no vocabulary is answered by nothing, and nobody is told why: so it may not. */
class QuestionTermsTest {

    private static final Pattern WRITTEN = Pattern.compile("<([^<>\\s]+)>");
    private static final String LITERALS = "http://www.w3.org/2001/XMLSchema#";

    private static Set<String> known;

    /** The words, and the terms of others that a rule, or a word, names. */
    @BeforeAll
    static void readTheWordsAndTheRules() throws IOException {
        known = new TreeSet<>();
        WordGraphs words = WordGraphs.read();
        collect(words.ontology());
        collect(words.vocabularies());
        try (DirectoryStream<Path> rules =
                Files.newDirectoryStream(Checkout.root().resolve("shapes"), "*.ttl")) {
            for (Path file : rules) {
                Graph graph = GraphFactory.createDefaultGraph();
                ExampleGraph.read(file, graph);
                collect(graph);
            }
        }
    }

    private static void collect(Graph graph) {
        graph.find()
                .forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .filter(Node::isURI)
                        .forEach(node -> known.add(node.getURI())));
    }

    @TestFactory
    Stream<DynamicTest> namesOnlyTermsThatExist() throws IOException {
        return QuestionFile.everyForm().stream()
                .map(question ->
                        dynamicTest(question.name(), () -> assertEquals(List.of(), unknown(question.sparql()))));
    }

    @Test
    void aMisspeltTermOfOursOrOfOthersIsSeen() {
        String query = QuestionFile.named("who-can-come").sparql();
        assertEquals(
                List.of(Words.BASE + "ns#canAccompagny"),
                unknown(query.replace("es:canAccompany", "es:canAccompagny")));
        assertEquals(
                List.of("https://schema.org/areaServe"),
                unknown(query.replace("schema:areaServed", "schema:areaServe")));
    }

    /** Things and territories apart: those that the graph lacks are another matter. */
    private static List<String> unknown(String sparql) {
        Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
        query.getPrefixMapping().clearNsPrefixMap();
        return WRITTEN.matcher(query.serialize())
                .results()
                .map((MatchResult written) -> written.group(1))
                .filter(iri -> !known.contains(iri) && !iri.startsWith(LITERALS))
                .filter(iri -> !iri.startsWith(Words.BASE + "id/"))
                .distinct()
                .toList();
    }
}
