package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A question of {@code examples/queries}: its file, read.
 *
 * @param name the name of its file, without the ending
 * @param node the question itself in {@code graph}
 */
record Question(String name, Node node, Graph graph) {

    static final String SH = "http://www.w3.org/ns/shacl#";

    private static Path folder() {
        return Checkout.examples().resolve("queries");
    }

    /** All questions, by name. */
    static List<Question> all() throws IOException {
        return Checkout.turtle(folder()).stream().map(Question::read).toList();
    }

    static Question named(String name) {
        return read(folder().resolve(name + ".ttl"));
    }

    private static Question read(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        ExampleGraph.read(file, graph);
        Node executable = NodeFactory.createURI(SH + "SPARQLSelectExecutable");
        Node node = graph.find(Node.ANY, RDF.type.asNode(), executable).next().getSubject();
        String name = file.getFileName().toString();
        return new Question(name.substring(0, name.length() - ".ttl".length()), node, graph);
    }

    String select() {
        return values(SH + "select").get(0).getLiteralLexicalForm();
    }

    List<Node> values(String property) {
        return values(node, property);
    }

    List<Node> values(Node subject, String property) {
        return graph.find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    /** The lines of the expected table, the names of the columns first. */
    List<String> expectedTable() throws IOException {
        return Files.readAllLines(folder().resolve("expected/" + name + ".tsv"), StandardCharsets.UTF_8);
    }
}
