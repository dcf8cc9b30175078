package org.w3id.essaim.ontology;

import java.util.Objects;
import java.util.Optional;

/**
 * The base of a corpus's things, and the IRIs made from it. Territories are words: theirs do not depend on the base.
 *
 * @param base an absolute {@code https} IRI that ends in {@code /}
 */
public record Things(String base) {

    /** The base of the common graph: that of the words. */
    public static final Things COMMON = new Things(Words.BASE);

    public Things {
        Objects.requireNonNull(base);
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
            throw new IllegalArgumentException("not a base of things (https://…/): " + base);
        }
    }

    /** A thing's name: {@code commons/utilo}. */
    public record Name(Kind kind, String slug) {
        @Override
        public String toString() {
            return kind.slug() + "/" + slug;
        }
    }

    /** {@code {base}id/{kind}/}. */
    public String namespace(Kind kind) {
        return (kind == Kind.TERRITORY ? Words.BASE : base) + "id/" + kind.slug() + "/";
    }

    public String iri(Kind kind, String slug) {
        return namespace(kind) + slug;
    }

    /** The named graph that holds the statements of the thing's file. */
    public String graph(Kind kind, String slug) {
        return base + "graph/" + kind.slug() + "/" + slug;
    }

    /** The kind and slug in an IRI of a thing or territory; empty for every other IRI, fragments included. */
    public Optional<Name> name(String iri) {
        for (Kind kind : Kind.values()) {
            String namespace = namespace(kind);
            if (iri.startsWith(namespace)) {
                String slug = iri.substring(namespace.length());
                return Slug.isValid(slug) ? Optional.of(new Name(kind, slug)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
