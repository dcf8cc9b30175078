package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.shapes.ShapeResult;

/**
 * A link may be refused for what the thing at its end lacks. Both places are told: the link first, unless only the thing has changed.
 */
final class NestedFaults {

    private static final String FAULT = "related.fault";
    private static final String LINK = "related.link";

    private NestedFaults() {}

    /**
     * Where the gaps stand that are about another node than the focus node.
     *
     * @param data what the rules saw
     */
    static List<Related> places(Subject subject, ShapeResult result, List<ShapeResult> gaps, Graph data) {
        return gaps.stream()
                .filter(gap -> !gap.focus().equals(result.focus()) && gap.path().isPresent())
                .flatMap(gap -> subject.fileOfSubject(gap.focus()).stream()
                        .filter(file -> !subject.isUnread(file))
                        .map(file -> ShapePlace.of(subject, file, gap, data).position()))
                .distinct()
                .map(place -> new Related(place, FAULT))
                .toList();
    }

    /**
     * The finding at the fault itself, if that stands in a file that has changed and the link does not.
     *
     * @param files the paths of those that have changed
     */
    static Finding whereItChanged(Finding finding, Set<String> files) {
        if (files.contains(finding.position().file())) {
            return finding;
        }
        return finding.related().stream()
                .filter(related -> related.key().equals(FAULT)
                        && files.contains(related.position().file()))
                .findFirst()
                .map(fault -> moved(finding, fault.position()))
                .orElse(finding);
    }

    private static Finding moved(Finding finding, Position fault) {
        List<Related> related = new ArrayList<>(finding.related());
        related.removeIf(other -> other.position().equals(fault));
        related.add(0, new Related(finding.position(), LINK));
        return new Finding(
                finding.code(),
                finding.severity(),
                fault,
                finding.thing(),
                finding.path(),
                finding.arguments(),
                List.of(), // a fix is an edit of the file that the finding stood in
                related);
    }
}
