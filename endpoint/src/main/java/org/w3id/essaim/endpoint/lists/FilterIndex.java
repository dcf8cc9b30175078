package org.w3id.essaim.endpoint.lists;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What each thing leads to through each filter, found once for a catalogue. */
final class FilterIndex {

    private final Map<Kind, Map<String, Map<Thing, Set<Thing>>>> byKind = new EnumMap<>(Kind.class);

    private final Set<Thing> located = new HashSet<>();

    FilterIndex(Catalogue catalogue) {
        for (Kind kind : Kind.values()) {
            Map<String, Map<Thing, Set<Thing>>> byFilter = new HashMap<>();
            for (Filter filter : Filters.of(kind)) {
                byFilter.put(filter.name(), targets(filter, catalogue.things(kind)));
            }
            byKind.put(kind, byFilter);
            catalogue.things(kind).stream()
                    .filter(thing -> Coordinates.of(thing).isPresent())
                    .forEach(located::add);
        }
    }

    private static Map<Thing, Set<Thing>> targets(Filter filter, List<Thing> things) {
        Map<Thing, Set<Thing>> targets = new HashMap<>();
        for (Thing thing : things) {
            Set<Thing> found = filter.isTerritorial() ? TerritoryChain.within(thing) : values(filter, thing);
            if (!found.isEmpty()) {
                targets.put(thing, found);
            }
        }
        return targets;
    }

    private static Set<Thing> values(Filter filter, Thing thing) {
        Set<Thing> values = new LinkedHashSet<>();
        filter.properties().forEach(property -> values.addAll(thing.related(property)));
        return values;
    }

    Set<Thing> targets(Filter filter, Thing thing) {
        return thing.kind()
                .map(kind -> byKind.get(kind).get(filter.name()))
                .map(targets -> targets.getOrDefault(thing, Set.of()))
                .orElse(Set.of());
    }

    /** How many of them have coordinates. */
    long located(List<Thing> things) {
        return things.stream().filter(located::contains).count();
    }

    boolean passes(Filter filter, Collection<Thing> wanted, Thing thing) {
        Set<Thing> targets = targets(filter, thing);
        return wanted.stream().anyMatch(targets::contains);
    }
}
