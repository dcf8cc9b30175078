package org.w3id.essaim.endpoint.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;

/**
 * What the status page is told beside its context.
 *
 * @param version of the software
 * @param triples in the snapshot, words included
 * @param files of the corpus
 * @param refusal the last change that was refused, if none was published since
 * @param limits what one visitor may ask
 */
public record StatusModel(String version, long triples, long files, Optional<Refusal> refusal, Limits limits) {

    /** A change that was not published. */
    public record Refusal(Instant at, List<FoundLine> findings) {
        public Refusal {
            Objects.requireNonNull(at);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A finding with its words, in the reader's language.
     *
     * @param code {@code link.dangling}
     */
    public record FoundLine(Severity severity, Position position, String code, String message) {
        public FoundLine {
            Objects.requireNonNull(severity);
            Objects.requireNonNull(position);
            Objects.requireNonNull(code);
            Objects.requireNonNull(message);
        }
    }

    /**
     * What one visitor may ask.
     *
     * @param perMinute requests; empty: any number
     * @param seconds that one SPARQL query may take
     * @param rows that its answer may have
     */
    public record Limits(Optional<Integer> perMinute, long seconds, long rows) {
        public Limits {
            Objects.requireNonNull(perMinute);
        }
    }

    public StatusModel {
        Objects.requireNonNull(limits);
        Objects.requireNonNull(version);
        Objects.requireNonNull(refusal);
    }
}
