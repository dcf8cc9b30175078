package org.w3id.essaim.loader.lsp;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Territory;

/** What the words say of themselves, in one reader's language. */
final class WordBook {

    private static final Node RANGE_INCLUDES = NodeFactory.createURI("https://schema.org/rangeIncludes");
    private static final List<Node> LABELS = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());
    private static final List<Node> DESCRIPTIONS = List.of(
            SKOS.definition.asNode(), RDFS.comment.asNode(), SKOS.scopeNote.asNode(), DCTerms.description.asNode());

    private final WordGraphs words;
    private final String language;

    /** @param language {@code fr} or {@code en}, looked for first */
    WordBook(WordGraphs words, String language) {
        this.words = words;
        this.language = language;
    }

    String language() {
        return language;
    }

    Optional<String> label(String iri) {
        return text(iri, LABELS);
    }

    Optional<String> description(String iri) {
        return text(iri, DESCRIPTIONS);
    }

    private Optional<String> text(String iri, List<Node> properties) {
        Node term = NodeFactory.createURI(iri);
        return properties.stream()
                .map(property -> best(literals(term, property)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The text in the reader's language, else in French, else in any. */
    private Optional<String> best(List<Node> literals) {
        return Stream.of(language, "fr", "en")
                .flatMap(tag ->
                        literals.stream().filter(l -> l.getLiteralLanguage().equals(tag)))
                .findFirst()
                .or(() -> literals.stream().findFirst())
                .map(Node::getLiteralLexicalForm);
    }

    /** Of the texts of a thing, the one for this reader. */
    Optional<String> bestOf(List<Node> literals) {
        return best(literals);
    }

    /** All names of a term in all languages, those that people merely type among them, with blanks between. */
    String names(String iri) {
        Node term = NodeFactory.createURI(iri);
        return Stream.concat(LABELS.stream(), Stream.of(SKOS.altLabel.asNode()))
                .flatMap(property -> literals(term, property).stream())
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private List<Node> literals(Node term, Node property) {
        return graphs().flatMap(graph -> graph.stream(term, property, Node.ANY))
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .toList();
    }

    private Stream<Graph> graphs() {
        return Stream.of(words.ontology(), words.vocabularies());
    }

    Optional<String> territoryName(String iri) {
        return words.territory(iri).map(Territory::name);
    }

    /** The concepts of a scheme that may still be used, by label. */
    List<String> concepts(String scheme) {
        Graph vocabularies = words.vocabularies();
        return vocabularies.stream(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme))
                .map(triple -> triple.getSubject())
                .filter(concept -> !vocabularies.contains(concept, OWL2.deprecated.asNode(), Node.ANY))
                .map(Node::getURI)
                .sorted(Comparator.comparing(iri -> fold(label(iri).orElse(iri))))
                .toList();
    }

    /** The classes that the words themselves name as the values of a property. */
    Set<String> ranges(String property) {
        Node node = NodeFactory.createURI(property);
        return Stream.of(RDFS.range.asNode(), RANGE_INCLUDES)
                .flatMap(range -> words.ontology().stream(node, range, Node.ANY))
                .map(triple -> triple.getObject().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The class and all that are narrower. */
    Set<String> withSubclasses(String classIri) {
        Set<String> classes = new LinkedHashSet<>(Set.of(classIri));
        words.ontology().stream(Node.ANY, RDFS.subClassOf.asNode(), NodeFactory.createURI(classIri))
                .map(triple -> triple.getSubject().getURI())
                .filter(narrower -> !classes.contains(narrower))
                .forEach(narrower -> classes.addAll(withSubclasses(narrower)));
        return classes;
    }

    /** Lower case without accents, letters and digits with single blanks between: how what is typed and what is meant are compared. */
    static String fold(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Whether each word typed begins a word of the folded text. */
    static boolean matches(String folded, String typed) {
        String words = " " + folded;
        return Stream.of(fold(typed).split(" ")).allMatch(word -> words.contains(" " + word));
    }
}
