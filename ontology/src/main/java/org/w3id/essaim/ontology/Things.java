package org.w3id.essaim.ontology;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The base of a corpus's things, and the IRIs made from it. Territories are words: theirs do not depend on the base.
 *
 * @param base an absolute {@code http} or {@code https} IRI that ends in {@code /}, without query or fragment
 */
public record Things(String base) {

    /** The host, then folders: no space, no character an IRI forbids, nothing after a {@code ?} or {@code #}. */
    private static final Pattern BASE =
            Pattern.compile("https?://[^\\x00-\\x20/?#<>\"{}|\\\\^`]+/([^\\x00-\\x20?#<>\"{}|\\\\^`]*/)?");

    private static final String ID = "id/";

    private static final Pattern WRITTEN_IRI = Pattern.compile("<([^<>\\s]+)>");

    /** The base of the common graph: that of the words. */
    public static final Things COMMON = new Things(Words.BASE);

    public Things {
        Objects.requireNonNull(base);
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException("not a base of things (https://…/): " + base);
        }
    }

    /**
     * A thing's name: {@code commons/utilo}.
     *
     * @param slug valid by {@link Slug#isValid}
     */
    public record Name(Kind kind, String slug) {
        public Name {
            Objects.requireNonNull(kind);
            if (!Slug.isValid(slug)) {
                throw new IllegalArgumentException("not a slug: " + slug);
            }
        }

        @Override
        public String toString() {
            return kind.slug() + "/" + slug;
        }
    }

    /** {@code {base}id/{kind}/}. */
    public String namespace(Kind kind) {
        return (kind == Kind.TERRITORY ? Words.BASE : base) + ID + kind.slug() + "/";
    }

    /** {@code {base}id/{kind}/{slug}}. */
    public String iri(Kind kind, String slug) {
        return namespace(kind) + slug;
    }

    /** The named graph that holds the statements of the thing's file; all territories, which have none, share theirs. */
    public String graph(Kind kind, String slug) {
        return kind == Kind.TERRITORY ? Words.TERRITORIES_GRAPH : base + "graph/" + kind.slug() + "/" + slug;
    }

    /** The kind and slug in an IRI of a thing or territory; empty for every other IRI, fragments included. */
    public Optional<Name> name(String iri) {
        return name(iri, base)
                .filter(name -> name.kind() != Kind.TERRITORY)
                .or(() -> name(iri, Words.BASE).filter(name -> name.kind() == Kind.TERRITORY));
    }

    /** Cuts the IRI where its kind should stand, for many are asked: to try the namespace of each kind takes ten times as long. */
    private static Optional<Name> name(String iri, String base) {
        int from = base.length() + ID.length();
        int slash = iri.startsWith(base) && iri.startsWith(ID, base.length()) ? iri.indexOf('/', from) : -1;
        if (slash < 0) {
            return Optional.empty();
        }
        String slug = iri.substring(slash + 1);
        return Kind.ofSlug(iri.substring(from, slash))
                .filter(kind -> Slug.isValid(slug))
                .map(kind -> new Name(kind, slug));
    }

    /**
     * A text in Turtle or SPARQL as it would be written in this corpus: the rules give their examples with the things of the common graph,
     * and the questions their prefixes, and those would lead out of it.
     *
     * @param text in which IRIs stand between angle brackets; what is no thing of the common graph, and no namespace of its things, stays
     *     as it is
     */
    public String inThisBase(String text) {
        return WRITTEN_IRI
                .matcher(text)
                .replaceAll(written -> Matcher.quoteReplacement("<" + iriInThisBase(written.group(1)) + ">"));
    }

    /** The IRI of the thing, or fragment, that bears here the name of this one of the common graph, or the namespace; every other IRI as it is. */
    public String iriInThisBase(String iri) {
        String thing = iri.contains("#") ? iri.substring(0, iri.indexOf('#')) : iri;
        boolean ofThings = COMMON.name(thing).isPresent() || COMMON.isNamespace(iri);
        boolean moves = ofThings && !iri.startsWith(COMMON.namespace(Kind.TERRITORY));
        return moves ? base + iri.substring(COMMON.base.length()) : iri;
    }

    private boolean isNamespace(String iri) {
        return iri.equals(base + "id/")
                || Arrays.stream(Kind.values()).map(this::namespace).anyMatch(iri::equals);
    }
}
