package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.imports.ImportReport.Entry;
import org.w3id.essaim.loader.imports.ImportResult.Done;
import org.w3id.essaim.ontology.Things;

/**
 * The State's list of free software and the services that run it, imported anew: what stands in {@code examples/graph} is the product,
 * and the figures of the dirt are those that were measured when the import was designed.
 */
class SillTest {

    private static final Mark MARK = new Mark("sill");

    @TempDir
    private static Path target;

    private static Path source;
    private static Done done;
    private static Map<String, String> files;

    @BeforeAll
    static void run() throws IOException {
        source = SharedFolder.path("data/sill");
        done = assertInstanceOf(Done.class, new Imports(Things.COMMON).run("sill", source, target));
        files = texts(target, text -> true);
    }

    /** Byte for byte, but for the things that somebody has taken over by hand since. */
    @Test
    void theExampleGraphHoldsTheseBytes() throws IOException {
        Path graph = SharedFolder.project("examples/graph");
        Map<String, String> stillOurs = new TreeMap<>(files);
        stillOurs.keySet().removeAll(texts(graph, text -> !MARK.isOn(text)).keySet());
        assertEquals(stillOurs, texts(graph, MARK::isOn));
    }

    @Test
    void givesACommonsForEachPieceOfSoftware() {
        assertEquals(232 + 100, done.report().rows());
        assertEquals(232, of("commons").count());
        assertEquals(232, matching("commons", "dcterms:type nature-commun:logiciel ;"));
        assertEquals(232, matching("commons", "es:listedIn directory:sill"));
        assertEquals(232, matching("commons", "dcterms:identifier \"SILL-\\d+\" ;"));
        assertEquals(232, matching("commons", "dcterms:description \"[^\"].*@fr ;"));
    }

    @Test
    void givesAnAdoptionForEachServiceThatNamesItsSoftware() {
        assertEquals(59, of("adoption").count());
        assertEquals(59, matching("adoption", "es:status etat-adoption:adopte"));
        assertEquals(59, matching("adoption", "dcterms:source <https://github.com/codegouvfr/sill-api> ;"));
        assertEquals(46, of("actor").count());
        assertEquals(1, of("directory").count());
        assertEquals(20, matching("adoption", "es:adopted commons:peertube ;"));
        assertEquals(18, matching("adoption", "es:adopted commons:gitlab-community-edition ;"));
        assertEquals(41, done.report().rowsLeftOut());
        assertEquals(41, count(Reason.SOFTWARE_NONE));
        assertEquals(0, count(Reason.SOFTWARE_UNKNOWN));
    }

    @Test
    void linksToWikidataAndToTheComptoirDuLibre() {
        assertEquals(166, matching("commons", "skos:exactMatch wd:Q[1-9]\\d+ \\."));
        assertEquals(
                222, matching("commons", "schema:sameAs <https://comptoir-du-libre\\.org/fr/softwares/[1-9]\\d*>"));
        assertEquals(List.of("67"), ids(Reason.WIKIDATA_SMALL_LETTER));
        assertEquals(0, count(Reason.WIKIDATA_MALFORMED));
    }

    /** A plug-in of GLPI that the list takes for GLPI itself; versions and parts of one project at the Comptoir. */
    @Test
    void tellsThePagesThatSeveralPiecesOfSoftwareShare() {
        assertEquals(List.of("54", "55"), ids(Reason.WIKIDATA_SHARED));
        assertEquals(
                List.of("56", "57", "136", "167", "168", "169", "170", "180", "223"), ids(Reason.CATALOGUE_SHARED));
    }

    @Test
    void linksEachPieceOfSoftwareToItsNeighboursBothWays() {
        Pattern links = Pattern.compile("es:similarTo ((?:commons:\\S+(?: ,\\s+)?)+)");
        Set<String> pairs = new TreeSet<>();
        of("commons").forEach(file -> {
            Matcher found = links.matcher(file.getValue());
            if (found.find()) {
                for (String to : found.group(1).split("[ ,\\s]+")) {
                    pairs.add(file.getKey().replaceAll("commons/|\\.ttl", "") + " " + to.replace("commons:", ""));
                }
            }
        });
        assertEquals(68, pairs.size());
        for (String pair : pairs) {
            String[] ends = pair.split(" ");
            assertFalse(ends[0].equals(ends[1]), pair);
            assertTrue(pairs.contains(ends[1] + " " + ends[0]), pair);
        }
        assertEquals(List.of("233", "233", "233"), ids(Reason.NEIGHBOUR_OUTSIDE));
    }

    @Test
    void keeps22LicencesThatAreNoSpdxIdentifierInTheWordsOfTheSource() {
        assertEquals(22, count(Reason.LICENCE_NOT_SPDX));
        assertEquals(22, matching("commons", "dcterms:rights \""));
        assertEquals(22, matching("commons", "es:missing dcterms:license"));
        assertEquals(232 - 22, matching("commons", "dcterms:license (spdx:|<http://spdx.org/licenses/)"));
        assertTrue(file("commons/keefox").contains("dcterms:rights \"GPL V2.0\" ;"));
        assertTrue(file("commons/debian").contains("dcterms:rights \"N/A\" ;"));
    }

    @Test
    void keepsDeprecatedLicences() {
        assertEquals(
                Map.of(
                        "AGPL-3.0",
                        22L,
                        "GPL-2.0",
                        16L,
                        "GPL-2.0+",
                        1L,
                        "GPL-3.0",
                        17L,
                        "GPL-3.0+",
                        1L,
                        "LGPL-2.0",
                        1L,
                        "LGPL-2.1",
                        2L,
                        "LGPL-3.0",
                        2L),
                entries(Reason.LICENCE_DEPRECATED)
                        .collect(Collectors.groupingBy(Entry::outcome, Collectors.counting())));
        assertEquals(22, matching("commons", "dcterms:license spdx:AGPL-3\\.0 ;"));
        assertEquals(1, matching("commons", "dcterms:license <http://spdx.org/licenses/GPL-3\\.0\\+> ;"));
    }

