package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.imports.ImportResult.Done;
import org.w3id.essaim.ontology.Things;

/** What is committed and generated is what its import gives, byte for byte. */
class DerivedFilesTest {

    @TempDir
    Path target;

    @Test
    void theShippedTerritoriesAreDerivedFromTheirSource() throws IOException {
        Done done = run("territories", "data/territories");
        assertEquals(110, done.created().size());
        assertEquals(26 + 109 + 37_590, done.report().rows());
        assertEquals(texts(target, ".tsv"), texts(SharedFolder.project("ontology/territories"), ".tsv"));
    }

    @Test
    void theShippedLicencesAreDerivedFromTheirSource() throws IOException {
        Done done = run("spdx", "data/spdx");
        assertEquals(727, done.report().rows());
        assertEquals(List.of(SpdxLicences.FILE), done.created());
        // lines rather than one text, so that a difference is told by its line and not by 150 KB
        assertIterableEquals(
                Files.readAllLines(target.resolve(SpdxLicences.FILE)),
                Files.readAllLines(SharedFolder.project("ontology/licences.ttl")));
    }

    @Test
    void theShippedBaseMapIsDerivedFromItsSource() throws IOException {
        run("basemap", "data/basemap");
        Path assets = SharedFolder.project("endpoint/src/main/resources/org/w3id/essaim/endpoint/assets");
        assertEquals(texts(target, ".geojson"), texts(assets, ".geojson"));
    }

    @Test
    void theBaseMapHoldsFranceAndTwelveNeighbours() throws IOException {
        run("basemap", "data/basemap");
        Path file = target.resolve(BaseMap.FILE);
        assertTrue(Files.size(file) < 120_000, Files.size(file) + " bytes");
        Set<String> names = new TreeSet<>();
        for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).path("features")) {
            assertEquals("MultiPolygon", feature.path("geometry").path("type").asText());
            names.add(feature.path("properties").path("name").asText());
        }
        assertTrue(names.contains("France"));
        assertEquals(1 + 12, names.size());
    }

    private Done run(String set, String source) throws IOException {
        Path folder = SharedFolder.path(source);
        return assertInstanceOf(Done.class, new Imports(Things.COMMON).run(set, folder, target));
    }

    private static Map<String, String> texts(Path folder, String end) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(end)).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
