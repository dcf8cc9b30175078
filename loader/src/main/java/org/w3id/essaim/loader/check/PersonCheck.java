package org.w3id.essaim.loader.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** A person's record has a name that names nobody, so that what is left when it is removed tells nothing. */
final class PersonCheck implements Check {

    private static final Pattern SLUG = Pattern.compile("p-[a-z2-7]{8}");
    private static final String EXAMPLE = "p-k3wz7q2a";

    /** All that a removed person's record may say: that it was removed, and when. */
    private static final Set<Node> ON_A_TOMBSTONE = Set.of(RDF.type.asNode(), DCTerms.modified.asNode());

    /** Whether a thing with this IRI is, or was, a person. */
    static boolean isPerson(Things things, String iri) {
        return things.name(iri)
                .filter(name ->
                        name.kind() == Kind.ACTOR && SLUG.matcher(name.slug()).matches())
                .isPresent();
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.files()) {
            for (LocatedTriple typed : file.find(Node.ANY, RDF.type.asNode(), Node.ANY)) {
                Node thing = typed.triple().getSubject();
                boolean person = thing.isURI() && isPerson(subject.things(), thing.getURI());
                if (typed.triple().getObject().hasURI(Es.PERSON) && !person) {
                    findings.accept(TripleFinding.of(
                            FindingCode.POLICY_SLUG,
                            file.subjectPosition(typed),
                            typed,
                            Map.of("variant", "person", "near", EXAMPLE)));
                }
                if (typed.triple().getObject().hasURI(Es.TOMBSTONE) && person) {
                    bare(file, thing, findings);
                }
            }
        }
    }

    private static void bare(SourceFile file, Node thing, Consumer<Finding> findings) {
        for (LocatedTriple located : file.find(thing, Node.ANY, Node.ANY)) {
            if (!ON_A_TOMBSTONE.contains(located.triple().getPredicate())) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_PERSONAL_DATA,
                        file.predicatePosition(located),
                        located,
                        Map.of("variant", "tombstone")));
            }
        }
    }
}
