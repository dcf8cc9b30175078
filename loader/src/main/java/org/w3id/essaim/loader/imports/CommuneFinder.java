package org.w3id.essaim.loader.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Territory.Level;

/** Finds the territory where a row stands, by its codes or by the name and postcode that people wrote. */
final class CommuneFinder {

    private static final String NO_CODE = "0";

    private final Territories territories;

    /** By folded name and postcode; a key of two communes leads to neither. */
    private final Map<String, Territory> communes;

    /** Municipal districts, likewise, by the name of their commune: people write Paris and 75018. */
    private final Map<String, Territory> districts;

    CommuneFinder(Territories territories) {
        this.territories = territories;
        communes = index(Level.COMMUNE, Territory::name);
        districts = index(Level.ARRONDISSEMENT, district -> commune(district).name());
    }

    private Territory commune(Territory district) {
        return district.parent().flatMap(territories::find).orElseThrow();
    }

    private Map<String, Territory> index(Level level, Function<Territory, String> name) {
        Map<String, Territory> index = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        territories.all().filter(territory -> territory.level() == level).forEach(territory -> {
            for (String postcode : new TreeSet<>(territory.postcodes())) {
                String key = key(name.apply(territory), postcode);
                if (index.put(key, territory) != null) {
                    ambiguous.add(key);
                }
            }
        });
        index.keySet().removeAll(ambiguous);
        return Map.copyOf(index);
    }

    /**
     * @param territory where the row stands; none if it cannot be known without guessing
     * @param reasons what was met; empty when the code was a commune's and nothing gainsaid it
     */
    record Answer(Optional<Territory> territory, List<Reason> reasons) {
        Answer {
            reasons = List.copyOf(reasons);
        }

        private static Answer none(Reason reason) {
            return new Answer(Optional.empty(), List.of(reason));
        }

        private static Answer of(Territory territory, List<Reason> met) {
            List<Reason> reasons = new ArrayList<>(met);
            if (territory.level() == Level.ARRONDISSEMENT) {
                reasons.add(Reason.TERRITORY_DISTRICT);
            }
            return new Answer(Optional.of(territory), reasons);
        }
    }

    Answer find(Whereabouts row) {
        if (row.code().equals(NO_CODE)) {
            return withoutCode(row);
        }
        Answer coded = byCode(row.code());
        if (coded.territory().isEmpty()) {
            return coded;
        }
        Territory territory = coded.territory().get();
        Optional<Territory> written = writtenElsewhere(row, territory);
        if (written.isPresent()) {
            return Answer.of(written.get(), List.of(Reason.TERRITORY_AS_WRITTEN));
        }
        boolean contradicts = !row.region().isEmpty() && !isIn(territory, Level.REGION, row.region());
        return contradicts ? bySecondCode(row) : coded;
    }

    private Answer withoutCode(Whereabouts row) {
        if (row.name().isBlank()) {
            return Answer.none(Reason.TERRITORY_NONE);
        }
        return Optional.ofNullable(communes.get(key(row.name(), row.postcode())))
                .map(found -> Answer.of(found, List.of(Reason.TERRITORY_RECOVERED)))
                .orElse(Answer.none(Reason.TERRITORY_NOT_FOUND));
    }

    /** A geocoder that was not sure of itself may have found a street of that name in another town than the one that was written. */
    private Optional<Territory> writtenElsewhere(Whereabouts row, Territory geocoded) {
        if (!row.isVague()) {
            return Optional.empty();
        }
        String key = key(row.name(), row.postcode());
        return Optional.ofNullable(districts.get(key))
                .or(() -> Optional.ofNullable(communes.get(key)))
                .filter(written -> !holds(written, geocoded) && !holds(geocoded, written));
    }

    /** The row's region and department must both bear the second code out: a row that contradicts itself is not believed on one word. */
    private Answer bySecondCode(Whereabouts row) {
        return byCode(row.secondCode())
                .territory()
                .filter(second -> isIn(second, Level.REGION, row.region()))
                .filter(second -> isIn(second, Level.DEPARTEMENT, row.department()))
                .map(second -> Answer.of(second, List.of(Reason.TERRITORY_OTHER_REGION)))
                .orElse(Answer.none(Reason.TERRITORY_CONTRADICTORY));
    }

    private boolean isIn(Territory territory, Level level, String code) {
        return territories.chain(territory.slug()).stream()
                .anyMatch(wider -> wider.level() == level && wider.code().equalsIgnoreCase(code));
    }

    private boolean holds(Territory wide, Territory narrow) {
        return territories.chain(narrow.slug()).contains(wide);
    }

    private Answer byCode(String code) {
        Optional<Territory> found = territories
                .find(Level.ARRONDISSEMENT.slugOf(code))
                .or(() -> territories.find(Level.COMMUNE.slugOf(code)));
        if (found.isEmpty()) {
            return Answer.none(Reason.TERRITORY_NOT_FOUND);
        }
        if (found.get().level() == Level.ANCIENNE_COMMUNE) {
            Optional<Territory> current = found.get().parent().flatMap(territories::find);
            return new Answer(current, List.of(Reason.TERRITORY_FORMER));
        }
        return Answer.of(found.get(), List.of());
    }

    private static String key(String name, String postcode) {
        return folded(name) + '\n' + postcode;
    }

    /** Accents, case and punctuation apart, and {@code St} read as {@code Saint}. */
    private static String folded(String name) {
        String plain = Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = List.of(plain.split("[^a-z0-9]+"));
        return String.join(" ", words.stream().map(CommuneFinder::spelled).toList())
                .trim();
    }

    private static String spelled(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }
}
