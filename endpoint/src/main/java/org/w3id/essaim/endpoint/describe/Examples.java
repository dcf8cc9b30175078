package org.w3id.essaim.endpoint.describe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.questions.Questions;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;

/**
 * The questions of a folder, as statements in the shape of the <a href="https://github.com/sib-swiss/sparql-examples">examples of the
 * SIB</a>: what their files say, for the base and the endpoint that are asked.
 *
 * @param questions in the order of their numbers
 * @param graph without blank nodes: what has no name in its file is named after its question
 */
public record Examples(List<Question> questions, Graph graph) {

    private static final Node TARGET = NodeFactory.createURI(Names.SCHEMA + "target");
    private static final Set<String> QUERIES =
            Set.of(Names.SH + "select", Names.SH + "ask", Names.SH + "construct", Names.SH + "describe");

    public Examples {
        questions = List.copyOf(questions);
    }

    /**
     * Reads them. A folder that does not exist has none; a file without a question is left out.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static Examples in(Path folder, Things things) throws IOException {
        List<Question> read = Questions.in(folder, things).read();
        Graph graph = WordGraphs.newGraph();
        for (Question question : read) {
            Graph file = WordGraphs.newGraph();
            RDFParser.source(folder.resolve(question.name() + ".ttl"))
                    .lang(Lang.TURTLE)
                    .parse(file);
            new Reading(things, subject(file)).add(file, graph);
        }
        return new Examples(read, graph);
    }

    private static String subject(Graph file) {
        return file.stream()
                .filter(t -> QUERIES.contains(t.getPredicate().getURI()))
                .map(t -> t.getSubject().toString())
                .findFirst()
                .orElse("urn:x-essaim:example");
    }

    /** The statements, the endpoint being where they are asked. */
    Graph at(String endpoint) {
        Graph asked = WordGraphs.newGraph();
        graph.find()
                .mapWith(t -> t.getPredicate().equals(TARGET)
                        ? Triple.create(t.getSubject(), TARGET, NodeFactory.createURI(endpoint))
                        : t)
                .forEach(asked::add);
        return asked;
    }

    /** What one file says, in another base and with names for what has none. */
    private static final class Reading {
        private final Things things;
        private final String subject;
        private final Map<Node, Node> named = new LinkedHashMap<>();

        Reading(Things things, String subject) {
            this.things = things;
            this.subject = subject;
        }

        void add(Graph file, Graph to) {
            Map<String, Node> blank = new TreeMap<>();
            file.find().filterKeep(t -> t.getObject().isBlank()).forEach(t -> blank.put(key(file, t), t.getObject()));
            int number = 0;
            for (Node node : blank.values()) {
                number++;
                named.put(node, NodeFactory.createURI(subject + "#part-" + number));
            }
            file.find()
                    .forEach(t -> to.add(
                            named.getOrDefault(t.getSubject(), t.getSubject()),
                            t.getPredicate(),
                            object(t.getPredicate(), t.getObject())));
        }

        /** What is said of a blank node and leads to it: the same in each reading of the file. */
        private static String key(Graph file, Triple leading) {
            List<String> said = file.stream(leading.getObject(), Node.ANY, Node.ANY)
                    .map(t -> t.getPredicate() + " " + (t.getObject().isBlank() ? "" : t.getObject()))
                    .sorted()
                    .toList();
            return leading.getPredicate() + " " + said;
        }

        private Node object(Node predicate, Node object) {
            if (object.isBlank()) {
                return named.getOrDefault(object, object);
            }
            if (object.isURI()) {
                return NodeFactory.createURI(things.iriInThisBase(object.getURI()));
            }
            return QUERIES.contains(predicate.getURI())
                    ? NodeFactory.createLiteralString(things.inThisBase(object.getLiteralLexicalForm()))
                    : namespace(predicate, object);
        }

        private Node namespace(Node predicate, Node object) {
            return predicate.getURI().equals(Names.SH + "namespace")
                    ? NodeFactory.createLiteralDT(
                            things.iriInThisBase(object.getLiteralLexicalForm()), object.getLiteralDatatype())
                    : object;
        }
    }
}
