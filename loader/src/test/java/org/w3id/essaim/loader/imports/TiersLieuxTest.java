package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.imports.ImportReport.Entry;
import org.w3id.essaim.loader.imports.ImportResult.Done;
import org.w3id.essaim.loader.imports.SourceTable.Row;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Territory.Level;
import org.w3id.essaim.ontology.Things;

/**
 * The whole list of 2019, run anew: what stands in {@code examples/graph/place} is its product, and the figures of its dirt are those
 * that were measured when the import was designed.
 */
class TiersLieuxTest {

    @TempDir
    private static Path target;

    private static Path source;
    private static Done done;
    private static List<Row> rows;
    private static Map<String, String> placesByPath;

    @BeforeAll
    static void run() throws IOException, MalformedSource {
        source = SharedFolder.path("data/tiers-lieux");
        done = assertInstanceOf(Done.class, new Imports(Things.COMMON).run("tiers-lieux", source, target));
        rows = SourceTable.read(source.resolve(ThirdPlaces.FILE), ThirdPlaceRow.COLUMNS);
        placesByPath = texts(target, text -> true);
    }

    /** Byte for byte, but for the places that somebody has taken over by hand since. */
    @Test
    void theExampleGraphHoldsTheseBytes() throws IOException {
        Path graph = SharedFolder.project("examples/graph");
        Mark mark = new Mark("tiers-lieux");
        Map<String, String> stillOurs = new TreeMap<>(placesByPath);
        stillOurs.keySet().removeAll(texts(graph, text -> !mark.isOn(text)).keySet());
        assertEquals(stillOurs, texts(graph, mark::isOn));
    }

    @Test
    void givesAPlaceForEachRowThatTellsItsCommune() {
        assertEquals(1_512, done.report().rows());
        assertEquals(1_443, done.created().size());
        assertEquals(1_443, placesByPath.size());
        assertEquals(69, done.report().rowsLeftOut());
    }

    @Test
    void coversTheRegions() {
        Map<String, Long> places = countByRegion(text -> true);
        assertEquals(316, places.get("Île-de-France"));
        assertEquals(221, places.get("Nouvelle-Aquitaine"));
        assertEquals(198, places.get("Auvergne-Rhône-Alpes"));
        assertEquals(152, places.get("Occitanie"));
        assertEquals(123, places.get("Provence-Alpes-Côte d'Azur"));
        assertEquals(87, places.get("Bretagne"));
        assertEquals(1_443, places.values().stream().mapToLong(n -> n).sum());
    }

    @Test
    void locatesThosePrecise() {
        Predicate<String> located = text -> text.contains("schema:latitude ") && text.contains("schema:longitude ");
        assertEquals(1_170, placesByPath.values().stream().filter(located).count());
        assertEquals(55, countByRegion(located).get("Bretagne"));
    }

    @Test
    void recovers88Of157PlacesWithoutCode() {
        assertEquals(
                157,
                rows.stream().filter(row -> row.get("INSEECOM").equals("0")).count());
        assertEquals(88, count(Reason.TERRITORY_RECOVERED));
        assertEquals(46, count(Reason.TERRITORY_NONE));
        assertEquals(69 - 46, count(Reason.TERRITORY_NOT_FOUND));
    }

    @Test
    void leavesOutThePlaceOfTournaiThatSaysItIsInCannes() {
        assertEquals(List.of(Reason.TERRITORY_NOT_FOUND), reasons("848"));
    }

    @Test
    void puts303PlacesAndOneMoreInTheDistrictsOfParisLyonAndMarseille() {
        long coded = rows.stream()
                .filter(row -> row.get("INSEECOM").matches("751\\d\\d|6938\\d|132[01]\\d"))
                .count();
        assertEquals(303, coded);
        assertEquals(303 + 1, count(Reason.TERRITORY_DISTRICT));
        assertEquals(
                Set.of("Paris", "Lyon", "Marseille"),
                entries(Reason.TERRITORY_DISTRICT)
                        .map(entry -> parent(entry.outcome()).name())
                        .collect(Collectors.toSet()));
    }

    @Test
    void goesFromFormerCommunesToThoseOfToday() throws IOException {
        Set<String> former = Stream.of(communes())
                .filter(commune -> commune.contains("\"commune-deleguee\"") || commune.contains("\"commune-associee\""))
                .map(commune -> commune.replaceFirst(".*\"code\":\"(\\w+)\".*", "$1"))
                .collect(Collectors.toSet());
        List<Row> borne = rows.stream()
                .filter(row -> former.contains(row.get("INSEECOM")))
                .toList();
        assertEquals(21, borne.size());
        assertEquals(
                Map.of("69152", "commune-69149", "16226", "commune-16393", "85217", "commune-85146"),
                entries(Reason.TERRITORY_FORMER)
                        .collect(Collectors.toMap(entry -> row(entry.id()).get("INSEECOM"), Entry::outcome)));
        assertEquals(
                18,
                borne.stream()
                        .filter(row -> place(row.get("ID"))
                                .contains("dcterms:spatial territory:commune-" + row.get("INSEECOM") + " ;"))
                        .count());
    }

