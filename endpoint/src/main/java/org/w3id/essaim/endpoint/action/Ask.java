package org.w3id.essaim.endpoint.action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.ontology.Kind;

/** The questions, each asked of one thing, {@link #COFUNDING} also of all. */
public enum Ask {
    /** Who can come for a commons, near a place or not. */
    WHO_CAN_COME(
            "who-can-come",
            "askWhoCanCome",
            EnumSet.of(Kind.COMMONS),
            List.of("on", "comes", "areaServed", "visits", "latest", "visitsThere", "skills", "terms", "contactPage")),
    /** Who and what could answer a need. */
    COULD_ANSWER(
            "could-answer",
            "askCouldAnswer",
            EnumSet.of(Kind.NEED),
            List.of("on", "comes", "areaServed", "terms", "contactPage")),
    /** What happened after a visit: adoptions, and what was given back. */
    AFTERWARDS(
            "afterwards",
            "askAfterwards",
            EnumSet.of(Kind.INTERVENTION),
            List.of("adopter", "adopted", "status", "since", "months", "contributes", "accompaniedBy")),
    /** What several fund, who they are, and what is still sought. */
    COFUNDING(
            "cofunding",
            "askCofunding",
            EnumSet.of(
                    Kind.COMMONS,
                    Kind.STUDY,
                    Kind.LEARNING,
                    Kind.MOOC,
                    Kind.DIRECTORY,
                    Kind.INTERVENTION,
                    Kind.ACTOR,
                    Kind.NEED),
            List.of("funders", "published", "unpublished", "sought", "stillSought")),
    /** What is missing in a record. */
    MISSING(
            "missing",
            "askMissing",
            EnumSet.complementOf(EnumSet.of(Kind.TERRITORY)),
            List.of("key", "why", "label", "question"));

    private final String slug;
    private final String key;
    private final Set<Kind> kinds;
    private final List<String> columns;

    Ask(String slug, String key, Set<Kind> kinds, List<String> columns) {
        this.slug = Objects.requireNonNull(slug);
        this.key = Objects.requireNonNull(key);
        this.kinds = Set.copyOf(kinds);
        this.columns = List.copyOf(columns);
    }

    /** Its name in an address: {@code who-can-come}. */
    public String slug() {
        return slug;
    }

    /** Its key among the links of a thing: {@code askWhoCanCome}. */
    public String key() {
        return key;
    }

    /** Whether it can be asked of a thing of this kind. */
    public boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    /** What its rows tell beside the thing they are about, in the order they are shown. */
    public List<String> columns() {
        return columns;
    }

    public static Optional<Ask> ofSlug(String slug) {
        return Arrays.stream(values()).filter(ask -> ask.slug.equals(slug)).findFirst();
    }
}
