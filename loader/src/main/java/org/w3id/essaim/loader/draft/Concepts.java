package org.w3id.essaim.loader.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.words.WordGraphs;

/** The values that a field may have, where they are few enough to be told. */
public final class Concepts {

    /** More would be a list to search in. */
    private static final int FEW = 30;

    private final WordGraphs words;

    public Concepts(WordGraphs words) {
        this.words = words;
    }

    /**
     * A value with its label.
     *
     * @param others what people also call it
     */
    public record Choice(String iri, String label, List<String> others) {
        public Choice {
            others = List.copyOf(others);
        }
    }

    /** All values of a field that are told, by label; none where any thing, page or licence may stand. */
    public List<Choice> of(Field field, Locale language) {
        List<Choice> all = all(field, language);
        return all.size() <= FEW ? all : List.of();
    }

    /** All values of a field, however many. */
    List<Choice> all(Field field, Locale language) {
        Graph graph = words.vocabularies();
        Stream<Node> nodes = field.scheme()
                .map(scheme -> graph
                        .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme))
                        .mapWith(t -> t.getSubject())
                        .toList()
                        .stream())
                .orElseGet(() -> field.in().stream().filter(Node::isURI));
        return nodes.filter(node -> !graph.contains(node, OWL2.deprecated.asNode(), Node.ANY))
                .map(node -> choice(node, language))
                .sorted(Comparator.comparing(Choice::iri))
                .toList();
    }

    private Choice choice(Node concept, Locale language) {
        List<String> others = new ArrayList<>();
        for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.notation.asNode())) {
            words.vocabularies()
                    .find(concept, property, Node.ANY)
                    .forEach(t -> others.add(t.getObject().getLiteralLexicalForm()));
        }
        return new Choice(concept.getURI(), label(concept.getURI(), language).orElse(concept.getURI()), others);
    }

    /** The label of a word in a language, else in French. */
    public Optional<String> label(String iri, Locale language) {
        return Stream.of(language.getLanguage(), "fr")
                .flatMap(tag -> Stream.of(words.ontology(), words.vocabularies())
                        .flatMap(graph -> Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                                .flatMap(property ->
                                        graph.find(NodeFactory.createURI(iri), property, Node.ANY).toList().stream()))
                        .map(t -> t.getObject())
                        .filter(label -> label.getLiteralLanguage().equals(tag))
                        .map(Node::getLiteralLexicalForm))
                .findFirst();
    }
}
