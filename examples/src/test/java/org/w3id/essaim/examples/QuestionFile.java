package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.examples.recount.Table;

/**
 * A question of {@code examples/queries}: its file, read by Jena alone.
 *
 * @param name the name of its file, without the ending
 * @param node the question itself in {@code graph}
 */
record QuestionFile(String name, Node node, Graph graph) {

    static final String SH = "http://www.w3.org/ns/shacl#";

    static Path folder() {
        return Checkout.examples().resolve("queries");
    }

    /** All questions that are answered by a table, by number. */
    static List<QuestionFile> all() throws IOException {
        return everyForm().stream()
                .filter(question -> !question.values(SH + "select").isEmpty())
                .sorted(Comparator.comparingInt(QuestionFile::number))
                .toList();
    }

    /** Those that are answered by a graph too, by name. */
    static List<QuestionFile> everyForm() throws IOException {
        return Checkout.turtle(folder()).stream().map(QuestionFile::read).toList();
    }

    static QuestionFile named(String name) {
        return read(folder().resolve(name + ".ttl"));
    }

    private static QuestionFile read(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        ExampleGraph.read(file, graph);
        Node executable = NodeFactory.createURI(SH + "SPARQLExecutable");
        Node node = graph.find(Node.ANY, RDF.type.asNode(), executable).next().getSubject();
        String name = file.getFileName().toString();
        return new QuestionFile(name.substring(0, name.length() - ".ttl".length()), node, graph);
    }

    int number() {
        return Integer.parseInt(text(node, "order"));
    }

    String select() {
        return text(node, "select");
    }

    /** The query, of whatever form. */
    String sparql() {
        return values(SH + "select").isEmpty() ? text(node, "construct") : select();
    }

    /** The lines of the table that the real graph must answer, the names of the columns first. */
    List<String> expectedTable() throws IOException {
        return Files.readAllLines(folder().resolve("expected/" + name + ".tsv"), StandardCharsets.UTF_8);
    }

    /** As {@link #expectedTable}, of the real graph and the demonstration together. */
    List<String> expectedInDemonstration() throws IOException {
        return Files.readAllLines(folder().resolve("expected/demo/" + name + ".tsv"), StandardCharsets.UTF_8);
    }

    /** What it asks, in this language. */
    String words(String language) {
        return values(RDFS.comment.getURI()).stream()
                .filter(words -> words.getLiteralLanguage().equals(language))
                .findFirst()
                .orElseThrow()
                .getLiteralLexicalForm();
    }

    /** The reader's choices when the reader makes none, by the name of the parameter. */
    Map<String, Node> defaults() {
        Map<String, Node> defaults = new HashMap<>();
        values(SH + "parameter")
                .forEach(parameter -> defaults.put(
                        text(parameter, "name"),
                        values(parameter, SH + "defaultValue").get(0)));
        return defaults;
    }

    /** The answer by its own text, read by the standard alone, without the extensions of Jena. */
    Table ask(DatasetGraph dataset) {
        return ask(dataset, QueryFactory.create(select(), Syntax.syntaxSPARQL_11));
    }

    static Table ask(DatasetGraph dataset, Query query) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            return Table.of(exec.select());
        }
    }

    /** The only value of a property of SHACL. */
    String text(Node subject, String property) {
        List<Node> values = values(subject, SH + property);
        if (values.size() != 1) {
            throw new IllegalStateException(name + ": " + values.size() + " values of sh:" + property);
        }
        return values.get(0).getLiteralLexicalForm();
    }

    List<Node> values(String property) {
        return values(node, property);
    }

    List<Node> values(Node subject, String property) {
        return graph.find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }
}
