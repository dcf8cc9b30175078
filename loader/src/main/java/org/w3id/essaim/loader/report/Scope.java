package org.w3id.essaim.loader.report;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.w3id.essaim.loader.finding.Finding;

/**
 * What of a corpus its reader asked about. Paths are relative to the corpus root.
 *
 * @param files those that were asked about, sorted
 * @param changed those among them that are not as they were last committed: what their reader is working on
 * @param committed whether it is known what was committed: without git nothing is known to have changed
 * @param all whether findings in unchanged files are wanted in full too
 */
public record Scope(SortedSet<String> files, Set<String> changed, boolean committed, boolean all) {
    public Scope {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
        changed = Set.copyOf(changed);
    }

    /** Whether a finding is told by itself; the others are told together where a person reads. */
    boolean isInFull(Finding finding) {
        return all || finding.isError() || isChanged(finding);
    }

    boolean isChanged(Finding finding) {
        return changed.contains(finding.position().file());
    }
}
