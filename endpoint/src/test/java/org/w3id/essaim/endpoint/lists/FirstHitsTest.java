package org.w3id.essaim.endpoint.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.search.SearchHits;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.views.RealGraph;
import org.w3id.essaim.ontology.Kind;

/**
 * What is asked, and what is found first in the examples with the demonstration: {@code first-hits.txt}. Whoever changes the overrides, the
 * synonyms or a weight sees here what else changes; where it is meant, the line told takes the place of the other.
 */
class FirstHitsTest {

    private static final int FIRST = 3;
    private static final Catalogue CATALOGUE = RealGraph.withDemonstration().catalogue();
    private static final SearchIndex INDEX = SearchIndex.build(SearchEntries.of(CATALOGUE));

    @TestFactory
    Stream<DynamicTest> areAsWrittenDown() throws IOException {
        return lines().stream().map(line -> {
            String words = line.split(" \\| ")[0];
            return dynamicTest(words, () -> assertEquals(line, line(words)));
        });
    }

    @Test
    void areWrittenDownOnceForEachQuestion() throws IOException {
        long questions =
                lines().stream().map(line -> line.split(" \\| ")[0]).distinct().count();
        assertEquals(lines().size(), questions);
        assertTrue(questions >= 30, questions + " questions");
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(FirstHitsTest.class.getResourceAsStream("first-hits.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String line(String words) {
        SearchHits hits = INDEX.search(words, EnumSet.complementOf(EnumSet.of(Kind.TERRITORY)));
        String first = hits.iris().stream()
                .limit(FIRST)
                .map(iri -> CATALOGUE.thing(iri).orElseThrow())
                .map(thing -> thing.kind().orElseThrow().slug() + "/" + thing.slug())
                .collect(Collectors.joining(", "));
        return words + " | " + hits.searched().orElse("") + " | " + first;
    }
}
