package org.w3id.essaim.loader.check;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;

/** What a record says was not found, it does not give. */
final class MissingCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.files()) {
            for (LocatedTriple located : file.triples()) {
                if (isContradicted(file, located)) {
                    findings.accept(TripleFinding.of(
                            FindingCode.POLICY_MISSING_AND_PRESENT,
                            file.objectPosition(located),
                            located,
                            Map.of("property", located.triple().getObject().getURI())));
                }
            }
        }
    }

    private static boolean isContradicted(SourceFile file, LocatedTriple located) {
        Node property = located.triple().getObject();
        return located.triple().getPredicate().hasURI(Es.MISSING)
                && property.isURI()
                && !file.find(located.triple().getSubject(), property, Node.ANY).isEmpty();
    }
}
