package org.w3id.essaim.loader.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.source.NotACorpus.Reason;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

/** Reads the manifest of a corpus: once to learn its base, then again under the rules of that base. */
final class ManifestReader {

    private static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");
    private static final Node TARGET = NodeFactory.createURI("https://schema.org/target");
    private static final Node URL_TEMPLATE = NodeFactory.createURI("https://schema.org/urlTemplate");
    private static final Node CONTACT_PAGE = NodeFactory.createURI(Es.NS + "contactPage");

    private final Function<Things, ReadPolicy> policies;

    /** @param policies what a file of a corpus with this base may say */
    ManifestReader(Function<Things, ReadPolicy> policies) {
        this.policies = policies;
    }

    /** A manifest, or why it is none. */
    record Outcome(Optional<Manifest> manifest, Reason reason) {
        static Outcome refused(Reason reason) {
            return new Outcome(Optional.empty(), reason);
        }
    }

    Outcome read(byte[] bytes) {
        ReadPolicy free = policies.apply(Things.COMMON).withFreePrefixes();
        SourceFile first = new TurtleReader(free).read(Manifest.FILE, bytes);
        Optional<Node> dataset = dataset(first);
        if (dataset.isEmpty()) {
            return Outcome.refused(Reason.NO_DATASET);
        }
        Optional<Things> things = text(first, dataset.get(), URI_SPACE).flatMap(ManifestReader::things);
        if (things.isEmpty()) {
            return Outcome.refused(Reason.NO_BASE);
        }
        SourceFile file = new TurtleReader(policies.apply(things.get())).read(Manifest.FILE, bytes);
        Optional<String> license = text(file, dataset.get(), DCTerms.license.asNode());
        return license.map(iri ->
                        new Outcome(Optional.of(manifest(file, dataset.get(), things.get(), iri)), Reason.NO_LICENSE))
                .orElseGet(() -> Outcome.refused(Reason.NO_LICENSE));
    }

    private static Manifest manifest(SourceFile file, Node dataset, Things things, String license) {
        return new Manifest(
                dataset.getURI(),
                things,
                texts(file, dataset, DCTerms.title.asNode()),
                texts(file, dataset, DCTerms.description.asNode()),
                license,
                texts(file, dataset, DCTerms.bibliographicCitation.asNode()),
                text(file, dataset, DCTerms.publisher.asNode()),
                text(file, dataset, DCAT.landingPage.asNode()),
                text(file, dataset, CONTACT_PAGE),
                values(file, dataset, DCTerms.language.asNode()).stream()
                        .map(ManifestReader::string)
                        .sorted()
                        .distinct()
                        .toList(),
                templates(file, dataset),
                text(file, dataset, DCTerms.requires.asNode()),
                isFictional(file, dataset),
                file);
    }

    private static boolean isFictional(SourceFile file, Node dataset) {
        return values(file, dataset, DCTerms.source.asNode()).stream().anyMatch(s -> s.hasURI(Manifest.FICTIONAL));
    }

    /** The dataset that states a base, else the first one. */
    private static Optional<Node> dataset(SourceFile file) {
        List<Node> datasets = file.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode()).stream()
                .map(t -> t.triple().getSubject())
                .filter(Node::isURI)
                .distinct()
                .toList();
        return datasets.stream()
                .filter(d -> !values(file, d, URI_SPACE).isEmpty())
                .findFirst()
                .or(() -> datasets.stream().findFirst());
    }

    private static Optional<Things> things(String base) {
        try {
            return Optional.of(new Things(base));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> templates(SourceFile file, Node dataset) {
        Map<String, String> templates = new TreeMap<>();
        for (Node entry : values(file, dataset, TARGET)) {
            String iri = string(entry);
            String name = iri.substring(iri.indexOf('#') + 1);
            text(file, entry, URL_TEMPLATE).ifPresent(template -> templates.putIfAbsent(name, template));
        }
        return templates;
    }

    private static List<Node> values(SourceFile file, Node subject, Node predicate) {
        return file.find(subject, predicate, Node.ANY).stream()
                .map(t -> t.triple().getObject())
                .toList();
    }

    private static Optional<String> text(SourceFile file, Node subject, Node predicate) {
        return values(file, subject, predicate).stream().findFirst().map(ManifestReader::string);
    }

    private static Map<String, String> texts(SourceFile file, Node subject, Node predicate) {
        Map<String, String> texts = new TreeMap<>();
        for (Node value : values(file, subject, predicate)) {
            String language = value.isLiteral() ? value.getLiteralLanguage() : "";
            texts.putIfAbsent(language, string(value));
        }
        return texts;
    }

    private static String string(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
