package org.w3id.essaim.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The territories of France: the country, its regions and departments, then department by department the communes, municipal
 * districts and former communes. Immutable.
 *
 * <p>Those that are shipped come from INSEE and La Poste through Etalab's découpage administratif 6.0.0, Licence Ouverte.
 */
public final class Territories {

    /** The slug at the root of the tree. */
    public static final String COUNTRY = "country-fr";

    private final Map<String, Territory> bySlug = new LinkedHashMap<>();

    /** Read when first asked for, once. */
    private static final class Shipped {
        private static final Territories ALL = new Territories(TerritoryTable.shipped());
    }

    /**
     * @param territories in the order that {@link #all()} keeps
     * @throws IllegalArgumentException if two have one slug, or if one has no parent among them of a wider level
     */
    public Territories(Collection<Territory> territories) {
        for (Territory territory : territories) {
            if (bySlug.put(territory.slug(), territory) != null) {
                throw new IllegalArgumentException("two territories are called " + territory.slug());
            }
        }
        for (Territory territory : territories) {
            if (territory.parent().isPresent()) {
                Territory parent = bySlug.get(territory.parent().get());
                if (parent == null || parent.level().compareTo(territory.level()) >= 0) {
                    throw new IllegalArgumentException("no wider territory holds " + territory.slug());
                }
            }
        }
    }

    /** The territories that are shipped with the words. */
    public static Territories standard() {
        return Shipped.ALL;
    }

    public Optional<Territory> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The territory and all that it is a part of, up to the country; empty if there is none of that slug. */
    public List<Territory> chain(String slug) {
        List<Territory> chain = new ArrayList<>();
        Optional<Territory> next = find(slug);
        while (next.isPresent()) {
            chain.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return List.copyOf(chain);
    }

    /** All, the country first; within a department by code. */
    public Stream<Territory> all() {
        return bySlug.values().stream();
    }

    public int size() {
        return bySlug.size();
    }
}
