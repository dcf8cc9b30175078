package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * A corpus, and what is found by the checks that compare all of it with all of it: links, circles, duplicates. The others look at one file
 * after another, and can be asked about some.
 *
 * @param findings as the checks told them: nothing merged, no fixes
 */
record Overview(Subject subject, List<Finding> findings) {

    private static final List<Check> CHECKS =
            List.of(new SyntaxCheck(), new LinkCheck(), new DuplicateCheck(), new CycleCheck());

    Overview {
        findings = List.copyOf(findings);
    }

    static Overview of(Corpus corpus, WordGraphs words) {
        Subject subject = new Subject(corpus, words);
        List<Finding> findings = new ArrayList<>();
        CHECKS.forEach(check -> check.run(subject, findings::add));
        return new Overview(subject, findings);
    }

    /** By the path of the file in which it stands; a finding is there as often as it was told. */
    Map<String, List<Finding>> byFile() {
        return findings.stream()
                .collect(Collectors.groupingBy(f -> f.position().file(), TreeMap::new, Collectors.toList()));
    }
}
