package org.w3id.essaim.endpoint.things;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the statements of a thing stand.
 *
 * @param file path relative to the corpus root, with '/' separators
 * @param graph the IRI of its named graph
 * @param change the last commit that touched the file, if known
 * @param edit the forge's page to change the file, if the manifest says how to make it
 */
public record Provenance(String file, String graph, Optional<Change> change, Optional<String> edit) {

    private static final int BRIEF = 7;

    /**
     * A commit.
     *
     * @param commit its id, in hexadecimal digits
     * @param at when it was committed
     * @param page the forge's page that shows it, if the manifest says how to make it
     */
    public record Change(String commit, Instant at, Optional<String> page) {
        public Change {
            Objects.requireNonNull(commit);
            Objects.requireNonNull(at);
            Objects.requireNonNull(page);
        }

        /** As many digits as people read. */
        public String brief() {
            return commit.substring(0, Math.min(BRIEF, commit.length()));
        }
    }

    public Provenance {
        Objects.requireNonNull(file);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(change);
        Objects.requireNonNull(edit);
    }
}
