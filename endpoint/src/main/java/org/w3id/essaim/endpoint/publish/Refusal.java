package org.w3id.essaim.endpoint.publish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.w3id.essaim.loader.finding.Finding;

/**
 * A change of the folder that was not published, and why.
 *
 * @param findings the errors, sorted; empty if the folder itself could not be read
 * @param reason why the folder could not be read, as a key of the commands' bundle; empty otherwise
 * @param folder the folder, as the operator named it
 * @param detail what the reason names further; may be empty
 */
public record Refusal(Instant at, List<Finding> findings, String reason, String folder, String detail) {

    public Refusal {
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(detail);
        findings = findings.stream().filter(Finding::isError).sorted().toList();
        if (findings.isEmpty() == reason.isEmpty()) {
            throw new IllegalArgumentException("a refusal has either findings or a reason");
        }
    }
}
