package org.w3id.essaim.loader.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * That what is asked for is a page of the web, and not a thing or a word of ours; that a source, if it is a thing, is one that tells
 * something; that what is not to be confused with a thing is of its kind. For the rules all of these are addresses.
 */
final class PageCheck implements Check {

    private static final Set<String> PAGES = Set.of(
            FOAF.homepage.getURI(),
            "https://schema.org/url",
            "https://schema.org/sameAs",
            "https://schema.org/codeRepository",
            "http://www.w3.org/ns/dcat#landingPage",
            Es.CONTACT_PAGE,
            Es.GOVERNANCE,
            Es.PARTICIPATION);

    private static final Set<Kind> SOURCES = Set.of(Kind.COMMONS, Kind.STUDY, Kind.MOOC, Kind.LEARNING, Kind.DIRECTORY);

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        run(subject.corpus().manifest().file(), subject.things(), findings);
        subject.files().forEach(file -> run(file, subject.things(), findings));
    }

    private static void run(SourceFile file, Things things, Consumer<Finding> findings) {
        for (LocatedTriple located : file.triples()) {
            Node object = located.triple().getObject();
            if (object.isURI()) {
                fault(located, object.getURI(), things)
                        .ifPresent(variant -> findings.accept(TripleFinding.of(
                                FindingCode.VOCABULARY_MISPLACED,
                                file.objectPosition(located),
                                located,
                                Map.of(
                                        "variant",
                                        variant,
                                        "term",
                                        object.getURI(),
                                        "property",
                                        located.triple().getPredicate().getURI()))));
            }
        }
    }

    private static Optional<String> fault(LocatedTriple located, String target, Things things) {
        String property = located.triple().getPredicate().getURI();
        Optional<Kind> kind = things.name(target).map(Things.Name::kind);
        boolean word = target.startsWith(Words.VOCABULARY) || target.startsWith(Es.NS);
        if (PAGES.contains(property)) {
            return word || kind.isPresent() ? Optional.of("page") : Optional.empty();
        }
        if (property.equals(DCTerms.source.getURI())) {
            boolean tells = kind.map(SOURCES::contains).orElse(true);
            return word || !tells ? Optional.of("source") : Optional.empty();
        }
        if (property.equals(OWL2.differentFrom.getURI())) {
            Optional<Kind> own =
                    things.name(located.triple().getSubject().toString()).map(Things.Name::kind);
            return own.isPresent() && !own.equals(kind) ? Optional.of("different") : Optional.empty();
        }
        return Optional.empty();
    }
}
