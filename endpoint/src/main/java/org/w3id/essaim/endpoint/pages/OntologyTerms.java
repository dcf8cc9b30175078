package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.ontology.Es;

/** The classes and properties of the ontology, and the properties borrowed from others. */
final class OntologyTerms {

    private static final String SCHEMA = "https://schema.org/";

    private final TermScribe scribe;

    OntologyTerms(TermScribe scribe) {
        this.scribe = scribe;
    }

    TermsPage page(Assets assets) {
        Wording words = scribe.words();
        Node ontology = NodeFactory.createURI(Es.NS);
        List<TermsPage.Section> sections = new ArrayList<>();
        sections.add(section("section-classes", words.text("terms.classes"), OWL.Class.asNode(), this::isOwn));
        sections.add(section("section-properties", words.text("terms.properties"), RDF.Property.asNode(), this::isOwn));
        sections.add(
                section("section-borrowed", words.text("terms.borrowed"), RDF.Property.asNode(), term -> !isOwn(term)));
        return new TermsPage(
                scribe.frame(assets, words.text("terms.title"), "ns"),
                scribe.name(ontology),
                scribe.comment(ontology),
                sections);
    }

    private boolean isOwn(Node term) {
        return term.getURI().startsWith(Es.NS);
    }

    private TermsPage.Section section(String id, String title, Node type, Predicate<Node> wanted) {
        Set<Node> terms = new TreeSet<>(Comparator.comparing(Node::getURI));
        scribe.graph()
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(t -> t.getSubject())
                .filterKeep(Node::isURI)
                .filterKeep(wanted)
                .forEach(terms::add);
        return new TermsPage.Section(id, title, terms.stream().map(this::term).toList());
    }

    private TermsPage.Term term(Node term) {
        String code = TermScribe.code(term);
        List<Fact> facts = Stream.of(
                        scribe.fact("terms.broader", term, RDFS.subClassOf.asNode()),
                        scribe.fact("terms.domain", term, RDFS.domain.asNode(), schema("domainIncludes")),
                        scribe.fact("terms.range", term, RDFS.range.asNode(), schema("rangeIncludes")))
                .flatMap(java.util.Optional::stream)
                .toList();
        String id = isOwn(term) ? TermScribe.local(term) : code.replace(':', '-');
        return new TermsPage.Term(id, scribe.name(term), code, scribe.comment(term), facts);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
