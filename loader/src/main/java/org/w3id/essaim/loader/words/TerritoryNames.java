package org.w3id.essaim.loader.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;

/** The territories by what people call them: made once, for there are more than thirty-seven thousand. */
public final class TerritoryNames {

    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9a-z])[0-9]{5}(?![0-9a-z])");
    private static final Pattern LEVEL =
            Pattern.compile("^(commune|ville|arrondissement|departement|department|region)-");

    private final List<String> slugs;
    private final Map<String, List<String>> byName = new TreeMap<>();
    private final Map<String, List<String>> byPostcode = new TreeMap<>();

    TerritoryNames(Territories territories) {
        List<Territory> all = territories.all().toList();
        this.slugs = all.stream().map(Territory::slug).toList();
        for (Territory territory : all) {
            Slug.fromName(territory.name()).ifPresent(name -> add(byName, name, territory));
            territory.postcodes().forEach(postcode -> add(byPostcode, postcode, territory));
        }
    }

    private static void add(Map<String, List<String>> index, String key, Territory territory) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(territory.slug());
    }

    /**
     * The slugs of the territories that may be meant by what stands where a slug should, at most {@link Near#MOST}: {@code rennes},
     * {@code 35000}, {@code commune-35239}.
     */
    public List<String> near(String written) {
        String bare = LEVEL.matcher(written).replaceFirst("");
        List<String> meant = POSTCODE.matcher(bare)
                .results()
                .flatMap(postcode -> byPostcode.getOrDefault(postcode.group(), List.of()).stream())
                .toList();
        Optional<String> name = Slug.fromName(POSTCODE.matcher(bare).replaceAll(""));
        List<String> named =
                name.map(called -> byName.getOrDefault(called, List.of())).orElse(List.of());
        List<String> both = meant.stream().filter(named::contains).toList();
        for (List<String> found : List.of(both, named, meant)) {
            if (!found.isEmpty()) {
                return found.stream().limit(Near.MOST).toList();
            }
        }
        List<String> spelt = Near.of(written, slugs);
        if (!spelt.isEmpty() || name.isEmpty()) {
            return spelt;
        }
        return Near.of(name.get(), byName.keySet()).stream()
                .flatMap(called -> byName.getOrDefault(called, List.of()).stream())
                .limit(Near.MOST)
                .toList();
    }
}
