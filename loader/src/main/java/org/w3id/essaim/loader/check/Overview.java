package org.w3id.essaim.loader.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record Overview(Subject subject, Likenesses likenesses, List<Finding> findings) {

    Overview {
        findings = List.copyOf(findings);
    }

    static Overview of(Corpus corpus, WordGraphs words) {
        return of(corpus, words, Optional.empty());
    }

    /** @param last of nearly the same corpus, so that what is known of files that both hold need not be found out again */
    static Overview of(Corpus corpus, WordGraphs words, Optional<Overview> last) {
        Subject subject = new Subject(corpus, words);
        Likenesses likenesses = Likenesses.of(subject, last.map(Overview::likenesses));
        List<Check> checks =
                List.of(new SyntaxCheck(), new LinkCheck(), new DuplicateCheck(likenesses), new CycleCheck());
        return new Overview(subject, likenesses, Check.sideBySide(checks, subject));
    }

    /** By the path of the file in which it stands; a finding is there as often as it was told. */
    Map<String, List<Finding>> byFile() {
        return findings.stream()
                .collect(Collectors.groupingBy(f -> f.position().file(), TreeMap::new, Collectors.toList()));
    }
}
