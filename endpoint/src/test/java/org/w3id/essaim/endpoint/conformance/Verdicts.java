package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import org.w3id.essaim.endpoint.conformance.Verdict.Outcome;

/**
 * Judges the tests and keeps what came of each. A test that fails is a failure of the build unless it is a known one; a known one that passes
 * is a failure until its line is taken out.
 */
final class Verdicts {

    private final KnownFailures known = KnownFailures.read();
    private final Set<String> met = new LinkedHashSet<>();
    private final List<Verdict> all = new ArrayList<>();

    /** Runs a test. */
    void judge(Suite suite, Manifest.Entry entry, Executable test) throws Throwable {
        Optional<String> reason = known.reason(suite, entry.name());
        reason.ifPresent(r -> met.add(KnownFailures.key(suite, entry.name())));
        try {
            test.execute();
        } catch (AssertionError failure) {
            add(suite, entry, Outcome.FAILED, reason.orElse("not known yet"));
            if (reason.isEmpty()) {
                throw failure;
            }
            return;
        }
        add(suite, entry, Outcome.PASSED, "");
        reason.ifPresent(r -> fail("it passes: take its line out of known-failures.txt"));
    }

    /** Counts a test of what the product does not do. */
    void notOffered(Suite suite, Manifest.Entry entry, String reason) {
        add(suite, entry, Outcome.NOT_OFFERED, reason);
    }

    private synchronized void add(Suite suite, Manifest.Entry entry, Outcome outcome, String reason) {
        all.add(new Verdict(suite, entry.iri(), entry.name(), outcome, reason));
    }

    synchronized List<Verdict> all() {
        return List.copyOf(all);
    }

    /** Known failures of tests that nobody ran. */
    Set<String> neverMet() {
        Set<String> lines = new LinkedHashSet<>(known.all());
        lines.removeAll(met);
        return lines;
    }
}
