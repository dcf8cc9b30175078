package org.w3id.essaim.loader.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.LocatedTriple;

/** Findings about one statement: the thing is its subject, the path its property. */
final class TripleFinding {

    private TripleFinding() {}

    /** With the severity of its code. */
    static Finding of(FindingCode code, Position position, LocatedTriple located, Map<String, String> arguments) {
        return of(code, code.severity(), position, located, arguments);
    }

    static Finding of(
            FindingCode code,
            Severity severity,
            Position position,
            LocatedTriple located,
            Map<String, String> arguments) {
        return new Finding(
                code,
                severity,
                position,
                Optional.of(located.triple().getSubject().toString()),
                Optional.of(located.triple().getPredicate().getURI()),
                new LinkedHashMap<>(arguments));
    }
}
