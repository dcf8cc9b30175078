package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.essaim.ontology.Kind;

/** In whose words a thing or a list is told, where {@code profile=} asks for others than ours. */
public enum Profile {
    /** <a href="https://schema.org/">schema.org</a>, as search engines read it. */
    SCHEMAORG("schemaorg", "application/ld+json"),
    /** What a map made with GoGoCarto reads; of lists whose things stand somewhere. */
    GOGOCARTO("gogocarto", "application/json");

    public static final String PARAMETER = "profile";

    private final String slug;
    private final String mediaType;

    Profile(String slug, String mediaType) {
        this.slug = slug;
        this.mediaType = mediaType;
    }

    /** As {@code profile=} names it. */
    public String slug() {
        return slug;
    }

    /** As {@code Content-Type} says it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether lists of a kind are told so. */
    public boolean isFor(Kind kind) {
        return this != GOGOCARTO || Whereabouts.hasSome(kind);
    }

    /**
     * The one asked for a single thing, or for all of the graph.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, if there is no such profile, or of lists only
     */
    public static Optional<Profile> ofOne(Map<String, List<String>> parameters) {
        InvalidParameters wrong = new InvalidParameters();
        Optional<String> asked = new Parameters(parameters, wrong).last(PARAMETER);
        Optional<Profile> profile = asked.flatMap(Profile::ofSlug);
        if (profile.equals(Optional.of(GOGOCARTO))) {
            wrong.notAValue(PARAMETER, GOGOCARTO.slug, GOGOCARTO.lists(), "", List.of());
        } else if (asked.isPresent() && profile.isEmpty()) {
            wrong.notOneOf(PARAMETER, asked.get(), List.of(SCHEMAORG.slug));
        }
        wrong.refuse();
        return profile;
    }

    /** The lists that are told so: {@code place?profile=gogocarto | intervention?profile=gogocarto}. */
    String lists() {
        return Arrays.stream(Kind.values())
                .filter(this::isFor)
                .map(kind -> kind.slug() + "?profile=" + slug)
                .collect(Collectors.joining(" | "));
    }

    static List<String> slugs(Kind kind) {
        return Arrays.stream(values())
                .filter(profile -> profile.isFor(kind))
                .map(Profile::slug)
                .toList();
    }

    static Optional<Profile> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(profile -> profile.slug.equals(slug))
                .findFirst();
    }
}
