package org.w3id.essaim.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of things, as they stand in IRIs, folders and routes. Not pluralised. */
public enum Kind {
    COMMONS("commons", Scheme.NATURE_COMMUN, Es.COMMONS),
    STUDY("study", Scheme.TYPE_RESSOURCE, Es.STUDY),
    MOOC("mooc", Scheme.TYPE_RESSOURCE, Es.MOOC),
    SESSION("session", null, Es.COURSE_SESSION),
    LEARNING("learning", Scheme.TYPE_RESSOURCE, Es.LEARNING_RESOURCE),
    DIRECTORY("directory", Scheme.CONTENU_ANNUAIRE, Es.DIRECTORY),
    ACTOR("actor", Scheme.TYPE_ORGANISATION, Es.ORGANIZATION, Es.PERSON),
    PLACE("place", Scheme.TYPE_TIERS_LIEU, Es.THIRD_PLACE, Es.PLACE),
    INTERVENTION("intervention", Scheme.FORMAT_INTERVENTION, Es.INTERVENTION),
    ADOPTION("adoption", null, Es.ADOPTION),
    FUNDING("funding", Scheme.FORME_FINANCEMENT, Es.FUNDING),
    NEED("need", Scheme.NATURE_BESOIN, Es.NEED),
    PRODUCT("product", null, Es.SKOS_CONCEPT),
    TERRITORY("territory", Scheme.NIVEAU_TERRITOIRE, Es.TERRITORY);

    private static final Map<String, Kind> BY_SLUG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::slug, Function.identity()));

    private final String slug;
    private final @Nullable Scheme typeScheme;
    private final List<String> classes;

    Kind(String slug, @Nullable Scheme typeScheme, String... classes) {
        this.slug = slug;
        this.typeScheme = typeScheme;
        this.classes = List.of(classes);
    }

    /** The name in IRIs, folders and routes: {@code commons}. */
    public String slug() {
        return slug;
    }

    /** The IRIs of the classes a thing of this kind may have, the commonest first. */
    public List<String> classes() {
        return classes;
    }

    /**
     * The IRI of the word whose label says what one of this kind is: the commonest of its classes, or for products, whose class is that of
     * all concepts, their scheme.
     */
    public String term() {
        return this == PRODUCT ? Words.PRODUCT_SCHEME : classes.get(0);
    }

    /** The scheme of {@code dcterms:type} on this kind. */
    public Optional<Scheme> typeScheme() {
        return Optional.ofNullable(typeScheme);
    }

    /** The kind of this name: {@code commons}. */
    public static Optional<Kind> ofSlug(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    /** The kind whose things have this class. */
    public static Optional<Kind> ofClass(String classIri) {
        return Arrays.stream(values()).filter(k -> k.classes.contains(classIri)).findFirst();
    }
}
