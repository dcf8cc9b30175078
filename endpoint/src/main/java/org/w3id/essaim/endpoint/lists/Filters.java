package org.w3id.essaim.endpoint.lists;

import static org.w3id.essaim.endpoint.lists.ThingFilter.concept;
import static org.w3id.essaim.endpoint.lists.ThingFilter.relation;
import static org.w3id.essaim.ontology.Kind.ACTOR;
import static org.w3id.essaim.ontology.Kind.ADOPTION;
import static org.w3id.essaim.ontology.Kind.COMMONS;
import static org.w3id.essaim.ontology.Kind.DIRECTORY;
import static org.w3id.essaim.ontology.Kind.FUNDING;
import static org.w3id.essaim.ontology.Kind.INTERVENTION;
import static org.w3id.essaim.ontology.Kind.LEARNING;
import static org.w3id.essaim.ontology.Kind.MOOC;
import static org.w3id.essaim.ontology.Kind.NEED;
import static org.w3id.essaim.ontology.Kind.PLACE;
import static org.w3id.essaim.ontology.Kind.PRODUCT;
import static org.w3id.essaim.ontology.Kind.SESSION;
import static org.w3id.essaim.ontology.Kind.STUDY;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Words;

/** The filters of lists, declared: each parameter, where it applies, and what its values may be. */
public final class Filters {

    static final String THEME = "theme";
    static final String NATURE = "nature";
    static final String STATUS = "status";
    static final String TERRITORY = "territory";
    static final String LICENSE = "license";

    /** The key of where a thing stands. */
    static final String SPATIAL = "spatial";

    /** Who goes there: the area served is the territory asked, or holds it. */
    public static final String SERVES = "serves";

    /** The filters that every list counts as facets, where they apply. */
    static final List<String> FACETS =
            List.of(THEME, NATURE, STATUS, TERRITORY, "canAccompany", SERVES, "skill", "audience");

    private static final Set<Kind> RESOURCES = EnumSet.of(COMMONS, STUDY, LEARNING, MOOC, DIRECTORY);
    private static final Set<Kind> WITH_MATURITY = EnumSet.of(COMMONS, STUDY, LEARNING, MOOC, DIRECTORY, ACTOR, PLACE);
    private static final Set<Kind> WITH_THEME =
            EnumSet.of(COMMONS, STUDY, LEARNING, MOOC, DIRECTORY, ACTOR, PLACE, INTERVENTION, NEED);
    private static final Set<Kind> COURSES = EnumSet.of(LEARNING, MOOC);

    /** In the order of a canonical query. */
    private static final List<Filter> ALL = all();

    private static final Map<Kind, List<Filter>> BY_KIND = byKind();

    private Filters() {}

    private static List<Filter> all() {
        List<Filter> all = new ArrayList<>();
        all.add(concept(THEME, "themes", WITH_THEME, Scheme.THEME));
        for (Kind kind : Kind.values()) {
            kind.typeScheme().ifPresent(scheme -> all.add(concept(NATURE, "nature", Set.of(kind), scheme)));
        }
        all.add(concept(STATUS, "status", WITH_MATURITY, Scheme.MATURITE));
        all.add(concept(STATUS, "status", Set.of(ADOPTION), Scheme.ETAT_ADOPTION));
        all.add(concept(STATUS, "status", Set.of(NEED), Scheme.ETAT_BESOIN));
        all.add(relation(TERRITORY, SPATIAL, EnumSet.complementOf(EnumSet.of(PRODUCT)), Kind.TERRITORY));
        all.addAll(concepts());
        all.addAll(ofResources());
        all.addAll(ofAction());
        all.addAll(ofTwoSteps());
        return List.copyOf(all);
    }

