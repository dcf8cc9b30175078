package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.format.Placeholder;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/** That nothing of a template was left to be filled. */
final class PlaceholderCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        subject.manifest().ifPresent(manifest -> run(manifest, findings));
        subject.files().forEach(file -> run(file, findings));
    }

    private static void run(SourceFile file, Consumer<Finding> findings) {
        Set<Node> told = new HashSet<>();
        for (LocatedTriple located : file.triples()) {
            Node thing = located.triple().getSubject();
            if (Placeholder.isIn(thing) && told.add(thing)) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_PLACEHOLDER,
                        file.subjectPosition(located),
                        located,
                        Map.of("variant", "address", "thing", thing.toString(), "mark", Placeholder.SLUG)));
            }
            if (Placeholder.isIn(located.triple().getObject())) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_PLACEHOLDER,
                        file.objectPosition(located),
                        located,
                        Map.of("property", located.triple().getPredicate().getURI())));
            }
        }
    }

    /** What else would be found at a value that is still to come says nothing more. */
    static List<Finding> withoutEchoes(List<Finding> findings) {
        Set<String> toCome = findings.stream()
                .filter(PlaceholderCheck::isToCome)
                .map(f -> f.position().toString())
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(f -> f.code() == FindingCode.POLICY_PLACEHOLDER
                        || !toCome.contains(f.position().toString()))
                .toList();
    }

    /** At the address of the thing stand findings about the whole thing, too. */
    private static boolean isToCome(Finding finding) {
        return finding.code() == FindingCode.POLICY_PLACEHOLDER
                && !finding.arguments().containsKey("variant");
    }
}
