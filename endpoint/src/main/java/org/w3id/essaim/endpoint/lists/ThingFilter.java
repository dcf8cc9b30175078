package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/**
 * A parameter that narrows a list to the things that lead to a concept, a territory or another thing.
 *
 * @param name the parameter: {@code theme}
 * @param way the keys to follow first; {@code ^adopted} is followed from its end to its beginning
 * @param keys the keys whose properties lead there from the end of the way; one of them is enough
 * @param kinds the lists that know it
 * @param schemes the schemes its values are concepts of
 * @param targets the kinds its values are things of
 */
public record ThingFilter(
        String name, List<String> way, List<String> keys, Set<Kind> kinds, List<String> schemes, Set<Kind> targets)
        implements Filter {

    private static final String BACK = "^";

    public ThingFilter {
        way = List.copyOf(way);
        keys = List.copyOf(keys);
        kinds = Set.copyOf(kinds);
        schemes = List.copyOf(schemes);
        targets = Set.copyOf(targets);
    }

    static ThingFilter concept(String name, String key, Set<Kind> kinds, Scheme... schemes) {
        return new ThingFilter(
                name,
                List.of(),
                List.of(key),
                kinds,
                Arrays.stream(schemes).map(Scheme::iri).toList(),
                Set.of());
    }

    static ThingFilter relation(String name, String key, Set<Kind> kinds, Kind... targets) {
        return new ThingFilter(name, List.of(), List.of(key), kinds, List.of(), Set.of(targets));
    }

    /** The same, asked of what stands at the end of a way. */
    ThingFilter named(String other, Set<Kind> from, String... steps) {
        return new ThingFilter(other, List.of(steps), keys, from, schemes, targets);
    }

    @Override
    public Set<String> values(Thing thing) {
        Set<Thing> found = new LinkedHashSet<>(Set.of(thing));
        for (String step : way) {
            found = found.stream()
                    .flatMap(t -> step.startsWith(BACK)
                            ? t.inverse(JsonLdContext.SHIPPED.property(step.substring(1))).stream()
                            : t.related(JsonLdContext.SHIPPED.property(step)).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return found.stream().flatMap(this::ends).map(this::canonical).collect(Collectors.toSet());
    }

    private Stream<Thing> ends(Thing thing) {
        return isTerritorial()
                ? TerritoryChain.within(thing).stream()
                : properties().stream().flatMap(property -> thing.related(property).stream());
    }

    @Override
    public boolean isTerritorial() {
        return keys.equals(List.of(Filters.SPATIAL));
    }

    /**
     * For {@code serves}, all that hold the territory asked. One that no thing names answers too: nothing stands in it, but who serves its
     * region serves it.
     */
    @Override
    public Set<String> wanted(String value, Catalogue catalogue) {
        if (!name.equals(Filters.SERVES)) {
            return Set.of(value);
        }
        Set<String> holding = Territories.standard().chain(value).stream()
                .map(Territory::slug)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        resolve(value, catalogue)
                .ifPresent(asked -> TerritoryChain.within(asked).forEach(t -> holding.add(t.slug())));
        return holding;
    }

    @Override
    public Optional<Thing> meaning(String value, Catalogue catalogue) {
        return resolve(value, catalogue);
    }

    @Override
    public List<String> words() {
        return List.of();
    }

    @Override
    public Optional<String> canonical(String value, Catalogue catalogue) {
        Optional<String> named = resolve(value, catalogue).map(this::canonical);
        return named.isPresent() || !wantsTerritories() ? named : territory(value);
    }

    private static Optional<String> territory(String value) {
        String namespace = Things.COMMON.namespace(Kind.TERRITORY);
        String slug = value.startsWith(namespace) ? value.substring(namespace.length()) : value;
        return Territories.standard().find(slug).map(Territory::slug);
    }

    boolean wantsTerritories() {
        return targets.equals(Set.of(Kind.TERRITORY));
    }

    public List<String> properties() {
        return keys.stream().map(JsonLdContext.SHIPPED::property).toList();
    }

    /** What a value of the parameter means: an IRI, {@code kind/slug}, or a slug that only one target bears. */
    public Optional<Thing> resolve(String value, Catalogue catalogue) {
        if (value.contains(":")) {
            return catalogue.thing(value).filter(t -> isTarget(t));
        }
        int slash = value.indexOf('/');
        if (slash > 0) {
            return Kind.ofSlug(value.substring(0, slash))
                    .filter(targets::contains)
                    .flatMap(kind -> catalogue.thing(kind, value.substring(slash + 1)));
        }
        Set<Thing> found = new LinkedHashSet<>();
        schemes.forEach(scheme -> catalogue.concept(scheme, value).ifPresent(found::add));
        targets.forEach(kind -> catalogue.thing(kind, value).ifPresent(found::add));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private boolean isTarget(Thing thing) {
        return thing.kind()
                .map(targets::contains)
                .orElseGet(() -> schemes.stream()
                        .anyMatch(scheme -> thing.values(Catalogue.SKOS_IN_SCHEME).stream()
                                .anyMatch(s -> s.isURI() && s.getURI().equals(scheme))));
    }

    /** How a value stands in a canonical query: a concept and a territory by slug, any other thing by {@code kind/slug}. */
    public String canonical(Thing value) {
        return value.kind()
                .filter(k -> k != Kind.TERRITORY)
                .map(k -> k.slug() + "/" + value.slug())
                .orElse(value.slug());
    }

    /** All that may be asked, for "did you mean". */
    List<Thing> choices(Catalogue catalogue) {
        Set<Thing> choices = new LinkedHashSet<>();
        schemes.forEach(scheme -> choices.addAll(catalogue.concepts(scheme)));
        targets.forEach(kind -> choices.addAll(catalogue.things(kind)));
        return List.copyOf(choices);
    }
}
