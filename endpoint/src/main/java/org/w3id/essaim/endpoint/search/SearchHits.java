package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found.
 *
 * @param found best first
 * @param searched the words searched in place of those asked, when some of them were known to no thing
 * @param highlights where the words stand in the texts of what was found
 */
public record SearchHits(List<Hit> found, Optional<String> searched, Highlights highlights) {
    public SearchHits {
        found = List.copyOf(found);
        Objects.requireNonNull(searched);
        Objects.requireNonNull(highlights);
    }

    /**
     * One thing.
     *
     * @param number its place among the entries that the index was built of
     * @param score greater for what fits better; comparable within one search
     */
    public record Hit(int number, String iri, float score) {
        public Hit {
            Objects.requireNonNull(iri);
        }
    }

    /** Best first. */
    public List<String> iris() {
        return found.stream().map(Hit::iri).toList();
    }
}
