package org.w3id.essaim.loader.check;

import java.util.Map;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.shapes.ShapeFailure;

/** What is told of rules that could not be asked. They are no part of the corpus: it stands at the head of its manifest. */
final class ShapeFailures {

    private ShapeFailures() {}

    static Finding finding(ShapeFailure failure, Position place) {
        String shape = failure.shape().orElse("SHACL");
        String reason = failure.reason();
        return switch (failure.cause()) {
            case FAILED -> Finding.of(FindingCode.ENGINE_SHAPE_FAILED, place, Map.of("shape", shape, "reason", reason));
            case REFUSED ->
                Finding.of(FindingCode.ENGINE_SPARQL_REFUSED, place, Map.of("shape", shape, "construct", reason));
            case UNKNOWN_TERM ->
                Finding.of(FindingCode.ENGINE_SHAPES_LINT, place, Map.of("shape", shape, "term", reason));
            case LATE -> Finding.of(FindingCode.ENGINE_DEADLINE, place, Map.of("seconds", reason));
        };
    }
}
