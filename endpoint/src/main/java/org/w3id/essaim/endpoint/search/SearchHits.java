package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found.
 *
 * @param iris best first
 * @param searched the words searched in place of those asked, when some of them were known to no thing
 */
public record SearchHits(List<String> iris, Optional<String> searched) {
    public SearchHits {
        iris = List.copyOf(iris);
        Objects.requireNonNull(searched);
    }
}
