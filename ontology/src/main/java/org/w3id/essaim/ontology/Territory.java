package org.w3id.essaim.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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
        PAYS("pays", "country"),
        REGION("region", "region"),
        DEPARTEMENT("departement", "department"),
        EPCI("epci", "epci"),
        COMMUNE("commune", "commune"),
        ARRONDISSEMENT("arrondissement", "arrondissement"),
        ANCIENNE_COMMUNE("ancienne-commune", "commune");

        private static final Map<String, Level> BY_SLUG =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Level::slug, level -> level));

        private final String slug;
        private final String word;

        Level(String slug, String word) {
            this.slug = slug;
            this.word = word;
        }

        /** The slug of its concept: {@code ancienne-commune}. */
        public String slug() {
            return slug;
        }

        /** The IRI of its concept. */
        public String concept() {
            return Scheme.NIVEAU_TERRITOIRE.concept(slug);
        }

        /** The slug of the territory of this level with that code: {@code commune-2a004}. */
        public String slugOf(String code) {
            return word + "-" + code.toLowerCase(Locale.ROOT);
        }

        public static Optional<Level> ofSlug(String slug) {
            return Optional.ofNullable(BY_SLUG.get(slug));
        }
    }

    public Territory {
        Objects.requireNonNull(parent);
        postcodes = List.copyOf(postcodes);
        boolean isCountry = level == Level.PAYS;
        if (name.isBlank() || code.isEmpty() != isCountry || parent.isPresent() == isCountry) {
            throw new IllegalArgumentException(
                    "a territory has a name and, but for the country, a code and a parent: " + slug);
        }
        if (!slug.equals(isCountry ? Territories.COUNTRY : level.slugOf(code))) {
            throw new IllegalArgumentException(slug + " is not the slug of " + level + " " + code);
        }
    }

    /** Its IRI, the same in every corpus. */
    public String iri() {
        return Things.COMMON.iri(Kind.TERRITORY, slug);
    }
}
