package org.w3id.essaim.endpoint.views;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders of a list. The IRI breaks ties, so that an order is whole and pages do not overlap. */
public enum Sort {
    /** By French name, as the French sort. */
    NAME,
    /** By how well it answers the words asked; without words, by name. */
    RELEVANCE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> ofSlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
