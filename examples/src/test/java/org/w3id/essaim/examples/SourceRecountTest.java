package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers counted straight from the lists that the real graph comes from; those of the most adopted stand in {@link StateSoftwareTest}. */
class SourceRecountTest {

    /** How many commons by hand, beside the State's list, have no licence yet. */
    private static final int BY_HAND = 5;

    private static final Pattern FAMILY = Pattern.compile(
            "(?m)^(?:spdx:|<http://spdx.org/licenses/)([^\\s>]+)>?\\R\\s+skos:broader famille-licence:([a-z-]+)");

    @Test
    void thePlacesAreAsManyInTheListTheyComeFrom() throws IOException {
        SourceRecount source = new SourceRecount(
                Checkout.sourceData("tiers-lieux/third-places-2019.csv"),
                Checkout.sourceData("territories/communes.json"));
        assertEquals(
                QuestionFile.named("places-by-region-and-type").expectedTable().stream()
                        .skip(1)
                        .collect(Collectors.toCollection(TreeSet::new)),
                source.placesByRegionAndType());
    }

    @Test
    void theLicencesAreAsManyInTheListOfTheState() throws IOException {
        Map<String, String> families = new HashMap<>();
        Matcher told = FAMILY.matcher(Files.readString(Checkout.root().resolve("ontology/licences-families.ttl")));
        while (told.find()) {
            families.put(told.group(1), told.group(2));
        }
        Map<String, Integer> counts = new TreeMap<>(Map.of("inconnue", BY_HAND));
        JsonNode software = new ObjectMapper()
                .readTree(Checkout.sourceData("sill/sill-softwares.json").toFile());
        software.forEach(
                one -> counts.merge(families.getOrDefault(one.get("_license").asText(), "inconnue"), 1, Integer::sum));
        Map<String, Integer> answered = new TreeMap<>();
        for (String row : QuestionFile.named("licence-families").expectedTable()) {
            if (!row.startsWith("?")) {
                String[] cells = row.split("\t");
                answered.put(cells[0].replaceAll(".*/|>", ""), Integer.valueOf(cells[1]));
            }
        }
        assertEquals(counts, answered);
    }
}
