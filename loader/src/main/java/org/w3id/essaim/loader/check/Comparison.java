package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fingerprints;
import org.w3id.essaim.loader.source.Corpus;

/**
 * What is wrong with a corpus and was not wrong before it changed, wherever it shows.
 *
 * @param corpus as it is now
 * @param findings those that are new, and the addresses that are lost; sorted
 * @param stood how many findings stood in the base already, unchanged
 */
public record Comparison(Corpus corpus, Change change, List<Finding> findings, int stood) {

    public Comparison {
        Objects.requireNonNull(corpus);
        Objects.requireNonNull(change);
        findings = findings.stream().sorted().toList();
    }

    /**
     * @param before of the base
     * @param after of the corpus as it is now
     * @param lost what is told of lost addresses
     */
    static Comparison of(Corpus corpus, Change change, List<Finding> before, List<Finding> after, List<Finding> lost) {
        Set<String> known = new HashSet<>(Fingerprints.of(before).values());
        Set<String> files = change.files(corpus);
        Map<Finding, String> fingerprints = Fingerprints.of(after);
        // A check that failed in the base too has still not told what is wrong now.
        List<Finding> told = fingerprints.keySet().stream()
                .filter(finding -> finding.code().isEngine() || !known.contains(fingerprints.get(finding)))
                .map(finding -> NestedFaults.whereItChanged(finding, files))
                .toList();
        return new Comparison(
                corpus,
                change,
                Stream.concat(told.stream(), lost.stream()).toList(),
                fingerprints.size() - told.size());
    }
}
