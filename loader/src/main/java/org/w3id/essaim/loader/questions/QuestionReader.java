package org.w3id.essaim.loader.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.ontology.Things;

/** Reads one file with a question. */
final class QuestionReader {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private final Path file;
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

    private final Things things;

    private QuestionReader(Path file, Things things) {
        this.file = file;
        this.things = things;
    }

    static Question read(Path file, Things things) throws NotAQuestion {
        return new QuestionReader(file, things).read();
    }

    private Question read() throws NotAQuestion {
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        try {
            String text = Files.readString(file);
            if (!file.toString().endsWith(".ttl")) {
                parse(text);
                return new Question(name, OptionalInt.empty(), Map.of(), List.of(), text);
            }
            RDFParser.fromString(text, Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(graph);
        } catch (IOException e) {
            throw refused(NotAQuestion.Reason.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (RiotException e) {
            throw refused(NotAQuestion.Reason.NOT_TURTLE, String.valueOf(e.getMessage()));
        }
        Triple asked = Stream.of("select", "construct")
                .flatMap(form -> graph.stream(Node.ANY, sh(form), Node.ANY))
                .filter(triple -> triple.getObject().isLiteral())
                .findFirst()
                .orElseThrow(() -> refused(NotAQuestion.Reason.NO_SELECT, ""));
        Node question = asked.getSubject();
        String sparql = things.inThisBase(asked.getObject().getLiteralLexicalForm());
        return new Question(
                name,
                number(question),
                texts(question, RDFS.comment.asNode()),
                parameters(question, parse(sparql)),
                sparql);
    }

    private Query parse(String sparql) throws NotAQuestion {
        try {
            return Question.parse(sparql);
        } catch (QueryException e) {
            throw refused(NotAQuestion.Reason.NOT_SPARQL, String.valueOf(e.getMessage()));
        }
    }

    private OptionalInt number(Node question) {
        return value(question, "order")
                .filter(Node::isLiteral)
                .map(Node::getLiteralValue)
                .map(order -> order instanceof Integer n ? OptionalInt.of(n) : OptionalInt.empty())
                .orElse(OptionalInt.empty());
    }

    private List<Parameter> parameters(Node question, Query query) throws NotAQuestion {
        List<Parameter> parameters = new ArrayList<>();
        LeadingValues leading = LeadingValues.of(query);
        for (Node node : graph.find(question, sh("parameter"), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()) {
            Parameter parameter = parameter(node);
            if (!leading.cell(parameter.name()).equals(Optional.of(parameter.defaultValue()))) {
                throw refused(NotAQuestion.Reason.PARAMETER, parameter.name());
            }
            parameters.add(parameter);
        }
        parameters.sort(Comparator.comparingInt(p -> leading.names().indexOf(p.name())));
        return parameters;
    }

    private Parameter parameter(Node node) throws NotAQuestion {
        String name = text(node, "name").orElse("");
        Optional<Node> defaultValue = value(node, "defaultValue").map(this::inBase);
        Optional<String> thing = iri(node, "class");
        Optional<String> datatype = iri(node, "datatype");
        if (name.isEmpty() || defaultValue.isEmpty() || thing.isPresent() == datatype.isPresent()) {
            throw refused(NotAQuestion.Reason.PARAMETER, name);
        }
        try {
            Parameter.Accepts accepts = thing.map(QuestionReader::thing)
                    .orElseGet(() -> literal(datatype.orElseThrow(), text(node, "pattern")));
            return new Parameter(name, texts(node, sh("description")), accepts, defaultValue.get(), things);
        } catch (IllegalArgumentException e) { // the pattern is none, or the default is not what is accepted
            throw refused(NotAQuestion.Reason.PARAMETER, name);
        }
    }

    private static Parameter.Accepts thing(String classIri) {
        return new Parameter.Accepts.Thing(classIri);
    }

    private static Parameter.Accepts literal(String datatype, Optional<String> pattern) {
        return datatype.equals(Box.DATATYPE)
                ? new Parameter.Accepts.Area()
                : new Parameter.Accepts.Text(datatype, pattern.map(Pattern::compile));
    }

    private Node inBase(Node written) {
        if (!written.isURI()) {
            return written;
        }
        return NodeFactory.createURI(things.iriInThisBase(written.getURI()));
    }

    private Map<String, String> texts(Node subject, Node property) {
        Map<String, String> texts = new HashMap<>();
        graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .forEach(text -> texts.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return texts;
    }

    private Optional<Node> value(Node subject, String property) {
        return graph.stream(subject, sh(property), Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }

    private Optional<String> text(Node subject, String property) {
        return value(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Optional<String> iri(Node subject, String property) {
        return value(subject, property).filter(Node::isURI).map(Node::getURI);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }

    private NotAQuestion refused(NotAQuestion.Reason reason, String detail) {
        return new NotAQuestion(file, reason, detail);
    }
}