    /** What is asked of things two steps away, a closed list: more would be a query language of its own, and there is SPARQL. */
    private static Map<Kind, List<Filter>> byKind() {
        Map<Kind, List<Filter>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, ALL.stream().filter(f -> f.kinds().contains(kind)).toList());
        }
        return byKind;
    }

    private static List<Filter> ofTwoSteps() {
        ThingFilter where = relation("adoptedIn", SPATIAL, Set.of(COMMONS), Kind.TERRITORY);
        ThingFilter what = concept("adoptedNature", "nature", Set.of(COMMONS), Scheme.NATURE_COMMUN);
        return List.of(
                where.named("adoptedIn", Set.of(COMMONS), "^adopted", "adopter"),
                what.named("adoptedNature", EnumSet.of(PLACE, ACTOR), "^adopter", "adopted"));
    }

    private static List<Filter> concepts() {
        return List.of(
                OpenLicences.filter(RESOURCES),
                Languages.filter(RESOURCES),
                concept("audience", "audiences", EnumSet.of(LEARNING, MOOC, INTERVENTION), Scheme.PUBLIC),
                concept("method", "methods", Set.of(STUDY), Scheme.METHODE_ETUDE),
                concept("skill", "skills", Set.of(ACTOR), Scheme.COMPETENCE),
                new ThingFilter(
                        LICENSE,
                        List.of(),
                        List.of("licensedUnder"),
                        RESOURCES,
                        List.of(Words.LICENCE_SCHEME),
                        Set.of()));
    }

    private static List<Filter> ofResources() {
        return List.of(
                relation("steward", "stewards", RESOURCES, ACTOR),
                relation("community", "community", Set.of(COMMONS), ACTOR),
                relation("author", "authors", RESOURCES, ACTOR),
                relation("contributor", "contributors", RESOURCES, ACTOR),
                relation("alternativeTo", "alternativeTo", Set.of(COMMONS), PRODUCT),
                relation("importsFrom", "importsFrom", Set.of(COMMONS), PRODUCT),
                relation("listedIn", "listedIn", WITH_MATURITY, DIRECTORY),
                relation("basedOn", "basedOn", RESOURCES, COMMONS, STUDY, LEARNING, MOOC, DIRECTORY),
                new ThingFilter(
                        "about",
                        List.of(),
                        List.of("about", "teaches"),
                        EnumSet.of(STUDY, LEARNING, MOOC),
                        List.of(Scheme.THEME.iri()),
                        EnumSet.allOf(Kind.class)),
                relation("session", "sessions", COURSES, SESSION));
    }

    private static List<Filter> ofAction() {
        return List.of(
                new ThingFilter(
                        "canAccompany",
                        List.of(),
                        List.of("canAccompany"),
                        Set.of(ACTOR),
                        List.of(Scheme.THEME.iri()),
                        EnumSet.of(COMMONS, PRODUCT)),
                relation(SERVES, "areaServed", Set.of(ACTOR), Kind.TERRITORY),
                relation("memberOf", "memberOf", Set.of(ACTOR), ACTOR),
                relation("operatedBy", "operatedBy", Set.of(PLACE), ACTOR),
                relation("place", "places", Set.of(INTERVENTION), PLACE),
                relation("facilitator", "facilitators", Set.of(INTERVENTION), ACTOR),
                relation("organizer", "organizers", Set.of(INTERVENTION), ACTOR),
                relation("introduces", "introduces", Set.of(INTERVENTION), COMMONS, STUDY, LEARNING, MOOC, DIRECTORY),
                relation("adopter", "adopter", Set.of(ADOPTION), PLACE, ACTOR),
                relation("adopted", "adopted", Set.of(ADOPTION), COMMONS),
                relation("replaces", "replaces", Set.of(ADOPTION), PRODUCT),
                relation("follows", "after", Set.of(ADOPTION), INTERVENTION),
                relation("accompaniedBy", "accompaniedBy", Set.of(ADOPTION), ACTOR),
                relation("funder", "funder", Set.of(FUNDING), ACTOR),
                relation(
                        "funded",
                        "funded",
                        Set.of(FUNDING),
                        COMMONS,
                        STUDY,
                        LEARNING,
                        MOOC,
                        DIRECTORY,
                        INTERVENTION,
                        ACTOR,
                        NEED),
                relation("expressedBy", "expressedBy", Set.of(NEED), PLACE, ACTOR),
                relation(
                        "answeredBy",
                        "answeredBy",
                        Set.of(NEED),
                        COMMONS,
                        STUDY,
                        LEARNING,
                        MOOC,
                        DIRECTORY,
                        INTERVENTION,
                        ACTOR),
                relation("partOf", "partOf", Set.of(Kind.TERRITORY), Kind.TERRITORY));
    }

    /** The filters that lists of this kind know, in the order of a canonical query. */
    public static List<Filter> of(Kind kind) {
        return BY_KIND.get(kind);
    }

    /** One whose values are concepts or things. */
    public static Optional<ThingFilter> ofThings(Kind kind, String name) {
        return of(kind, name).filter(ThingFilter.class::isInstance).map(ThingFilter.class::cast);
    }

    public static Optional<Filter> of(Kind kind, String name) {
        return of(kind).stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
