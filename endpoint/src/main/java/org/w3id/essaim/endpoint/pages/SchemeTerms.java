package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.ontology.Words;

/** The schemes, and the concepts of one. */
final class SchemeTerms {

    private final TermScribe scribe;

    SchemeTerms(TermScribe scribe) {
        this.scribe = scribe;
    }

    TermsPage schemes(Assets assets) {
        Wording words = scribe.words();
        List<TermsPage.Term> terms =
                scribe.graph().find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode()).toList().stream()
                        .map(t -> t.getSubject())
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(this::scheme)
                        .toList();
        String title = words.text("terms.schemes");
        return new TermsPage(
                scribe.frame(assets, title, "voc"),
                Part.plain(title),
                words.sentence("terms.schemes.lead"),
                List.of(new TermsPage.Section("section-schemes", words.text("terms.schemes.list"), terms)));
    }

    private TermsPage.Term scheme(Node scheme) {
        return new TermsPage.Term(
                TermScribe.local(scheme),
                scribe.linked(scheme),
                TermScribe.code(scheme),
                scribe.comment(scheme),
                List.of());
    }

    TermsPage scheme(String slug, Assets assets) {
        Node scheme = NodeFactory.createURI(Words.VOCABULARY + slug);
        Part name = scribe.name(scheme);
        List<TermsPage.Term> terms = scribe.graph().find(Node.ANY, SKOS.inScheme.asNode(), scheme).toList().stream()
                .map(t -> t.getSubject())
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::concept)
                .toList();
        return new TermsPage(
                scribe.frame(assets, name.text(), "voc/" + slug),
                name,
                scribe.comment(scheme),
                List.of(new TermsPage.Section("section-concepts", scribe.words().text("terms.concepts"), terms)));
    }

    private TermsPage.Term concept(Node concept) {
        List<Fact> facts = Stream.of(
                        scribe.texts("terms.also", concept, SKOS.altLabel.asNode()),
                        scribe.fact("terms.broader", concept, SKOS.broader.asNode()))
                .flatMap(Optional::stream)
                .toList();
        return new TermsPage.Term(
                TermScribe.local(concept),
                scribe.linked(concept, scribe.context().catalogue().thing(concept.getURI())),
                TermScribe.code(concept),
                scribe.comment(concept),
                facts);
    }
}
