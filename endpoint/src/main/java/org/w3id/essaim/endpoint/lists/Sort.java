package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.ontology.Kind;

/** The orders of a list. The name, then the IRI break ties, so that an order is whole and pages do not overlap. */
public enum Sort {
    /** By French name, as the French sort. */
    NAME("name"),
    /** By how well it answers the words asked; without words, the usual order of the kind. */
    RELEVANCE("relevance"),
    /** By the day it begins, the earliest first; what has no date comes last. */
    START("start"),
    /** By the day it begins, the latest first: what is still to come stands before what is past. */
    LATEST("-start"),
    /** By when a commit last wrote it, the newest first; what no commit is known of comes last. */
    MODIFIED("-modified"),
    /** By how far it is from the point asked; what stands nowhere comes last. */
    DISTANCE("distance");

    private static final Set<Kind> HAPPENING = EnumSet.of(Kind.INTERVENTION, Kind.SESSION);

    private final String slug;

    Sort(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    /** Whether lists of this kind can be sorted so. */
    boolean isFor(Kind kind) {
        return switch (this) {
            case NAME, RELEVANCE, MODIFIED -> true;
            case START, LATEST -> Spans.areOf(kind);
            case DISTANCE -> Whereabouts.hasSome(kind);
        };
    }

    /** The order of a list that nobody asked an order of: by relevance for words, by distance from a point, else the usual one. */
    static Sort usual(Kind kind, String words, Scope scope) {
        if (!words.isEmpty()) {
            return RELEVANCE;
        }
        return scope.around().isPresent() ? DISTANCE : HAPPENING.contains(kind) ? LATEST : NAME;
    }

    static Optional<Sort> ofSlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }
}
