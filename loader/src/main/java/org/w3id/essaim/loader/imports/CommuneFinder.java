package org.w3id.essaim.loader.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Territory.Level;

/** Finds the territory where a row stands, by its code or by the name and postcode that people wrote. */
final class CommuneFinder {

    private static final String NO_CODE = "0";

    private final Territories territories;

    /** By folded name and postcode; a key of two communes leads to neither. */
    private final Map<String, Territory> byNameAndPostcode = new HashMap<>();

    CommuneFinder(Territories territories) {
        this.territories = territories;
        Set<String> ambiguous = new HashSet<>();
        territories
                .all()
                .filter(territory -> territory.level() == Level.COMMUNE)
                .forEach(commune -> {
                    for (String postcode : new TreeSet<>(commune.postcodes())) {
                        String key = key(commune.name(), postcode);
                        if (byNameAndPostcode.put(key, commune) != null) {
                            ambiguous.add(key);
                        }
                    }
                });
        byNameAndPostcode.keySet().removeAll(ambiguous);
    }

    /**
     * @param territory where the row stands; none if it cannot be known without guessing
     * @param reason what was met; none when the code was a commune's
     */
    record Answer(Optional<Territory> territory, Optional<Reason> reason) {}

    /**
     * @param code the INSEE code, {@code 0} for none
     * @param name the commune as it was written, used when there is no code
     */
    Answer find(String code, String name, String postcode) {
        if (!code.equals(NO_CODE)) {
            return byCode(code);
        }
        if (name.isBlank()) {
            return new Answer(Optional.empty(), Optional.of(Reason.TERRITORY_NONE));
        }
        Optional<Territory> found = Optional.ofNullable(byNameAndPostcode.get(key(name, postcode)));
        Reason reason = found.isPresent() ? Reason.TERRITORY_RECOVERED : Reason.TERRITORY_NOT_FOUND;
        return new Answer(found, Optional.of(reason));
    }

    private Answer byCode(String code) {
        Optional<Territory> district = territories.find(Level.ARRONDISSEMENT.slugOf(code));
        if (district.isPresent()) {
            return new Answer(district, Optional.of(Reason.TERRITORY_DISTRICT));
        }
        Optional<Territory> commune = territories.find(Level.COMMUNE.slugOf(code));
        if (commune.isEmpty()) {
            return new Answer(Optional.empty(), Optional.of(Reason.TERRITORY_NOT_FOUND));
        }
        if (commune.get().level() == Level.ANCIENNE_COMMUNE) {
            Optional<Territory> current = commune.get().parent().flatMap(territories::find);
            return new Answer(current, Optional.of(Reason.TERRITORY_FORMER));
        }
        return new Answer(commune, Optional.empty());
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
