package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The same list as pages, as tables, as lines and as feeds. */
@ExtendWith(SharedDemonstration.class)
class ExportsServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place%s?territory=region-53&nature=fablab",
                "commons%s?q=facilitation",
                "actor%s?canAccompany=commons/utilo&serves=department-29",
                "intervention%s",
                "territory%s?partOf=region-53"
            })
    void aTableHasARowForEachRecordOfTheList(String list) throws IOException, InterruptedException {
        Set<String> wanted = walked("api/v1/" + list.formatted("") + (list.contains("?") ? "&" : "?") + "limit=100");
        assertFalse(wanted.isEmpty());
        for (String[] form : new String[][] {{".csv", ","}, {".tsv", "\t"}}) {
            String table = served.body("api/v1/" + list.formatted(form[0]), "*/*");
            assertTrue(table.startsWith("id" + form[1] + "type" + form[1] + "name"), table.substring(0, 40));
            assertEquals(wanted, firstCells(table, form[1]));
        }
        Set<String> lines = new TreeSet<>();
        for (String line :
                served.body("api/v1/" + list.formatted(".jsonl"), "*/*").split("\n")) {
            lines.add(JSON.readTree(line).path("id").asText());
        }
        assertEquals(wanted, lines);
    }

    @Test
    void aSpreadsheetSetToFrenchReadsItsDialect() throws IOException, InterruptedException {
        String table = served.body("api/v1/place.csv?dialect=excel-fr&fields=name,geo&territory=department-29", "*/*");
        assertTrue(table.startsWith("\uFEFFid;name;lat;lon\r\n"), table.substring(0, 30));
        assertTrue(table.lines().anyMatch(line -> line.matches(".*;48,\\d+;-?\\d,\\d+")), "commas in numbers");
        HttpResponse<String> refused = served.get("api/v1/place.csv?dialect=excel-de");
        assertEquals(400, refused.statusCode());
    }

    @Test
    void aTableIsNamedKnownAndNotSentToWhoOnlyAsks() throws IOException, InterruptedException {
        HttpResponse<String> table = served.get("api/v1/need.csv");
        assertEquals("text/csv;charset=utf-8;header=present", header(table, "Content-Type"));
        assertEquals("attachment; filename=\"essaim-need.csv\"", header(table, "Content-Disposition"));
        String tag = header(table, "ETag");
        assertEquals(304, served.get("api/v1/need.csv", "If-None-Match", tag).statusCode());
        assertEquals(tag, header(served.get("api/v1/need?format=csv"), "ETag"), "an ending is a format");
        assertEquals(
                "text/csv;charset=utf-8;header=present",
                header(served.get("api/v1/need", "Accept", "text/csv"), "Content-Type"));
        assertFalse(tag.equals(header(served.get("api/v1/need.tsv"), "ETag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intervention?from=2020", "commons?q=facilitation", "territory?partOf=region-53"})
    void pagesLeadToTheSameListInEachForm(String list) throws IOException, InterruptedException {
        String page = served.body("fr/" + list, "text/html");
        String formats = page.substring(page.indexOf("class=\"formats\""));
        Matcher link =
                Pattern.compile("href=\"/(api/v1/[^\"]+)\"").matcher(formats.substring(0, formats.indexOf("</ul>")));
        List<String> types = new ArrayList<>();
        while (link.find()) {
            HttpResponse<String> answer = served.get(link.group(1).replace("&amp;", "&"));
            assertEquals(200, answer.statusCode(), link.group(1));
            assertTrue(link.group(1).contains(list.substring(list.indexOf('?') + 1)), link.group(1));
            types.add(header(answer, "Content-Type").replaceFirst(";.*", ""));
        }
        List<String> wanted = new ArrayList<>(List.of("application/json", "text/csv", "text/csv"));
        if (list.startsWith("intervention")) {
            wanted.add("application/geo+json");
        }
        wanted.add("application/atom+xml");
        assertEquals(wanted, types);
    }

    @Test
    void feedsTellTheNewest() throws Exception {
        String atom = served.body("api/v1/commons.atom?lang=en", "*/*");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8)));
        String namespace = "http://www.w3.org/2005/Atom";
        assertEquals(50, feed.getElementsByTagNameNS(namespace, "entry").getLength());
        assertEquals("feed", feed.getDocumentElement().getLocalName());
        for (String needed : List.of("id", "title", "updated", "author")) {
            assertTrue(feed.getElementsByTagNameNS(namespace, needed).getLength() > 0, needed);
        }
        JsonNode json = JSON.readTree(served.body("api/v1/commons.feed.json?lang=en", "*/*"));
        assertEquals("https://jsonfeed.org/version/1.1", json.path("version").asText());
        assertEquals(50, json.path("items").size());
        List<String> dates = new ArrayList<>();
        json.path("items").forEach(item -> dates.add(item.path("date_modified").asText()));
        assertEquals(dates.stream().sorted(java.util.Comparator.reverseOrder()).toList(), dates);
        assertEquals(json, JSON.readTree(served.body(path(json.path("feed_url")), "*/*")), "it leads to itself");
        assertTrue(
                json.path("title").asText().startsWith("Commons"),
                json.path("title").asText());
    }

    @Test
    void takesAsFieldsTheKeysOfTheKindAlone() throws IOException, InterruptedException {
        for (String wrong :
                List.of("place?fields=es", "place?fields=Commons", "commons?fields=geo", "need?fields=id,skills")) {
            assertEquals(400, served.get("api/v1/" + wrong).statusCode(), wrong);
        }
        JsonNode problem =
                JSON.readTree(served.get("api/v1/commons?fields=alternativTo").body());
        assertEquals("alternativeTo", problem.at("/errors/0/didYouMean/0").asText(), problem.toString());
        JsonNode shown = JSON.readTree(served.get("api/v1/commons?fields=nme").body());
        assertEquals("name", shown.at("/errors/0/didYouMean/0").asText(), shown.toString());
        for (String right :
                List.of("place?fields=summary,geo,adoptions,modified", "actor?fields=consent,links,langs")) {
            assertEquals(200, served.get("api/v1/" + right).statusCode(), right);
        }
    }

    @Test
    void aVisitIsTheFeatureThatItsListShows() throws IOException, InterruptedException {
        JsonNode feature =
                JSON.readTree(served.body("api/v1/intervention.geojson", "*/*")).at("/features/0");
        String path = feature.path("id").asText().replaceFirst(".*/id/", "api/v1/");
        assertEquals(feature, JSON.readTree(served.body(path + ".geojson", "*/*")));
        String link = JSON.readTree(served.body(path, "application/json"))
                .at("/links/geojson")
                .asText();
        assertTrue(link.endsWith("/" + path + ".geojson"), link);
    }

    @Test
    void visitsStandOnTheMapWhereTheirPlacesDo() throws IOException, InterruptedException {
        JsonNode map = JSON.readTree(served.body("api/v1/intervention.geojson", "*/*"));
        assertTrue(map.path("features").size() > 3, map.toString());
        assertEquals(
                map.path("numberMatched").asInt(),
                map.path("numberReturned").asInt() + map.path("withoutGeometry").asInt());
        assertEquals(404, served.get("api/v1/commons.geojson").statusCode());
        assertEquals(404, served.get("api/v1/commons.xlsx").statusCode());
    }

    @Test
    void whatLeadsNowhereIsToldWithWhatIsNear() throws IOException, InterruptedException {
        assertEquals("There is no list “places”. Meant, perhaps: place.", told("api/v1/places"));
        assertTrue(told("api/v1/need.xlsx").endsWith("There are: json | csv | tsv | jsonl | atom | feed.json."));
        assertTrue(told("oembed?url=https://example.org/x").contains("only those can be embedded"));
        assertTrue(told("api/v1/facets").startsWith("“kind” wants a value. Possible: commons |"));
        assertTrue(told("api/v1/changes?since=hier").contains("“hier”"));
    }

    private static String told(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(path, "Accept-Language", "en");
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.body());
        return JSON.readTree(answer.body()).path("detail").asText();
    }

    private static String path(JsonNode address) {
        return address.asText().replaceFirst("^https?://[^/]+/", "");
    }

    private static Set<String> walked(String path) throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(served.body(next, "application/json"));
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            next = path(page.at("/links/next"));
        }
        return ids;
    }

    private static Set<String> firstCells(String table, String between) {
        Set<String> ids = new TreeSet<>();
        table.lines()
                .skip(1)
                .filter(line -> line.startsWith("http"))
                .forEach(line -> ids.add(line.split(between, 2)[0]));
        return ids;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
