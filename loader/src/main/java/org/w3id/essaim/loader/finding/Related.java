package org.w3id.essaim.loader.finding;

import java.util.Objects;

/**
 * Another place that a finding is about.
 *
 * @param key of the words that say why, in the catalogue: {@code related.first}, {@code related.other} …
 */
public record Related(Position position, String key) {
    public Related {
        Objects.requireNonNull(position);
        Objects.requireNonNull(key);
    }
}