    /** Their streets exist in a neighbouring town too, where the geocoder found them, less sure of itself than the threshold asks. */
    @Test
    void puts4PlacesWhereTheirNameAndPostcodeSayRatherThanWhereAVagueGeocodingDid() {
        assertEquals(
                Map.of(
                        "100",
                        "arrondissement-75118",
                        "1268",
                        "arrondissement-75104",
                        "1347",
                        "commune-33522",
                        "1453",
                        "commune-35152"),
                entries(Reason.TERRITORY_AS_WRITTEN).collect(Collectors.toMap(Entry::id, Entry::outcome)));
        assertTrue(place("1268").contains("dcterms:spatial territory:arrondissement-75104 ;"));
        assertTrue(placesByPath.containsKey("place/75/be-coworking-porte-montmartre-75118.ttl"));
    }

    /** Le Sucre, 50 quai Rambaud: found with a precision of 0.8, in the second district though its postcode is that of the fifth. */
    @Test
    void leavesAPlaceWhereAGeocodingThatWasSureOfItselfFoundIt() {
        assertEquals("0.8", row("361").get("PRECISION"));
        assertTrue(place("361").contains("dcterms:spatial territory:arrondissement-69382 ;"));
        assertTrue(place("361").contains("schema:postalCode \"69005\""));
    }

    /** Sophia Antipolis, in the Alpes-Maritimes by all else that the row says, under the code of a commune of Calvados. */
    @Test
    void putsTheOnlyPlaceOfAnotherRegionThanItsOwnWhereItsSecondCodeSays() {
        assertEquals(List.of("1460"), ids(Reason.TERRITORY_OTHER_REGION));
        assertEquals("14327", row("1460").get("INSEECOM"));
        assertTrue(place("1460").contains("dcterms:spatial territory:commune-06152 ;"));
        assertTrue(place("1460").contains("schema:latitude 43.627222 ;"));
        assertTrue(placesByPath.containsKey("place/06/sictiam-06152.ttl"));
        assertEquals(0, count(Reason.TERRITORY_CONTRADICTORY));
    }

    /** One address more was counted, and one more without scheme, before a mail address was blanked in the source. */
    @Test
    void adds217SchemesTo221SitesWithout() {
        List<String> sites = rows.stream()
                .map(row -> row.get("WEB"))
                .filter(site -> !site.isBlank())
                .toList();
        assertEquals(1_211 - 1, sites.size());
        assertEquals(
                222 - 1,
                sites.stream().filter(site -> !site.matches("(?i)https?://.*")).count());
        int notAddresses = 3;
        int socialAccounts = 1;
        assertEquals(222 - 1 - notAddresses - socialAccounts, count(Reason.SITE_SCHEME_ADDED));
        assertEquals(notAddresses, count(Reason.SITE_NOT_AN_ADDRESS));
        assertEquals(List.of(Reason.SITE_SOCIAL_ACCOUNT), reasonsOfSite("1039"));
    }

    @Test
    void cutsThreeSitesAtTheBarAndLeavesOutThreeThatAreNone() {
        assertEquals(List.of("1015", "1023", "1029"), ids(Reason.SITE_CUT));
        assertTrue(place("1023").contains("foaf:homepage <http://fablab-vignes.org> ;"));
        assertEquals(List.of("240", "1414", "1496"), ids(Reason.SITE_NOT_AN_ADDRESS));
        ids(Reason.SITE_NOT_AN_ADDRESS).stream()
                .filter(id -> !id.equals("1496")) // without a commune, it is no place at all
                .forEach(id -> assertFalse(place(id).contains("foaf:homepage"), id));
    }

    @Test
    void leavesOutSitesThatTheSourceBrokeAndSocialAccounts() {
        assertEquals(8, count(Reason.SITE_TRUNCATED));
        assertEquals(List.of("873"), ids(Reason.SITE_GARBLED));
        assertEquals(31, count(Reason.SITE_SOCIAL_ACCOUNT));
    }

    @Test
    void leavesOut133PostcodesThatAreZero() {
        assertEquals(133, count(Reason.POSTCODE_ZERO));
        assertEquals(0, count(Reason.POSTCODE_MALFORMED));
    }

    @Test
    void trustsNoCoordinatesOfPoorOrImpossiblePrecision() {
        assertEquals(81, count(Reason.COORDINATES_PRECISION_ABOVE_ONE));
        assertEquals(46, count(Reason.COORDINATES_PRECISION_ABSENT));
        assertEquals(206, count(Reason.COORDINATES_PRECISION_LOW));
        assertEquals(0, count(Reason.COORDINATES_MALFORMED));
    }

