package org.w3id.essaim.loader.check;

import java.util.List;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;

/** What a check came to. */
public sealed interface CheckResult {

    /** All findings, sorted by file, line, column and code. */
    List<Finding> findings();

    /** The corpus that was checked. */
    Corpus corpus();

    /** No error: it may be built and published. */
    record Clean(Corpus corpus, List<Finding> findings) implements CheckResult {
        public Clean {
            findings = findings.stream().sorted().toList();
            if (findings.stream().anyMatch(Finding::isError)) {
                throw new IllegalArgumentException("a clean result has no error");
            }
        }
    }

    /** At least one error: nothing may be built from it. */
    record Refused(Corpus corpus, List<Finding> findings) implements CheckResult {
        public Refused {
            findings = findings.stream().sorted().toList();
            if (findings.stream().noneMatch(Finding::isError)) {
                throw new IllegalArgumentException("a refusal has an error");
            }
        }

        /** Whether the check itself failed, so that nothing is known of the corpus. */
        public boolean isEngineFault() {
            return findings.stream().anyMatch(f -> f.code().isEngine());
        }
    }

    static CheckResult of(Corpus corpus, List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError)
                ? new Refused(corpus, findings)
                : new Clean(corpus, findings);
    }
}
