package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.w3id.essaim.ontology.Kind;

/** The representations of a list that {@code format=} or a suffix may ask for. */
public enum Format {
    JSON,
    /** For kinds that stand somewhere. */
    GEOJSON;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(Kind kind) {
        return this == JSON || kind == Kind.PLACE;
    }

    static Optional<Format> ofSlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
