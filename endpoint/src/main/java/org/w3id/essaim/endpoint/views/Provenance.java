package org.w3id.essaim.endpoint.views;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the statements of a thing stand.
 *
 * @param file path relative to the corpus root, with '/' separators
 * @param graph the IRI of its named graph
 * @param commit the last commit that touched the file, if known
 * @param edit the forge's page to change the file, if the manifest says how to make it
 */
public record Provenance(String file, String graph, Optional<String> commit, Optional<String> edit) {
    public Provenance {
        Objects.requireNonNull(file);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(edit);
    }
}
