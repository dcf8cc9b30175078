package org.w3id.essaim.endpoint.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.conformance.Verdict.Outcome;

/** What came of each suite, for readers: a row of figures, then each failure and each sort of what is not offered, with its reason. */
record Table(List<Verdict> verdicts) {

    Table {
        verdicts = List.copyOf(verdicts);
    }

    long count(Suite suite, Outcome outcome) {
        return of(suite, outcome).size();
    }

    private List<Verdict> of(Suite suite, Outcome outcome) {
        return verdicts.stream()
                .filter(verdict -> verdict.suite() == suite && verdict.outcome() == outcome)
                .toList();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("# Conformance of /sparql", ""));
        lines.add("| suite | tests | passed | failed | not offered |");
        lines.add("|---|---:|---:|---:|---:|");
        for (Suite suite : Suite.values()) {
            lines.add("| " + suite.title() + " | " + suite.size() + " | " + count(suite, Outcome.PASSED) + " | "
                    + count(suite, Outcome.FAILED) + " | " + count(suite, Outcome.NOT_OFFERED) + " |");
        }
        lines.addAll(List.of("", "## Failures", ""));
        for (Suite suite : Suite.values()) {
            of(suite, Outcome.FAILED)
                    .forEach(failed -> lines.add("- " + suite.title() + ", [" + failed.name() + "](" + failed.iri()
                            + "): " + failed.reason()));
        }
        lines.addAll(List.of("", "## Not offered", ""));
        for (Suite suite : Suite.values()) {
            byReason(suite).forEach((reason, tests) -> lines.add("- " + suite.title() + ", " + tests + ": " + reason));
        }
        return List.copyOf(lines);
    }

    private Map<String, Long> byReason(Suite suite) {
        return of(suite, Outcome.NOT_OFFERED).stream()
                .collect(Collectors.groupingBy(Verdict::reason, TreeMap::new, Collectors.counting()));
    }
}