    @Test
    void leavesOutWhatIsNoStateAndNoOrigin() {
        assertEquals(12, count(Reason.NOT_RECOMMENDED));
        assertEquals(0, matching("commons", "es:status"));
        assertEquals(34, count(Reason.PARENT_SOFTWARE));
        assertEquals(0, matching("commons", "schema:isBasedOn"));
    }

    @Test
    void keepsTwoPlugInsOfOneName() {
        assertEquals(List.of("56", "57"), ids(Reason.NAME_CLASH));
        assertTrue(file("commons/grammalecte-56").contains("\"SILL-56\""));
        assertTrue(file("commons/grammalecte-57").contains("skos:exactMatch wd:Q17629243 ."));
        assertFalse(files.containsKey("commons/grammalecte.ttl"));
    }

    @Test
    void datesTenAdoptionsAsPreciselyAsTheSource() {
        assertEquals(10, matching("adoption", "schema:startDate"));
        assertTrue(file("adoption/codimd-dinum").contains("schema:startDate \"2020-10\"^^xsd:gYearMonth"));
        assertTrue(file("adoption/jitsi-dinum").contains("schema:startDate \"2019\"^^xsd:gYear"));
        assertEquals(List.of("3"), ids(Reason.DATE_MALFORMED));
        assertTrue(files.values().stream().noneMatch(text -> text.contains("-XX")));
    }

    /** January and March 2022 have no day, and none is made up. */
    @Test
    void saysOfNothingThatItWasCheckedOnADay() {
        assertTrue(files.values().stream().noneMatch(text -> text.contains("es:checkedOn")));
    }

    @Test
    void givesAnAgencyTheTypeThatItsNameTellsAndElseNone() {
        assertEquals(20, matching("actor", "type-organisation:etat ;"));
        assertEquals(6, matching("actor", "type-organisation:universite ;"));
        assertEquals(20, matching("actor", "type-organisation:non-precise ;"));
        assertEquals(20, count(Reason.TYPE_NONE));
        assertTrue(file("actor/universite-de-lorraine").contains("type-organisation:universite"));
        assertTrue(file("actor/adullact").contains("type-organisation:non-precise"));
    }

    @Test
    void givesEveryAgencyItsSite() {
        assertEquals(46, matching("actor", "foaf:homepage <http"));
        assertEquals(0, count(Reason.SITE_DIFFERS));
        assertTrue(file("actor/mim").contains("<https://www.mim-libre.fr>"));
    }

    @Test
    void tellsTextsThatItTidied() {
        assertEquals(List.of("76", "84", "143"), ids(Reason.TEXT_SPACES));
        assertEquals(List.of("158", "201"), ids(Reason.TEXT_MARKUP));
        assertTrue(file("commons/wapt-community").contains("- Attention, WAPT Community n'est plus développé\"@fr"));
        assertTrue(of("commons").noneMatch(file -> file.getValue().contains("](")));
        assertEquals(0, count(Reason.TEXT_PERSONAL));
        assertEquals(0, count(Reason.NAME_UNUSABLE));
    }

    @Test
    void givesASiteToTheTwoWhoseDescriptionEndsInIt() {
        assertEquals(List.of("200", "226"), ids(Reason.SITE_FROM_DESCRIPTION));
        assertEquals(2, matching("commons", "foaf:homepage"));
        assertTrue(file("commons/openfisca").contains("foaf:homepage <https://openfisca.org> ;"));
        assertTrue(file("commons/openfisca").contains("\"Moteur de calcul socio-fiscal\"@fr"));
        assertTrue(file("commons/murexpo").contains("foaf:homepage <https://me.murexpo.org> ;"));
        assertTrue(file("commons/murexpo").contains("\"Logiciel pédagogique pour créer un mur d'exposition\"@fr"));
    }

    @Test
    void isWholeInItsReasons() {
        Set<Reason> met = done.report().counts().keySet();
        assertEquals(
                Set.of(
                        Reason.NAME_CLASH,
                        Reason.TEXT_SPACES,
                        Reason.TEXT_MARKUP,
                        Reason.SITE_FROM_DESCRIPTION,
                        Reason.TYPE_NONE,
                        Reason.LICENCE_NOT_SPDX,
                        Reason.LICENCE_DEPRECATED,
                        Reason.WIKIDATA_SMALL_LETTER,
                        Reason.WIKIDATA_SHARED,
                        Reason.CATALOGUE_SHARED,
                        Reason.NEIGHBOUR_OUTSIDE,
                        Reason.NOT_RECOMMENDED,
                        Reason.PARENT_SOFTWARE,
                        Reason.SOFTWARE_NONE,
                        Reason.DATE_MALFORMED),
                met);
    }

    private static Map<String, String> texts(Path root, Predicate<String> wanted) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String kind : List.of("actor", "adoption", "commons", "directory")) {
            try (Stream<Path> walk = Files.walk(root.resolve(kind))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    if (wanted.test(text)) {
                        texts.put(root.relativize(file).toString().replace('\\', '/'), text);
                    }
                }
            }
        }
        return texts;
    }

    private static Stream<Map.Entry<String, String>> of(String kind) {
        return files.entrySet().stream().filter(file -> file.getKey().startsWith(kind + "/"));
    }

    private static long matching(String kind, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return of(kind).filter(file -> wanted.matcher(file.getValue()).find()).count();
    }

    private static String file(String name) {
        return files.getOrDefault(name + ".ttl", "");
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
}
