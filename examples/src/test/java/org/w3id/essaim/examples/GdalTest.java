package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GDAL, which QGIS too is built on, reads {@code /ogc/}. Skipped where it is absent; in continuous integration that is a failure. */
@ExtendWith(SharedDemonstration.class)
class GdalTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");
    private static final String WRITTEN = "http://localhost:8080/";

    private static ServedDemonstration served;

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "intervention"})
    void readsAsManyFeaturesAsTheMapHas(String kind) throws IOException, InterruptedException {
        assertEquals(
                map(kind, "").path("numberReturned").asInt(), count(run("ogrinfo", "-so", "OAPIF:" + ogc(), kind)));
    }

    @Test
    void asksForABox() throws IOException, InterruptedException {
        int all = map("place", "").path("numberReturned").asInt();
        int inside =
                map("place", "?bbox=-2,47.9,-1.3,48.3").path("numberReturned").asInt();
        assertTrue(inside > 0 && inside < all);
        String told = run("ogrinfo", "-so", "OAPIF:" + ogc(), "place", "-spat", "-2", "47.9", "-1.3", "48.3");
        assertEquals(inside, count(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "intervention"})
    void walksThroughAllPages(String kind) throws IOException, InterruptedException {
        Path copy = folder.resolve("copy.geojson");
        run("ogr2ogr", "-f", "GeoJSON", copy.toString(), "OAPIF:" + ogc(), kind, "-oo", "PAGE_SIZE=300");
        List<String> copied = values(JSON.readTree(copy.toFile()), "/properties/iri");
        assertEquals(values(map(kind, ""), "/id"), copied);
    }

    @Test
    void seesTheColumnsOfATable() throws IOException, InterruptedException {
        String told = run("ogrinfo", "-so", "OAPIF:" + ogc(), "intervention");
        assertEquals(
                List.of("end: ", "id: ", "iri: ", "locality: ", "name: ", "start: ", "summary: ", "themes: ", "url: "),
                told.lines()
                        .filter(line ->
                                line.matches("(id|iri|name|summary|url|locality|themes|start|end): (String|Date) .*"))
                        .map(line -> line.substring(0, line.indexOf(' ') + 1))
                        .sorted()
                        .toList(),
                told);
        assertTrue(told.contains("firstDay: Date ") && told.contains("lastDay: Date "), told);
    }

    /** The line that the guide shows, as it stands there. */
    @Test
    void theGuideShowsALineThatRuns() throws IOException, InterruptedException {
        List<String> lines = Files.readString(Checkout.root().resolve("docs/api.md"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ogrinfo "))
                .toList();
        assertEquals(2, lines.size(), "one in each language");
        for (String line : lines) {
            String[] command = line.replace(WRITTEN, served.server().baseUrl()).split(" ");
            assertTrue(count(run(command)) > 0, line);
        }
    }

    private static String ogc() {
        return served.server().baseUrl() + "ogc/";
    }

    private static JsonNode map(String kind, String query) throws IOException, InterruptedException {
        return JSON.readTree(served.body("api/v1/" + kind + ".geojson" + query, "*/*"));
    }

    private static List<String> values(JsonNode collection, String pointer) {
        return Stream.iterate(0, i -> i < collection.path("features").size(), i -> i + 1)
                .map(i -> collection.path("features").get(i).at(pointer).asText())
                .sorted()
                .toList();
    }

    private static int count(String told) {
        Matcher count = COUNT.matcher(told);
        assertTrue(count.find(), told);
        return Integer.parseInt(count.group(1));
    }

    private String run(String... command) {
        Shell.require(command[0]);
        Shell.Outcome outcome = new Shell(home).run(folder, command);
        assertEquals(0, outcome.exit(), outcome::told);
        assertFalse(outcome.told().contains("ERROR"), outcome::told);
        return outcome.out();
    }
}
