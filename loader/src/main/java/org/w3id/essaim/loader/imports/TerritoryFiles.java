package org.w3id.essaim.loader.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Territory.Level;
import org.w3id.essaim.ontology.TerritoryTable;

/**
 * The territories of France, from Etalab's découpage administratif, into the compact form of the words.
 *
 * <p>A former commune is a territory if its code is no current commune's; otherwise its code names the commune of today.
 */
final class TerritoryFiles implements ImportSet {

    private static final Comparator<Territory> BY_CODE = Comparator.comparing(Territory::code);

    private record Region(String code, String nom) {
        Region {
            SourceJson.requireAll(code, nom);
        }

        Territory toTerritory() {
            return territory(Level.REGION, code, nom, Territories.COUNTRY, List.of());
        }
    }

    private record Department(String code, String nom, String region) {
        Department {
            SourceJson.requireAll(code, nom, region);
        }

        Territory toTerritory() {
            return territory(Level.DEPARTEMENT, code, nom, Level.REGION.slugOf(region), List.of());
        }
    }

    /**
     * @param type one of {@link #LEVELS}
     * @param commune of a municipal district
     * @param chefLieu of a former commune: the commune that it is now a part of
     */
    private record Commune(
            String code,
            String nom,
            String departement,
            String type,
            @Nullable String commune,
            @Nullable String chefLieu,
            @Nullable List<String> codesPostaux) {

        private static final Map<String, Level> LEVELS = Map.of(
                "commune-actuelle", Level.COMMUNE,
                "arrondissement-municipal", Level.ARRONDISSEMENT,
                "commune-deleguee", Level.ANCIENNE_COMMUNE,
                "commune-associee", Level.ANCIENNE_COMMUNE);

        Commune {
            Level level = LEVELS.get(type);
            if (level == null
                    || (level == Level.ARRONDISSEMENT && commune == null)
                    || (level == Level.ANCIENNE_COMMUNE && chefLieu == null)) {
                throw new IllegalArgumentException("unknown type, or no commune that it is a part of: " + code);
            }
            SourceJson.requireAll(code, nom, departement);
        }

        Level level() {
            return Objects.requireNonNull(LEVELS.get(type));
        }

        Territory toTerritory() {
            String parent = Level.DEPARTEMENT.slugOf(departement);
            if (level() == Level.ARRONDISSEMENT) {
                parent = Level.COMMUNE.slugOf(Objects.requireNonNull(commune));
            } else if (level() == Level.ANCIENNE_COMMUNE) {
                parent = Level.COMMUNE.slugOf(Objects.requireNonNull(chefLieu));
            }
            List<String> postcodes = codesPostaux == null ? List.of() : codesPostaux;
            return territory(level(), code, nom, parent, postcodes);
        }
    }

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public List<String> folders() {
        return List.of("");
    }

    @Override
    public boolean wrote(String text) {
        return text.startsWith(TerritoryTable.HEADER + "\n");
    }

    @Override
    public Output read(Path source) throws IOException, MalformedSource {
        Region[] regions = SourceJson.read(source.resolve("regions.json"), Region[].class);
        Department[] departments = SourceJson.read(source.resolve("departements.json"), Department[].class);
        Commune[] communes = SourceJson.read(source.resolve("communes.json"), Commune[].class);
        int rows = regions.length + departments.length + communes.length;
        try {
            List<Territory> upper = upper(regions, departments);
            return new Output(files(upper, lower(departments, communes)), new ImportReport(rows, List.of()));
        } catch (IllegalArgumentException e) {
            throw new MalformedSource(ImportResult.Refusal.INCONSISTENT, name());
        }
    }

    private static List<Territory> upper(Region[] regions, Department[] departments) {
        List<Territory> upper = new ArrayList<>();
        upper.add(new Territory(Territories.COUNTRY, Level.PAYS, "", "France", Optional.empty(), List.of()));
        Stream.of(regions).map(Region::toTerritory).sorted(BY_CODE).forEach(upper::add);
        Stream.of(departments).map(Department::toTerritory).sorted(BY_CODE).forEach(upper::add);
        return upper;
    }

    /** By the department's code, for every department. */
    private static Map<String, List<Territory>> lower(Department[] departments, Commune[] communes) {
        Map<String, List<Territory>> byDepartment = new HashMap<>();
        for (Department department : departments) {
            byDepartment.put(department.code(), new ArrayList<>());
        }
        Set<String> current = Stream.of(communes)
                .filter(commune -> commune.level() == Level.COMMUNE)
                .map(Commune::code)
                .collect(Collectors.toSet());
        for (Commune commune : communes) {
            if (commune.level() != Level.ANCIENNE_COMMUNE || !current.contains(commune.code())) {
                byDepartment
                        .computeIfAbsent(commune.departement(), code -> new ArrayList<>())
                        .add(commune.toTerritory());
            }
        }
        return byDepartment;
    }

    /**
     * @throws IllegalArgumentException if two territories have one slug, or one is a part of none
     */
    private static TreeMap<String, String> files(List<Territory> upper, Map<String, List<Territory>> byDepartment) {
        List<Territory> all = new ArrayList<>(upper);
        byDepartment.values().forEach(all::addAll);
        Territories.of(all);
        TreeMap<String, String> files = new TreeMap<>();
        files.put(TerritoryTable.UPPER_FILE, text(upper.stream()));
        byDepartment.forEach((department, territories) -> files.put(
                TerritoryTable.file(department), text(territories.stream().sorted(BY_CODE))));
        return files;
    }

    private static String text(Stream<Territory> territories) {
        return Stream.concat(Stream.of(TerritoryTable.HEADER), territories.map(TerritoryTable::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Territory territory(Level level, String code, String name, String parent, List<String> postcodes) {
        List<String> sorted = postcodes.stream().sorted().distinct().toList();
        return new Territory(level.slugOf(code), level, code, name, Optional.of(parent), sorted);
    }
}
