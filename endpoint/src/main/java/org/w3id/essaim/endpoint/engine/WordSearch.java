package org.w3id.essaim.endpoint.engine;

import java.util.List;
import java.util.Objects;

/** The search of the site, as queries reach it through {@code text:query}. Safe for many threads. */
@FunctionalInterface
public interface WordSearch {

    /** All that the words find, best first; nothing in the words is an operator. */
    List<Hit> find(String words);

    /** One thing, and how well it fits. */
    record Hit(String iri, float score) {
        public Hit {
            Objects.requireNonNull(iri);
        }
    }
}
