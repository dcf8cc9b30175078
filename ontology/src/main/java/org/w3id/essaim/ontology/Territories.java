package org.w3id.essaim.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The territories of France: the country, its regions and departments, then department by department the communes, municipal
 * districts and former communes. Immutable; a department's file is read when a territory of it is first asked for.
 *
 * <p>Those that are shipped come from INSEE and La Poste through Etalab's découpage administratif 6.0.0, Licence Ouverte.
 */
public final class Territories {

    /** The slug at the root of the tree. */
    public static final String COUNTRY = "country-fr";

    private final Map<String, Territory> upper;

    /** By the end of the department's slug, with which the codes of most of its communes begin: {@code 2a}. */
    private final Map<String, Department> departments;

    /** What a department holds, read once. */
    private static final class Department {
        private final Supplier<List<Territory>> source;
        private volatile @Nullable Map<String, Territory> territories;

        Department(Supplier<List<Territory>> source) {
            this.source = source;
        }

        Map<String, Territory> territories() {
            Map<String, Territory> read = territories;
            if (read == null) {
                synchronized (this) {
                    read = territories;
                    if (read == null) {
                        read = bySlug(source.get());
                        territories = read;
                    }
                }
            }
            return read;
        }
    }

    private static final class Shipped {
        private static final Territories ALL = shipped();
    }

    private Territories(Map<String, Territory> upper, Map<String, Department> departments) {
        this.upper = upper;
        this.departments = departments;
    }

    /** The territories that are shipped with the words. */
    public static Territories standard() {
        return Shipped.ALL;
    }

    /**
     * @param territories in the order that {@link #all()} keeps
     * @throws IllegalArgumentException if two have one slug, or if one has no parent among them of a wider level
     */
    public static Territories of(Collection<Territory> territories) {
        Map<String, Territory> all = bySlug(territories);
        for (Territory territory : territories) {
            if (territory.parent().isPresent()) {
                Territory parent = all.get(territory.parent().get());
                if (parent == null || parent.level().compareTo(territory.level()) >= 0) {
                    throw new IllegalArgumentException("no wider territory holds " + territory.slug());
                }
            }
        }
        return new Territories(all, Map.of());
    }

    private static Territories shipped() {
        List<Territory> upper = TerritoryTable.shipped(TerritoryTable.UPPER_FILE);
        Map<String, Department> departments = new LinkedHashMap<>();
        for (Territory territory : upper) {
            if (territory.level() == Territory.Level.DEPARTEMENT) {
                String file = TerritoryTable.file(territory.code());
                departments.put(afterHyphen(territory.slug()), new Department(() -> TerritoryTable.shipped(file)));
            }
        }
        return new Territories(bySlug(upper), departments);
    }

    public Optional<Territory> find(String slug) {
        Territory high = upper.get(slug);
        if (high != null) {
            return Optional.of(high);
        }
        String code = afterHyphen(slug);
        for (int digits = 2; digits <= Math.min(3, code.length()); digits++) {
            Department own = departments.get(code.substring(0, digits));
            Territory found = own == null ? null : own.territories().get(slug);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Stream.concat(
                        departments.entrySet().stream()
                                .filter(entry -> code.startsWith(entry.getKey()))
                                .map(Map.Entry::getValue),
                        departments
                                .values()
                                .stream()) // a few former communes lie in another department than their code says
                .flatMap(
                        department -> Stream.ofNullable(department.territories().get(slug)))
                .findFirst();
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
        return Stream.concat(
                upper.values().stream(),
                departments.values().stream().flatMap(department -> department.territories().values().stream()));
    }

    public int size() {
        return Math.toIntExact(all().count());
    }

    private static Map<String, Territory> bySlug(Collection<Territory> territories) {
        Map<String, Territory> map = new LinkedHashMap<>();
        for (Territory territory : territories) {
            if (map.put(territory.slug(), territory) != null) {
                throw new IllegalArgumentException("two territories are called " + territory.slug());
            }
        }
        return map;
    }

    private static String afterHyphen(String slug) {
        return slug.substring(slug.indexOf('-') + 1);
    }
}
