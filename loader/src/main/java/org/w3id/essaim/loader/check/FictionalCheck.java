package org.w3id.essaim.loader.check;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

/** Nothing invented among what is true; and where a whole corpus is invented, each thing says so. */
final class FictionalCheck implements Check {

    private static final String SLUG = "fictif-";
    private static final Node SOURCE = NodeFactory.createURI(Manifest.FICTIONAL);

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.files()) {
            if (subject.corpus().manifest(file).fictional()) {
                mustSaySo(file, subject, findings);
            } else {
                mustBeTrue(file, subject, findings);
            }
        }
    }

    private static void mustBeTrue(SourceFile file, Subject subject, Consumer<Finding> findings) {
        for (LocatedTriple located : file.triples()) {
            boolean named = located.triple().getPredicate().equals(RDF.type.asNode())
                    && slug(subject, located).startsWith(SLUG);
            if (named) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_FICTIONAL, file.subjectPosition(located), located, Map.of()));
            }
            if (located.triple().getObject().equals(SOURCE)) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_FICTIONAL, file.objectPosition(located), located, Map.of()));
            }
        }
    }

    /** A removed record has no source; the name of a person tells nothing, by design. */
    private static void mustSaySo(SourceFile file, Subject subject, Consumer<Finding> findings) {
        for (LocatedTriple located : file.find(Node.ANY, RDF.type.asNode(), Node.ANY)) {
            boolean sourced = located.triple().getObject().hasURI(Es.TOMBSTONE)
                    || !file.find(located.triple().getSubject(), DCTerms.source.asNode(), SOURCE)
                            .isEmpty();
            boolean named = located.triple().getObject().hasURI(Es.PERSON)
                    || slug(subject, located).startsWith(SLUG);
            // A blank node is refused as such.
            if ((!sourced || !named) && located.triple().getSubject().isURI()) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_FICTIONAL,
                        file.subjectPosition(located),
                        located,
                        Map.of("variant", "unmarked", "start", SLUG, "source", "<" + Manifest.FICTIONAL + ">")));
            }
        }
    }

    private static String slug(Subject subject, LocatedTriple located) {
        Node thing = located.triple().getSubject();
        return thing.isURI()
                ? subject.things().name(thing.getURI()).map(Things.Name::slug).orElse("")
                : "";
    }
}
