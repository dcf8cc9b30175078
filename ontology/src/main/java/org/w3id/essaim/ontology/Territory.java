package org.w3id.essaim.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A territory: the country, a region, a department, a commune, a municipal district or a former commune under a code of its own.
 *
 * @param slug the last part of its IRI: {@code commune-2a004}
 * @param code its INSEE code, {@code 2A004}; empty for the country, which has none
 * @param name its name in French, and for the country in English too
 * @param parent the slug of the territory it is a part of; none for the country
 * @param postcodes the postcodes used in it, possibly shared with others; none above the commune
 */
public record Territory(
        String slug, Level level, String code, String name, Optional<String> parent, List<String> postcodes) {

    /** The levels, as in the scheme {@code niveau-territoire}, the widest first. */
    public enum Level {
        PAYS("pays"),
        REGION("region"),
        DEPARTEMENT("departement"),
        EPCI("epci"),
        COMMUNE("commune"),
        ARRONDISSEMENT("arrondissement"),
        ANCIENNE_COMMUNE("ancienne-commune");

        private final String slug;

        Level(String slug) {
            this.slug = slug;
        }

        /** The slug of its concept: {@code ancienne-commune}. */
        public String slug() {
            return slug;
        }

        /** The IRI of its concept. */
        public String concept() {
            return Scheme.NIVEAU_TERRITOIRE.concept(slug);
        }

        public static Optional<Level> ofSlug(String slug) {
            return Arrays.stream(values())
                    .filter(level -> level.slug.equals(slug))
                    .findFirst();
        }
    }

    public Territory {
        Objects.requireNonNull(level);
        Objects.requireNonNull(parent);
        postcodes = List.copyOf(postcodes);
        if (!Slug.isValid(slug) || name.isBlank()) {
            throw new IllegalArgumentException("not a territory: " + slug + " " + name);
        }
        if (code.isEmpty() != (level == Level.PAYS) || parent.isPresent() == (level == Level.PAYS)) {
            throw new IllegalArgumentException("every territory but the country has a code and a parent: " + slug);
        }
    }

    /** Its IRI, the same in every corpus. */
    public String iri() {
        return Things.COMMON.iri(Kind.TERRITORY, slug);
    }
}
