package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** Says what a graph of the words states of its terms, in the reader's language. */
final class TermScribe {

    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
    private static final List<Node> NAMES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), TITLE);
    private static final List<Node> COMMENTS = List.of(
            RDFS.comment.asNode(),
            SKOS.definition.asNode(),
            NodeFactory.createURI("http://purl.org/dc/terms/description"));

    private final PageContext context;
    private final Graph graph;
    private final Wording words;
    private final Links links;

    TermScribe(PageContext context, Graph graph) {
        this.context = context;
        this.graph = graph;
        this.words = Wording.of(context.lang());
        this.links = context.links();
    }

    PageContext context() {
        return context;
    }

    Graph graph() {
        return graph;
    }

    Wording words() {
        return words;
    }

    /** The name in the reader's language, else in another, else how it is written. */
    Part name(Node term) {
        return text(term, NAMES).orElseGet(() -> Part.plain(code(term)));
    }

    Sentence comment(Node term) {
        return text(term, COMMENTS).map(Sentence::of).orElse(Sentence.EMPTY);
    }

    private Optional<Part> text(Node term, List<Node> properties) {
        return properties.stream()
                .flatMap(property -> chosen(term, property).stream())
                .findFirst()
                .map(text -> Part.of(text, context.lang()));
    }

    private Optional<Text> chosen(Node term, Node property) {
        Map<String, String> byLanguage = new TreeMap<>();
        values(term, property)
                .filter(Node::isLiteral)
                .forEach(text -> byLanguage.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return Stream.concat(Stream.of(context.lang().tag()), byLanguage.keySet().stream())
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(tag -> new Text(byLanguage.get(tag), tag));
    }

    Stream<Node> values(Node term, Node property) {
        return graph.find(term, property, Node.ANY).toList().stream()
                .map(t -> t.getObject())
                .sorted(Comparator.comparing(Node::toString));
    }

    /** {@code es:Commons}; the whole IRI where no prefix shortens it. */
    static String code(Node term) {
        return Prefixes.of(Things.COMMON).entrySet().stream()
                .filter(prefix -> term.getURI().startsWith(prefix.getValue()))
                .map(prefix -> Map.entry(
                        prefix.getKey(),
                        term.getURI().substring(prefix.getValue().length())))
                .filter(split -> split.getValue().matches("[\\w.+-]+"))
                .findFirst()
                .map(split -> split.getKey() + ":" + split.getValue())
                .orElseGet(term::getURI);
    }

    /** The last part of an IRI: what comes after its last {@code #} or {@code /}. */
    static String local(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** A term by its name, leading to where a page of ours tells of it; another by how it is written, leading to its own address. */
    Part linked(Node term) {
        String iri = term.getURI();
        if (iri.startsWith(Es.NS)) {
            return name(term).to(links.page("ns").at(local(term)));
        }
        if (iri.startsWith(Words.VOCABULARY) && !iri.endsWith("/")) {
            String path = iri.substring(Words.BASE.length());
            int slash = path.indexOf('/', "voc/".length());
            return name(term)
                    .to(
                            slash < 0
                                    ? links.page(path)
                                    : links.page(path.substring(0, slash)).at(path.substring(slash + 1)));
        }
        return Part.plain(code(term)).to(WebUrl.of(iri));
    }

    /** A concept that has a page of its own, as a territory and a licence have, leads there. */
    Part linked(Node concept, Optional<Thing> thing) {
        return name(concept).to(thing.flatMap(links::thing));
    }

    /** A line with what the properties lead to; none if they lead nowhere. */
    Optional<Fact> fact(String key, Node term, Node... properties) {
        List<Entry> values = Stream.of(properties)
                .flatMap(property -> values(term, property))
                .filter(Node::isURI)
                .map(value -> Scribe.line(Sentence.of(linked(value))))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Fact(words.text(key), values, Sentence.EMPTY));
    }

    /** A line with the texts of a property in the reader's language. */
    Optional<Fact> texts(String key, Node term, Node property) {
        List<Entry> values = values(term, property)
                .filter(value -> value.isLiteral()
                        && value.getLiteralLanguage().equals(context.lang().tag()))
                .map(value -> Scribe.line(Sentence.plain(value.getLiteralLexicalForm())))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Fact(words.text(key), values, Sentence.EMPTY));
    }

    /** The frame of a page that is also there as statements. */
    Frame frame(Assets assets, String title, String path) {
        WebUrl data = new WebUrl("/" + path);
        return Frame.of(context, assets, title)
                .withAlternates(GraphFormat.mediaTypes().stream()
                        .map(type -> new Frame.Alternate(type, data))
                        .toList());
    }
}
