package org.w3id.essaim.endpoint.embed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be shown on another site. */
public enum Form {
    /** Things of a kind that match. */
    LIST,
    /** The same with a map, for kinds that stand somewhere. */
    MAP,
    /** One thing. */
    CARD,
    /** A box to search in, and what it found. */
    SEARCH;

    /** As in {@code /embed/list}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Form> ofSlug(String slug) {
        return Arrays.stream(values()).filter(form -> form.slug().equals(slug)).findFirst();
    }
}
