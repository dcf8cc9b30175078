package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;

/** Collects the findings of one file: one per code and place, and no more than the limit. */
final class Notes {

    private record Place(FindingCode code, int start) {}

    private final SourceText source;
    private final int limit;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Place> told = new HashSet<>();

    Notes(SourceText source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** @throws Fault if this is one finding too many */
    void tell(FindingCode code, int start, int end, Map<String, String> arguments) {
        if (!told.add(new Place(code, start))) {
            return;
        }
        if (findings.size() >= limit) {
            throw Fault.fatal(
                    FindingCode.SYNTAX_LIMIT,
                    start,
                    start,
                    Arguments.limit(Word.LIMIT_FINDINGS.key(), limit + 1L, limit));
        }
        findings.add(Finding.of(code, source.position(start, end), arguments));
    }

    /** As {@link #tell}, but always told: what ended the reading. */
    void tellLast(Fault.Cause cause) {
        if (told.add(new Place(cause.code(), cause.start()))) {
            findings.add(Finding.of(cause.code(), source.position(cause.start(), cause.end()), cause.arguments()));
        }
    }

    boolean has(FindingCode code, int start) {
        return told.contains(new Place(code, start));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