    /** 49 rows have no type; the 46 of them without any commune are no places. */
    @Test
    void saysOf49WithoutTypeThatItIsNotSpecified() {
        assertEquals(49, count(Reason.TYPE_NONE));
        assertEquals(0, count(Reason.TYPE_UNKNOWN));
        assertEquals(
                Map.of("coworking", 1_102L, "fablab", 338L, "non-precise", 3L),
                placesByPath.values().stream()
                        .collect(Collectors.groupingBy(
                                text -> text.replaceFirst("(?s).*type-tiers-lieu:([a-z-]+) ;.*", "$1"),
                                Collectors.counting())));
    }

    @Test
    void keepsThreePairsOfOneNameAndCode() {
        assertEquals(List.of("71", "425", "534", "730", "1073", "1074"), ids(Reason.NAME_SAME_PLACE));
        for (String id : ids(Reason.NAME_SAME_PLACE)) {
            assertTrue(place(id).contains("\"CGET2019-" + id + "\""));
        }
        assertEquals(
                Set.of(
                        "coworking-republic-75103-71",
                        "coworking-republic-75103-730",
                        "yelloworking-13001-425",
                        "yelloworking-13001-534",
                        "la-station-coworking-66136-570",
                        "la-station-coworking-66136-1074"),
                entries(Reason.NAME_CLASH).map(Entry::outcome).collect(Collectors.toSet()));
        assertTrue(placesByPath.containsKey("place/30/la-station-coworking-30189.ttl"));
    }

    @Test
    void tellsTextsThatItTidiedOrFoundGarbled() {
        assertEquals(16, count(Reason.TEXT_SPACES));
        assertEquals(List.of("705", "913", "1362"), ids(Reason.TEXT_GARBLED));
        assertEquals(List.of("233"), ids(Reason.ADDRESS_NONE));
        assertEquals(0, count(Reason.TEXT_PERSONAL));
        assertEquals(0, count(Reason.NAME_UNUSABLE));
    }

    @Test
    void importsNoSocialAccount() {
        assertEquals(360, count(Reason.SOCIAL_ACCOUNT));
        for (String text : placesByPath.values()) {
            assertFalse(
                    text.toLowerCase(Locale.ROOT).matches("(?s).*(facebook|twitter|linkedin|instagram|fb\\.me).*"),
                    text);
        }
    }

    @Test
    void theReportHoldsNoValueOfASite() {
        String report = done.table(Locale.FRENCH) + done.summary(Locale.FRENCH);
        for (Row row : rows) {
            for (String column : List.of("WEB", "TWITTER", "FACEBOOK")) {
                String value = row.get(column).strip();
                assertTrue(value.length() < 5 || !report.contains(value), "row " + row.number() + " " + column);
            }
        }
    }

    private static Map<String, String> texts(Path root, Predicate<String> wanted) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("place"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (wanted.test(text)) {
                    texts.put(root.relativize(file).toString().replace('\\', '/'), text);
                }
            }
        }
        return texts;
    }

    private static Map<String, Long> countByRegion(Predicate<String> wanted) {
        Map<String, Long> counts = new HashMap<>();
        for (String text : placesByPath.values()) {
            String territory = text.replaceFirst("(?s).*dcterms:spatial territory:(\\S+) ;.*", "$1");
            if (wanted.test(text)) {
                Territories.standard().chain(territory).stream()
                        .filter(wider -> wider.level() == Level.REGION)
                        .forEach(region -> counts.merge(region.name(), 1L, Long::sum));
            }
        }
        return counts;
    }

    private static String[] communes() throws IOException {
        return Files.readString(SharedFolder.path("data/territories/communes.json"))
                .split("\\},\\s*\\{");
    }

    private static Territory parent(String slug) {
        return Territories.standard().chain(slug).get(1);
    }

    private static int count(Reason reason) {
        return done.report().counts().getOrDefault(reason, 0);
    }

    private static Stream<Entry> entries(Reason reason) {
        return done.report().entries().stream().filter(entry -> entry.reason() == reason);
    }

    private static List<String> ids(Reason reason) {
        return entries(reason).map(Entry::id).toList();
    }

    private static List<Reason> reasons(String id) {
        List<Reason> reasons = new ArrayList<>();
        for (Entry entry : done.report().entries()) {
            if (entry.id().equals(id) && entry.reason().effect() == Reason.Effect.ROW_LEFT_OUT) {
                reasons.add(entry.reason());
            }
        }
        return reasons;
    }

    private static List<Reason> reasonsOfSite(String id) {
        return done.report().entries().stream()
                .filter(entry -> entry.id().equals(id) && entry.reason().code().startsWith("site-"))
                .map(Entry::reason)
                .toList();
    }

    private static Row row(String id) {
        return rows.stream().filter(row -> row.get("ID").equals(id)).findFirst().orElseThrow();
    }

    private static String place(String id) {
        return placesByPath.values().stream()
                .filter(text -> text.contains("\"CGET2019-" + id + "\""))
                .findFirst()
                .orElseThrow();
    }
}
