package org.w3id.essaim.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Things;

/**
 * Counts the third places by region and type straight from the list of 2019 and INSEE's communes, without Turtle, without the import
 * and without SPARQL.
 */
final class SourceRecount {

    private static final Map<String, String> TYPES = Map.of(
            "Tiers lieux à dominante coworking",
            "coworking",
            "Tiers lieux à dominante fablab",
            "fablab",
            "",
            "non-precise");

    /** The region of each code of a commune or municipal district in force. */
    private final Map<String, String> regions = new HashMap<>();

    /** The department of each code. */
    private final Map<String, String> departments = new HashMap<>();

    /** The code to which that of a commune that is no more leads. */
    private final Map<String, String> successors = new HashMap<>();

    /** The codes of the communes of a name and a postcode. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Path list;

    SourceRecount(Path list, Path communes) throws IOException {
        this.list = list;
        for (JsonNode commune : new ObjectMapper().readTree(communes.toFile())) {
            String code = commune.path("code").asText();
            departments.put(code, commune.path("departement").asText());
            switch (commune.path("type").asText()) {
                case "commune-actuelle" -> {
                    regions.put(code, commune.path("region").asText());
                    for (JsonNode postcode : commune.path("codesPostaux")) {
                        named.computeIfAbsent(
                                        key(commune.path("nom").asText(), postcode.asText()), k -> new HashSet<>())
                                .add(code);
                    }
                }
                case "arrondissement-municipal" ->
                    regions.put(code, commune.path("region").asText());
                default -> successors.put(code, commune.path("chefLieu").asText());
            }
        }
    }

    SortedSet<String> placesByRegionAndType() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                region(row).ifPresent(region -> counts.merge(cells(region, row.get("TYPO")), 1, Integer::sum));
            }
        }
        SortedSet<String> rows = new TreeSet<>();
        counts.forEach((cells, n) -> rows.add(cells + "\t" + n));
        return rows;
    }

    private Optional<String> region(CSVRecord row) {
        String code = row.get("INSEECOM");
        if (code.equals("0")) {
            Set<String> codes = named.getOrDefault(key(row.get("COMINIT"), row.get("CP")), Set.of());
            return codes.size() == 1 ? Optional.of(regions.get(codes.iterator().next())) : Optional.empty();
        }
        String inForce = regions.containsKey(code) ? code : successors.getOrDefault(code, "");
        String told = row.get("INSEEREG");
        boolean contradicts = !told.isEmpty() && !told.equals(regions.get(inForce));
        return Optional.ofNullable(regions.get(contradicts ? secondCode(row) : inForce));
    }

    /** The code of another column, if region and department bear it out; else none. Where in its region a place stands does not matter here. */
    private String secondCode(CSVRecord row) {
        String second = row.get("INSEEMETRO");
        boolean borneOut = row.get("INSEEREG").equals(regions.get(second))
                && row.get("INSEEDEP").equals(departments.get(second));
        return borneOut ? second : "";
    }

    private static String cells(String region, String type) {
        return "<" + Things.COMMON.iri(Kind.TERRITORY, "region-" + region) + ">\t<"
                + Scheme.TYPE_TIERS_LIEU.concept(
                        Optional.ofNullable(TYPES.get(type)).orElseThrow()) + ">";
    }

    private static String key(String name, String postcode) {
        String folded = Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return (" " + folded + " ").replace(" st ", " saint ").strip() + " " + postcode;
    }
}
