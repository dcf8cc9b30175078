package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.essaim.loader.finding.Finding;

/** One of the five kinds of checks. Keeps nothing between runs that a run changes: others run beside it. */
interface Check {

    /** Tells every fault of its kind. */
    void run(Subject subject, Consumer<Finding> findings);

    /** What several tell, in their order: each looks for itself, as many at a time as there are processors. */
    static List<Finding> sideBySide(List<Check> checks, Subject subject) {
        return checks.parallelStream()
                .map(check -> {
                    List<Finding> findings = new ArrayList<>();
                    check.run(subject, findings::add);
                    return findings;
                })
                .flatMap(List::stream)
                .toList();
    }
}
